package dev.capibridge.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.capibridge.core.Converter;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.plan.ByteLedger;
import dev.capibridge.core.plan.ByteRunner;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.schema.Demand;
import dev.capibridge.core.schema.EventSchema;
import dev.capibridge.standard.StandardRules;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.JsonNode;

/**
 * Two executors run one plan. Whatever the one over bytes converts, the one over trees converts to the same bytes, with the
 * same ledger and nothing to say; and what is demanded of bytes is what the validator demands of trees.
 */
class ExecutorsLawTest {

    private static final Converter CONVERTER =
            new Converter(Standard.RULES, Standard.SCHEMAS, StandardRules.EVENT_SOURCE);

    private static final Map<Platform, ByteRunner> OVER_BYTES = overBytes();

    private static Map<Platform, ByteRunner> overBytes() {
        Map<Platform, ByteRunner> runners = new EnumMap<>(Platform.class);
        for (Platform to : Platform.values()) {
            runners.put(to, CONVERTER.overBytes(to, List.of()).orElseThrow());
        }
        return runners;
    }

    @Provide
    Arbitrary<Case> events() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, EventGenerator.meta(Standard.RULES)),
                net.jqwik.api.Tuple.of(3, EventGenerator.tiktok(Standard.RULES)),
                net.jqwik.api.Tuple.of(1, EventGenerator.messy(Standard.RULES)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bothExecutorsDoTheSame(@ForAll("events") Case given, @ForAll boolean pretty) {
        String text = pretty ? JsonWriter.pretty(given.event()) : JsonWriter.compact(given.event());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteRunner runner = Objects.requireNonNull(OVER_BYTES.get(given.from().other()));
        ByteRunner.Lane lane = runner.lane();
        try {
            lane.scanner().open(bytes, 0, bytes.length);
            ByteLedger ledger = lane.convert(given.given(), Standard.CONTEXT);
            Statistics.collect("over bytes");
            agree(given, bytes, ledger, lane);
        } catch (Irregular careful) {
            Statistics.collect("as a tree");
        } finally {
            runner.done(lane);
        }
    }

    private static void agree(Case given, byte[] bytes, ByteLedger ledger, ByteRunner.Lane lane) {
        EventResult tree =
                CONVERTER.convert(read(bytes), given.from().other(), Optional.empty(), given.given(), Standard.CONTEXT);
        assertEquals(tree.diagnostics(), ledger.diagnostics());
        assertEquals(EventResult.Outcome.CONVERTED, tree.outcome());
        assertArrayEquals(
                JsonWriter.bytes(tree.event().orElseThrow()),
                lane.out().copy(0, lane.out().size()));
        assertEquals(tree.leftovers(), ledger.leftovers());
        assertEquals(tree.spent(), ledger.spent());
        assertEquals(tree.added(), ledger.added());
        if (given.from() == Platform.META) {
            assertEquals(tree.facts().get(StandardRules.EVENT_SOURCE), lane.variant());
        }
    }

    private static JsonNode read(byte[] bytes) {
        return ((Reading.Readable) new JsonReader().read(bytes)).root();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void demandsAreTheValidators(@ForAll("events") Case given, @ForAll("platforms") Platform side) {
        EventSchema schema = Standard.schema(side);
        byte[] bytes = JsonWriter.bytes(given.event());
        for (String variant : side == Platform.META ? List.of("") : List.of("", "web", "app", "offline", "crm")) {
            Demand demand = schema.demand(variant);
            Scanner scanner = new Scanner();
            scanner.open(bytes, 0, bytes.length);
            boolean accepted;
            try {
                accepted = demand.accepts(scanner);
            } catch (Irregular notToBeTold) {
                continue;
            }
            boolean valid = schema.validate(given.event(), variant).isEmpty();
            Statistics.collect(valid ? "valid" : "not valid");
            if (accepted != valid) {
                fail(variant + ": over bytes " + accepted + ", " + schema.validate(given.event(), variant));
            }
        }
    }

    @Provide
    Arbitrary<Platform> platforms() {
        return Arbitraries.of(Platform.class);
    }
}
