package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One way for a place of the target to get its value. */
interface Candidate {

    /** The id of the row it is made of. */
    String rule();

    /**
     * The value, or null if this way gives none. Keeps the ledger.
     *
     * @param at pointer in the target at which the value will stand
     */
    @Nullable
    JsonNode give(Execution run, Slots slots, Write write, String at);

    /** Lets what this way would read stay behind. */
    void leave(Slots slots, String reason);

    /** The rule that gives a value which is none of the source's; empty if the ledger tells the value's way. */
    default Optional<String> adds() {
        return Optional.empty();
    }

    /** The rows for each element of a list; empty unless the elements have rows of their own. */
    default Optional<Frame> inside() {
        return Optional.empty();
    }

    /** The codec that brings a value of the supplement into the target's form. */
    default Optional<Codec> codec() {
        return Optional.empty();
    }
}
