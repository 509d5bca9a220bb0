package dev.capibridge.laws;

import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.plan.Spent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts leftovers back where they came from, as JSON Patch {@code add} does, but for two things: an empty object only where
 * nothing stands, and no value over one that moved to its place from another name of it (one place, one value).
 */
final class PutBack {

    private final ObjectNode into;
    private final ObjectNode source;
    private final Set<String> merged = new HashSet<>();
    private final Set<String> crossed = new HashSet<>();

    /**
     * @param into changed; in its plain form, like the source
     * @param spent the trace of converting the source, at plain pointers
     */
    PutBack(ObjectNode into, ObjectNode source, List<Spent> spent) {
        this.into = into;
        this.source = source;
        Set<String> taken = new HashSet<>();
        for (Spent s : spent) {
            s.to().ifPresent(to -> crossed.add(s.from()));
            String list = Json.parent(s.from());
            boolean member = source.at(list).isArray() && s.to().isPresent();
            if (member && !taken.add(list + " " + s.to().get())) {
                merged.add(s.from());
            }
        }
    }

    /** Puts back the values at these plain pointers, in the order in which the source has them. */
    void all(Map<String, JsonNode> leftovers) {
        for (String pointer : Json.leaves(source).keySet()) {
            JsonNode value = leftovers.get(pointer);
            if (value != null && isRepeated(pointer, value)) {
                merged.add(pointer);
            } else if (value != null) {
                add(pointer, value);
            }
        }
    }

    // An equal member behind one that crossed is no difference; beside a hashed country it would be read in another
    // way.
    private boolean isRepeated(String pointer, JsonNode value) {
        JsonNode list = source.at(Json.parent(pointer));
        if (!list.isArray() || value.isContainer()) {
            return false;
        }
        for (int i = 0; i < Integer.parseInt(Json.last(pointer)); i++) {
            if (list.get(i).equals(value) && crossed.contains(Pointers.element(Json.parent(pointer), i))) {
                return true;
            }
        }
        return false;
    }

    private void add(String pointer, JsonNode value) {
        JsonNode node = into;
        String at = "";
        List<String> steps = new ArrayList<>(List.of(pointer.substring(1).split("/", -1)));
        for (int i = 0; i < steps.size() - 1; i++) {
            String next = at + '/' + steps.get(i);
            boolean list = source.at(next).isArray();
            node = child(node, at, steps.get(i), list);
            at = next;
        }
        String last = Json.last(pointer);
        if (node instanceof ArrayNode array) {
            int index = Math.min(index(at, Integer.parseInt(last)), array.size());
            boolean stands = index < array.size() && array.get(index).isObject();
            if (!(value.isObject() && stands)) {
                array.insert(index, value);
            }
        } else if (node instanceof ObjectNode object && !object.has(last)) {
            object.set(last, value);
        }
    }

    private JsonNode child(JsonNode node, String at, String step, boolean list) {
        JsonNode fresh = list ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
        if (node instanceof ArrayNode array) {
            int index = index(at, Integer.parseInt(step));
            if (index < array.size()) {
                return array.get(index);
            }
            array.add(fresh);
            return fresh;
        }
        String name = Json.last("/" + step);
        JsonNode there = node.path(name);
        if (there.isContainer()) {
            return there;
        }
        if (node instanceof ObjectNode object && there.isMissingNode()) {
            object.set(name, fresh);
        }
        return fresh;
    }

    // Where a member belongs now that equal members before it are one.
    private int index(String list, int index) {
        int before = 0;
        for (int i = 0; i < index; i++) {
            before += merged.contains(Pointers.element(list, i)) ? 1 : 0;
        }
        return index - before;
    }
}
