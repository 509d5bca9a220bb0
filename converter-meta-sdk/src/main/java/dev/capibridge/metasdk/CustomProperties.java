package dev.capibridge.metasdk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays an event's custom properties over its {@code custom_data}, as the SDK's own writer does: a property replaces the value
 * of its name, and one that is null takes that value away.
 */
final class CustomProperties {

    private CustomProperties() {}

    /**
     * Changes the event.
     *
     * @return the values replaced, by name
     */
    static Map<String, JsonNode> layOver(MetaEvent from, JsonNode event) {
        if (from.customData() == null
                || from.customData().customProperties() == null
                || !(event.path("custom_data") instanceof ObjectNode data)) {
            return Map.of();
        }
        Map<String, JsonNode> replaced = new LinkedHashMap<>();
        // The SDK holds them in a hash map, whose order means nothing.
        Map<String, @Nullable String> sorted = new TreeMap<>();
        from.customData().customProperties().forEach((name, value) -> sorted.put(String.valueOf(name), value));
        sorted.forEach((name, value) -> {
            JsonNode before = value == null ? data.remove(name) : data.replace(name, data.stringNode(value));
            if (before != null) {
                replaced.put(name, before);
            }
        });
        return replaced;
    }
}
