package dev.capibridge.core.plan;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row inside a group that takes what stands around the list. The first element that asks for the value has it. */
record AroundCandidate(Candidate taking) implements Candidate {

    @Override
    public String rule() {
        return taking.rule();
    }

    @Override
    public @Nullable JsonNode give(Execution run, Slots slots, Write write, String at) {
        return slots.around == null ? null : taking.give(run, slots.around, write, at);
    }

    @Override
    public void leave(Slots slots, String reason) {
        if (slots.around != null) {
            taking.leave(slots.around, reason);
        }
    }
}
