package dev.capibridge.standard.codecs;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Places of an event that a codec asks about, as a rule names them to it. */
final class Places {

    private Places() {}

    /** The places under a key that must be the only argument; empty if the arguments are anything else. */
    static Optional<List<String>> in(JsonNode arguments, String key) {
        JsonNode places = arguments.path(key);
        boolean right = arguments.size() == 1
                && places.isArray()
                && !places.isEmpty()
                && places.valueStream().allMatch(JsonNode::isString);
        return right
                ? Optional.of(places.valueStream().map(JsonNode::stringValue).toList())
                : Optional.empty();
    }
}
