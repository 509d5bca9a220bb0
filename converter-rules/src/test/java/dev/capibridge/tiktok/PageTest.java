package dev.capibridge.tiktok;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.capibridge.Conversion;
import dev.capibridge.core.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The worked example of {@code docs/payload-helper.md} is the code that runs here, and gives what the page shows. */
class PageTest {

    private static final Path PAGE = Path.of("../docs/payload-helper.md");
    private static final Path CODE = Path.of("src/test/java/dev/capibridge/tiktok/WorkedExample.java");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    @Test
    void showsWhatRuns() throws IOException {
        String code = Files.readString(CODE);
        String shown = code.substring(code.indexOf("// [shown]\n") + 11, code.indexOf("        // [/shown]"))
                .indent(-8)
                .replace("        .clock(CLOCK)\n", "");
        Conversion conversion = WorkedExample.run();
        assertEquals(List.of(shown), blocks("java").limit(1).toList());
        assertEquals(
                conversion.requests().stream()
                        .map(request -> JsonWriter.pretty(request) + "\n")
                        .toList(),
                blocks("json").toList());
        assertEquals(
                List.of(Stream.concat(
                                conversion.diagnostics().stream(),
                                conversion.events().stream().flatMap(event -> event.leftovers().stream()))
                        .map(said -> said + "\n")
                        .collect(Collectors.joining())),
                blocks("text").toList());
    }

    private static Stream<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2));
    }
}
