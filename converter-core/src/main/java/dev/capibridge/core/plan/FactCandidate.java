package dev.capibridge.core.plan;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes what a fact says, in the target's words. */
record FactCandidate(String rule, String fact, Map<String, JsonNode> values, Condition when) implements Candidate {

    @Override
    public @Nullable JsonNode give(Execution run, Slots slots, Write write, String at) {
        return when.holds(run) ? values.get(run.facts.getOrDefault(fact, "")) : null;
    }

    @Override
    public Optional<String> adds() {
        return Optional.of(rule);
    }

    @Override
    public void leave(Slots slots, String reason) {
        // It reads nothing of the source's values.
    }
}
