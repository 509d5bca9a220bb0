package dev.capibridge.core.schema;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.json.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The places of which the schema says that what stands there belongs elsewhere. Immutable. */
final class Belongings {

    private record Belonging(List<String> from, List<String> to, Shape shape) {}

    private final List<Belonging> all;

    private Belongings(List<Belonging> all) {
        this.all = List.copyOf(all);
    }

    static Belongings of(Shape root) {
        List<Belonging> all = new ArrayList<>();
        collect(root, root, List.of(), all);
        return new Belongings(all);
    }

    private static void collect(Shape root, Shape shape, List<String> at, List<Belonging> all) {
        shape.members().forEach((name, member) -> {
            List<String> place = appended(at, name);
            if (member.belongs().isEmpty()) {
                collect(root, member, place, all);
                return;
            }
            // Repaired inside at its old place, parts could have moved before the whole does, and would not be found
            // again.
            if (!member.members().isEmpty()
                    || member.element().isPresent()
                    || !member.positions().isEmpty()) {
                throw new IllegalStateException(
                        Pointers.of(place) + " belongs elsewhere, so the schema may only say its type");
            }
            List<String> to = Pointers.names(member.belongs().get());
            all.add(new Belonging(place, to, at(root, to)));
        });
    }

    private static Shape at(Shape root, List<String> place) {
        Shape shape = root;
        for (String name : place) {
            Shape next = shape.members().get(name);
            if (next == null) {
                throw new IllegalStateException("the schema does not know " + Pointers.of(place));
            }
            shape = next;
        }
        return shape;
    }

    /**
     * The event with everything where it belongs, as far as nothing stands there already that does not give way; the event
     * itself is not changed.
     */
    @SuppressWarnings("ReferenceEquality") // The very same node means that nothing was changed.
    JsonNode apply(JsonNode event, Notes.Mender mender, Notes notes) {
        JsonNode current = event;
        JsonNode before = null;
        // What came out of an object may belong elsewhere itself, and what could not may find its place free now.
        while (current != before) {
            before = current;
            for (Belonging one : all) {
                JsonNode value = find(current, one.from());
                if (!value.isMissingNode()) {
                    current = new Move(one, mender, notes).run(current, value);
                }
            }
        }
        return current;
    }

    private record Move(Belonging way, Notes.Mender mender, Notes notes) {

        JsonNode run(JsonNode event, JsonNode value) {
            String from = notes.origins.of(Pointers.of(way.from()));
            JsonNode standing = find(event, way.to());
            if (standing.isObject() && value.isObject()) {
                return members(event, (ObjectNode) value, standing, from);
            }
            boolean yields = way.shape().yields().filter(standing::equals).isPresent() && !value.equals(standing);
            if (!(standing.isMissingNode() || yields) || !mayStand(event)) {
                return event;
            }
            String to = Pointers.of(way.to());
            String before = notes.origins.of(to);
            JsonNode mended = place(value, way.shape(), to, from);
            JsonNode without = with(event, way.from(), null);
            if (mended == null) {
                notes.origins.replaced(to, before);
                return without;
            }
            if (yields) {
                notes.left(standing, before, Repaired.STRICTER_HOLDS);
            }
            emptied(event);
            told(from);
            return with(without, way.to(), mended);
        }

        private JsonNode members(JsonNode event, ObjectNode value, JsonNode standing, String from) {
            JsonNode current = event;
            String to = Pointers.of(way.to());
            ObjectNode staying = value.objectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String name = member.getKey();
                if (standing.has(name)) {
                    staying.set(name, member.getValue());
                    continue;
                }
                Shape shape = way.shape().members().getOrDefault(name, Shape.ANY);
                JsonNode mended =
                        place(member.getValue(), shape, Pointers.member(to, name), Pointers.member(from, name));
                if (mended != null) {
                    current = with(current, appended(way.to(), name), mended);
                }
            }
            if (staying.size() == value.size()) {
                return event;
            }
            told(from);
            return with(current, way.from(), staying.isEmpty() ? null : staying);
        }

        private @Nullable JsonNode place(JsonNode value, Shape shape, String to, String from) {
            notes.origins.replaced(to, from);
            return mender.mend(value, shape, to, from);
        }

        // Not inside a text or a list.
        private boolean mayStand(JsonNode event) {
            List<String> around = around();
            for (int end = 0; end <= around.size(); end++) {
                JsonNode outer = find(event, around.subList(0, end));
                if (!outer.isObject()) {
                    return outer.isMissingNode();
                }
            }
            return true;
        }

        // An empty object that is filled was given all the same, and said nothing.
        private void emptied(JsonNode event) {
            List<String> around = around();
            for (int end = 0; end <= around.size(); end++) {
                List<String> place = around.subList(0, end);
                JsonNode outer = find(event, place);
                if (outer.isObject() && outer.isEmpty()) {
                    String from = notes.origins.of(Pointers.of(place));
                    notes.left(outer, from, "an empty object says nothing");
                }
            }
        }

        private List<String> around() {
            return way.to().subList(0, way.to().size() - 1);
        }

        private void told(String from) {
            notes.report(CoreCode.MISPLACED, from, String.join(".", way.to()));
        }
    }

    private static JsonNode find(JsonNode event, List<String> place) {
        JsonNode node = event;
        for (String name : place) {
            node = node.path(name);
        }
        return node;
    }

    // Only what lies on the way is copied; the rest is shared with the event as it was.
    private static ObjectNode with(JsonNode around, List<String> place, @Nullable JsonNode value) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        if (around.isObject()) {
            copy.setAll((ObjectNode) around);
        }
        String name = place.get(0);
        if (place.size() > 1) {
            ObjectNode inside = with(around.path(name), place.subList(1, place.size()), value);
            // It held nothing but what was taken out, so it says nothing any more.
            copy.set(name, inside);
            if (inside.isEmpty()) {
                copy.remove(name);
            }
        } else if (value == null) {
            copy.remove(name);
        } else {
            copy.set(name, value);
        }
        return copy;
    }

    private static List<String> appended(List<String> place, String name) {
        List<String> longer = new ArrayList<>(place);
        longer.add(name);
        return List.copyOf(longer);
    }
}
