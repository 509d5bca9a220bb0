package dev.capibridge.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.capibridge.benchmarks.peers.Contender;
import dev.capibridge.benchmarks.peers.Direction;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(strings = {"purchase", "view", "app"})
    void theSampleOfTikTokIsWhatTheOneOfMetaBecomes(String name) {
        byte[] meta = Sample.read(name, Direction.TO_TIKTOK).request();
        byte[] tiktok = Sample.read(name, Direction.TO_META).request();
        byte[] given = Contender.CAPIBRIDGE.subject(Direction.TO_TIKTOK).convert(meta);
        assertEquals("", Difference.first(MAPPER.readTree(tiktok), MAPPER.readTree(given)));
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void noTwoEventsOfABatchAreAlike(Direction direction) {
        JsonNode data = MAPPER.readTree(Sample.read("purchase", direction).requestOf(1000))
                .path("data");
        Set<JsonNode> different = new HashSet<>();
        data.forEach(different::add);
        assertEquals(1000, different.size());
    }

    @Test
    void aPurchaseHasTheSizeItIsSaidToHave() {
        int size = Sample.read("purchase", Direction.TO_TIKTOK).request().length;
        assertTrue(size > 1950 && size < 2150, () -> "bytes: " + size);
    }
}
