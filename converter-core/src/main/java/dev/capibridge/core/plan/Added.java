package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Discreet;
import java.util.Optional;

/**
 * A value of the converted event that is none of the source's: a constant, a default, what a fact says, what was worked out
 * from others, or what the caller handed in.
 *
 * @param to pointer in the converted event
 * @param rule id of the rule that gave it; empty if the supplement did
 */
public record Added(String to, Optional<String> rule) {

    @Override
    public String toString() {
        return "→ " + Discreet.pointer(to) + " by " + rule.orElse("the supplement");
    }
}
