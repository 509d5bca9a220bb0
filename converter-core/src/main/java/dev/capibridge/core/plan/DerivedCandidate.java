package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row that works a value out from others, which it reads without spending them. */
record DerivedCandidate(String rule, String codecName, Codec itsCodec, Condition when, List<String> names, int[] slots)
        implements Candidate {

    @Override
    public @Nullable JsonNode give(Execution run, Slots values, Write write, String at) {
        if (!when.holds(run)) {
            return null;
        }
        JsonNode given = values.together(names, slots, true);
        if (given == null) {
            return null;
        }
        Outcome outcome = run.outcomes.convert(itsCodec, codecName, given);
        return run.outcomes.acceptDerived(outcome, slots, values, rule);
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
