package dev.capibridge.core.plan;

import dev.capibridge.core.schema.EventSchema;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The event that codecs may ask about, which is one of this schema's. */
record Beside(JsonNode event, EventSchema schema) {

    /** What stands at a place, as {@code user_data.country}; missing if the place is one of the other platform's. */
    JsonNode at(String place) {
        List<String> names = names(place);
        if (!schema.shape().members().containsKey(names.get(0))) {
            return MissingNode.getInstance();
        }
        JsonNode at = event;
        for (String name : names) {
            at = at.path(name);
        }
        return at;
    }

    static List<String> names(String place) {
        return List.of(place.split("\\."));
    }
}
