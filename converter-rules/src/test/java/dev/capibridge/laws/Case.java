package dev.capibridge.laws;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.plan.EventResult;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event to try the laws on.
 *
 * @param given facts that only the envelope tells; empty for a Meta event
 * @param supplement what the caller hands in beside it
 */
record Case(Platform from, Map<String, String> given, Optional<JsonNode> supplement, ObjectNode event) {

    EventResult convert(Engine engine) {
        return engine.convert(event, from.other(), supplement, given);
    }

    Case with(ObjectNode other) {
        return new Case(from, given, supplement, other);
    }

    @Override
    public String toString() {
        return from.label() + " event" + (given.isEmpty() ? "" : " of " + given)
                + supplement
                        .map(s -> " with supplement " + JsonWriter.compact(s))
                        .orElse("") + "\n"
                + JsonWriter.pretty(event);
    }
}
