package dev.capibridge.core.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A constant or a default: written whatever the source says. */
record ValueCandidate(String rule, JsonNode value, Condition when) implements Candidate {

    @Override
    public @Nullable JsonNode give(Execution run, Slots slots, Write write, String at) {
        return when.holds(run) ? value.deepCopy() : null;
    }

    @Override
    public Optional<String> adds() {
        return Optional.of(rule);
    }

    @Override
    public void leave(Slots slots, String reason) {
        // It reads nothing.
    }
}
