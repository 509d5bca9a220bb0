package dev.capibridge.mapping;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The fields that the published schemas of a platform know, with what the schemas say about them.
 *
 * @param event schemas of an event's places, by path
 * @param head schemas of the members of a request, by name
 * @param variants names of a source's standard events, by event source
 */
record SchemaFields(Map<String, JsonNode> event, Map<String, JsonNode> head, Map<String, List<String>> variants) {

    static SchemaFields of(Platform platform) {
        JsonNode root = schema(platform.key() + "-event.schema.json");
        Map<String, JsonNode> event = new LinkedHashMap<>();
        walk(root, "", event);
        Map<String, JsonNode> head = new LinkedHashMap<>();
        schema(platform.key() + "-request.schema.json")
                .path("properties")
                .properties()
                .forEach(member -> head.put(member.getKey(), member.getValue()));
        Map<String, List<String>> variants = new LinkedHashMap<>();
        root.path("$defs").properties().forEach(variant -> variants.put(variant.getKey(), names(variant.getValue())));
        return new SchemaFields(event, head, variants);
    }

    private static List<String> names(JsonNode variant) {
        return variant.at("/properties/event/x-standard")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private static void walk(JsonNode schema, String at, Map<String, JsonNode> fields) {
        fields.put(at, schema);
        schema.path("properties")
                .properties()
                .forEach(member -> walk(member.getValue(), (at.isEmpty() ? "" : at + ".") + member.getKey(), fields));
        if (schema.has("items")) {
            walk(schema.get("items"), at + "[]", fields);
        }
        for (int i = 0; i < schema.path("prefixItems").size(); i++) {
            walk(schema.path("prefixItems").get(i), at + "[" + i + "]", fields);
        }
    }

    private static JsonNode schema(String name) {
        try (InputStream in = SchemaFields.class.getResourceAsStream("/dev/capibridge/schemas/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ((Reading.Readable) new JsonReader().read(text)).root();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The pages that a schema names for a field; those of the place around it if it names none. */
    List<String> sources(String path) {
        JsonNode schema = event.containsKey(path) ? event.get(path) : head.get(path);
        if (schema == null) {
            return List.of();
        }
        List<String> own =
                schema.path("x-source").valueStream().map(JsonNode::stringValue).toList();
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return own.isEmpty() && end > 0 ? sources(path.substring(0, end)) : own;
    }

    /** Whether the platform's reference has the field under this name. */
    boolean isDocumented(String path) {
        JsonNode schema = event.get(path.endsWith("[]") ? path.substring(0, path.length() - 2) : path);
        return !schema.path("x-status").asString("").equals("undocumented");
    }

    /** Whether the place is one that holds no others. */
    boolean isLeaf(String path) {
        JsonNode schema = event.get(path);
        return !schema.has("properties") && !schema.has("items") && !schema.has("prefixItems");
    }
}
