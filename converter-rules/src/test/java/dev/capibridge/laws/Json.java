package dev.capibridge.laws;

import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Reading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees, as the laws look at them. */
final class Json {

    private Json() {}

    /** Texts, numbers, booleans, nulls and empty containers by pointer, in the document's order. */
    static Map<String, JsonNode> leaves(JsonNode document) {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        leaves(document, "", leaves);
        return leaves;
    }

    private static void leaves(JsonNode node, String at, Map<String, JsonNode> leaves) {
        if (isLeaf(node)) {
            leaves.put(at, node);
        } else if (node.isObject()) {
            node.properties().forEach(e -> leaves(e.getValue(), Pointers.member(at, e.getKey()), leaves));
        } else {
            for (int i = 0; i < node.size(); i++) {
                leaves(node.get(i), Pointers.element(at, i), leaves);
            }
        }
    }

    static boolean isLeaf(JsonNode node) {
        return !node.isContainer() || node.isEmpty();
    }

    /** One text for all trees that say the same: digits as given, members sorted. */
    static String text(JsonNode node) {
        return JsonWriter.pretty(sorted(node));
    }

    static boolean same(JsonNode a, JsonNode b) {
        return text(a).equals(text(b));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(e -> members.put(e.getKey(), sorted(e.getValue())));
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach(object::set);
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        return node;
    }

    /** The pointer without its last step. */
    static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    /** The last step of a pointer, unescaped. */
    static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    static JsonNode read(String text) {
        if (new JsonReader().read(text) instanceof Reading.Readable readable) {
            return readable.root();
        }
        throw new IllegalArgumentException("this is no JSON: " + text);
    }
}
