package dev.capibridge.standard;

import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Takes tokens and keys out of an event, wherever a recording put them and however their names are spelt. */
@SuppressWarnings("ReferenceEquality") // The very same node means that nothing was taken out.
final class Secrets {

    // Meta's token, proof and Gateway key, and TikTok's token.
    private static final Set<String> NAMES =
            Set.of("accesstoken", "appsecretproof", "accesskey", "appsecret", "clientsecret", "secret");

    private final List<String> found = new ArrayList<>();

    /** Whether a member of this name holds a secret: {@code access_token}, {@code Access-Token}, {@code accessKey}, … */
    static boolean isNameOfOne(String name) {
        return name.length() <= 24
                && mayEndOne(name)
                && NAMES.contains(name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT));
    }

    // Nearly every name is none of these, which its last letter tells.
    private static boolean mayEndOne(String name) {
        return !name.isEmpty() && "nfytNFYT_-".indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    /** The event without secrets; itself if there are none. The event given is not changed. */
    JsonNode takeOut(JsonNode event) {
        if (hasNone(event)) {
            return event;
        }
        JsonNode without = value(event, "");
        return without == null ? JsonNodeFactory.instance.objectNode() : without;
    }

    /** Where secrets stood, as pointers into the event. */
    List<String> found() {
        return List.copyOf(found);
    }

    private static boolean hasNone(JsonNode given) {
        if (given.isString()) {
            return !isJsonWithOne(given.stringValue().strip());
        }
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            if (isNameOfOne(member.getKey()) || !hasNone(member.getValue())) {
                return false;
            }
        }
        if (given.isArray()) {
            for (JsonNode element : given) {
                if (!hasNone(element)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isJsonWithOne(String text) {
        return (text.startsWith("{") || text.startsWith("[")) && mayHoldOne(text);
    }

    private @Nullable JsonNode value(JsonNode given, String at) {
        if (given instanceof ObjectNode object) {
            return object(object, at);
        }
        if (given instanceof ArrayNode array) {
            return array(array, at);
        }
        return given.isString() ? text(given, at) : given;
    }

    private JsonNode object(ObjectNode given, String at) {
        ObjectNode without = null;
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            String name = member.getKey();
            String here = Pointers.member(at, name);
            JsonNode value;
            if (isNameOfOne(name)) {
                found.add(here);
                value = null;
            } else {
                value = value(member.getValue(), here);
            }
            if (value != member.getValue()) {
                without = without == null ? given.objectNode().setAll(given) : without;
                if (value == null) {
                    without.remove(name);
                } else {
                    without.set(name, value);
                }
            }
        }
        return without == null ? given : without;
    }

    private JsonNode array(ArrayNode given, String at) {
        ArrayNode without = null;
        for (int i = 0; i < given.size(); i++) {
            JsonNode value = value(given.get(i), Pointers.element(at, i));
            if (value != given.get(i)) {
                without = without == null ? given.arrayNode().addAll(given) : without;
                without.set(i, value == null ? given.nullNode() : value);
            }
        }
        return without == null ? given : without;
    }

    // JSON that stands as text is read later on, so it is looked through here.
    private @Nullable JsonNode text(JsonNode given, String at) {
        String text = given.stringValue().strip();
        if (!isJsonWithOne(text)) {
            return given;
        }
        if (!(JsonReader.lenient().read(text) instanceof Reading.Readable inside)
                || !inside.flaws().isEmpty()) {
            found.add(at);
            return null;
        }
        JsonNode without = value(inside.root(), at);
        return without == inside.root()
                ? given
                : StringNode.valueOf(JsonWriter.compact(without == null ? inside.root() : without));
    }

    private static boolean mayHoldOne(String text) {
        String plain = text.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(name -> plain.contains('"' + name));
    }
}
