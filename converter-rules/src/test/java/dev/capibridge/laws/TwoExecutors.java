package dev.capibridge.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.capibridge.core.Converter;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.plan.ByteLedger;
import dev.capibridge.core.plan.ByteRunner;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.schema.EventSchema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Tuple;

/** One plan and the two that run it: over trees, and over bytes where it can be. */
final class TwoExecutors {

    private final Converter converter;
    private final String variantFact;
    private final Map<Platform, Optional<ByteRunner>> overBytes = new EnumMap<>(Platform.class);

    TwoExecutors(RuleSet rules, Map<Platform, EventSchema> schemas, String variantFact) {
        this.converter = new Converter(rules, schemas, variantFact);
        this.variantFact = variantFact;
        for (Platform to : Platform.values()) {
            overBytes.put(to, converter.overBytes(to, List.of(), name -> false));
        }
    }

    /** What became of an event. */
    enum Way {
        OVER_BYTES,
        AS_A_TREE,
        /** The rules ask for something that is not done over bytes. */
        NO_BYTES
    }

    /** Over trees alone. */
    Engine overTrees() {
        return (event, to, supplement, given) -> converter.convert(event, to, supplement, given, Standard.CONTEXT);
    }

    /**
     * Converts an event over bytes, if it can be, and compares. The first time a form is met, the second, when a script is
     * made for it, and from then on by the script.
     */
    Way agree(Case given, byte[] bytes) {
        Optional<ByteRunner> runner = overBytes.getOrDefault(given.from().other(), Optional.empty());
        if (runner.isEmpty()) {
            return Way.NO_BYTES;
        }
        boolean once = agree(runner.get(), given, bytes);
        for (int i = 0; i < 2; i++) {
            assertEquals(once, agree(runner.get(), given, bytes), "the same event goes another way the next time");
        }
        return once ? Way.OVER_BYTES : Way.AS_A_TREE;
    }

    private boolean agree(ByteRunner runner, Case given, byte[] bytes) {
        ByteRunner.Lane lane = runner.lane();
        try {
            lane.scanner().open(bytes, 0, bytes.length);
            ByteLedger ledger = lane.convert(given.given(), Standard.CONTEXT);
            compare(given, bytes, ledger, lane);
            return true;
        } catch (Irregular careful) {
            return false;
        } finally {
            runner.done(lane);
        }
    }

    private void compare(Case given, byte[] bytes, ByteLedger ledger, ByteRunner.Lane lane) {
        Reading.Readable read = (Reading.Readable) new JsonReader().read(bytes);
        assertEquals(Tuple.of(List.of(), List.of()), Tuple.of(read.flaws(), read.remarks()));
        EventResult tree =
                converter.convert(read.root(), given.from().other(), Optional.empty(), given.given(), Standard.CONTEXT);
        assertSame(tree, ledger, lane);
        if (given.from() == Platform.META) {
            assertEquals(tree.facts().getOrDefault(variantFact, ""), lane.variant());
        }
    }

    /** What was told and written over trees is what was told and written over bytes. */
    static void assertSame(EventResult tree, ByteLedger ledger, ByteRunner.Lane lane) {
        assertEquals(tree.diagnostics(), ledger.diagnostics());
        assertEquals(EventResult.Outcome.CONVERTED, tree.outcome());
        assertArrayEquals(
                JsonWriter.bytes(tree.event().orElseThrow()),
                lane.out().copy(0, lane.out().size()));
        assertEquals(tree.leftovers(), ledger.leftovers());
        assertEquals(tree.spent(), ledger.spent());
        assertEquals(tree.added(), ledger.added());
    }
}
