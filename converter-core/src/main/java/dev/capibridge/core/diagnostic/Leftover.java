package dev.capibridge.core.diagnostic;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A value of the source that had nowhere to go. {@link #toString} leaves the value out: it may be personal.
 *
 * @param pointer where it stands in the event as it was given
 * @param rule id of the rule that says why, if one does
 */
public record Leftover(String pointer, JsonNode value, String reason, Optional<String> rule) {
    @Override
    public String toString() {
        return Discreet.pointer(pointer) + ": " + reason;
    }
}
