package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Discreet;
import java.util.Optional;

/**
 * One line of the trace: a value of the source that a rule took over.
 *
 * @param from pointer in the event as it was given
 * @param to pointer in the converted event; empty if the value only decided something or lives in the request's head
 */
public record Spent(String from, Optional<String> to, String rule) {

    @Override
    public String toString() {
        return Discreet.pointer(from) + " → " + to.map(Discreet::pointer).orElse("(no field)") + " by " + rule;
    }
}
