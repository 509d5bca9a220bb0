package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.schema.EventSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The event that codecs may ask about, which is one of this schema's.
 *
 * @param further what they may ask about where it has nothing to say: what was handed in beside it, or the other way round
 */
record Beside(JsonNode event, EventSchema schema, Optional<Beside> further) {

    Beside(JsonNode event, EventSchema schema) {
        this(event, schema, Optional.empty());
    }

    Beside or(Beside other) {
        return new Beside(event, schema, Optional.of(other));
    }

    /** What stands at a place, as {@code user_data.country}; missing if the place is one of the other platform's. */
    JsonNode at(String place) {
        JsonNode own = own(place);
        return own.isMissingNode() && further.isPresent() ? further.get().at(place) : own;
    }

    private JsonNode own(String place) {
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

    /** What a codec may know: of the event only what the rule names to it. */
    static CodecContext context(CodecContext context, Codec codec, Function<String, JsonNode> at) {
        List<String> places = codec.asks();
        if (places.isEmpty()) {
            return context;
        }
        Map<String, JsonNode> beside = new LinkedHashMap<>();
        for (String place : places) {
            JsonNode value = at.apply(place);
            if (!value.isMissingNode()) {
                beside.put(place, value);
            }
        }
        return new CodecContext(context.now(), beside);
    }

    // The checker lets names through only, whose quotes are there for the checker.
    static List<String> names(String place) {
        return List.of(place.replace("\"", "").split("\\."));
    }
}
