package dev.capibridge.core.plan;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Writes the event's name, which was found before anything else. */
record NameCandidate(String rule, int slot) implements Candidate {

    @Override
    public @Nullable JsonNode give(Execution run, Slots slots, Write write, String at) {
        Entry entry = slots.find(slot);
        if (entry == null || run.targetName.isEmpty()) {
            return null;
        }
        entry.spend(rule, at);
        return StringNode.valueOf(run.targetName);
    }

    @Override
    public void leave(Slots slots, String reason) {
        Entry entry = slots.find(slot);
        if (entry != null) {
            entry.stay(rule, reason);
        }
    }
}
