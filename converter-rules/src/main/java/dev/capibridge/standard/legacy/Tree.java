package dev.capibridge.standard.legacy;

import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.rules.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Places in a tree that is being changed: finding, taking and putting values. The table's names need no escapes. */
record Tree(ObjectNode root) {

    /** Pointers of the values at a path; several if it goes into lists. */
    List<String> find(Path path) {
        List<String> found = new ArrayList<>();
        find(root, path.steps(), "", found);
        return found;
    }

    private static void find(JsonNode node, List<Path.Step> steps, String at, List<String> found) {
        if (steps.isEmpty()) {
            found.add(at);
            return;
        }
        List<Path.Step> rest = steps.subList(1, steps.size());
        if (steps.get(0) instanceof Path.Name name) {
            JsonNode member = node.get(name.name());
            if (member != null) {
                find(member, rest, Pointers.member(at, name.name()), found);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), rest, Pointers.element(at, i), found);
            }
        }
    }

    /** The pointer of a path that goes into no list. */
    static String pointer(Path path) {
        String at = "";
        for (Path.Step step : path.steps()) {
            at = Pointers.member(at, ((Path.Name) step).name());
        }
        return at;
    }

    @Nullable
    JsonNode at(String pointer) {
        JsonNode node = root.at(pointer);
        return node.isMissingNode() ? null : node;
    }

    /** Takes a member out, and with it the objects around it that it leaves empty. Lists keep their elements. */
    JsonNode take(String pointer) {
        int slash = pointer.lastIndexOf('/');
        String parent = pointer.substring(0, slash);
        ObjectNode around = (ObjectNode) root.at(parent);
        JsonNode taken = around.remove(pointer.substring(slash + 1));
        if (around.isEmpty() && !parent.isEmpty() && root.at(outer(parent)).isObject()) {
            take(parent);
        }
        return taken;
    }

    private static String outer(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /** Puts another value at a pointer where one stands. */
    void replace(String pointer, JsonNode value) {
        ((ObjectNode) root.at(outer(pointer))).set(pointer.substring(pointer.lastIndexOf('/') + 1), value);
    }

    /** Whether a value can be put at a path: nothing stands there, and only objects around it. */
    boolean takes(Path path) {
        JsonNode node = root;
        for (Path.Step step : path.steps()) {
            if (!node.isObject()) {
                return false;
            }
            JsonNode next = node.get(((Path.Name) step).name());
            if (next == null) {
                return true;
            }
            node = next;
        }
        return false;
    }

    /** Puts a value at a path that {@link #takes} it. */
    void put(Path path, JsonNode value) {
        ObjectNode node = root;
        for (Path.Step step : path.steps().subList(0, path.steps().size() - 1)) {
            String name = ((Path.Name) step).name();
            node = node.get(name) instanceof ObjectNode object ? object : node.putObject(name);
        }
        node.set(((Path.Name) path.steps().get(path.steps().size() - 1)).name(), value);
    }
}
