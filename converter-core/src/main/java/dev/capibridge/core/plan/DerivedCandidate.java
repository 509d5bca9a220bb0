package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A row that works a value out from others, which it reads without spending them. */
record DerivedCandidate(String rule, String codecName, Codec itsCodec, Condition when, List<String> names, int[] slots)
        implements Candidate {

    @Override
    public @Nullable JsonNode give(Execution run, Slots values, Write write, String at) {
        if (!when.holds(run)) {
            return null;
        }
        JsonNode given = together(values);
        if (given == null) {
            return null;
        }
        Outcome outcome = run.outcomes.convert(itsCodec, codecName, given);
        return outcome instanceof Outcome.Crosses crosses ? crosses.value() : null;
    }

    private @Nullable JsonNode together(Slots values) {
        if (names.size() == 1 && names.get(0).isEmpty()) {
            Entry entry = values.find(slots[0]);
            return entry == null ? null : entry.value;
        }
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < slots.length; i++) {
            Entry entry = values.find(slots[i]);
            if (entry != null) {
                given.set(names.get(i), entry.value);
            }
        }
        return given.isEmpty() ? null : given;
    }

    @Override
    public Optional<String> adds() {
        return Optional.of(rule);
    }

    @Override
    public void leave(Slots values, String reason) {
        // It spends nothing, so it leaves nothing.
    }
}
