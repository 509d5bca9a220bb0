package dev.capibridge.core.schema;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.codec.Shape.Type;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.json.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The repairs of one event that concern lists: lists that ought to be single values, and whatever ought to be a list. Methods
 * take the place in the repaired event ({@code at}) and in the given one ({@code from}).
 *
 * @param mender repairs a part
 */
@SuppressWarnings("ReferenceEquality") // The very same node means that nothing was changed.
record Lists(Notes.Mender mender, Notes notes) {

    /** A list where one is wanted. */
    @Nullable
    JsonNode list(JsonNode given, Shape shape, String at, String from) {
        if (Elements.isWrapped(given, shape)) {
            notes.report(CoreCode.LIST_OF_LIST, from);
            String inside = Pointers.element(from, 0);
            notes.origins.moved(at, inside);
            return mender.mend(given.get(0), shape, at, inside);
        }
        ArrayNode repaired = JsonNodeFactory.instance.arrayNode(given.size());
        boolean changed = false;
        Elements elements = Elements.of(given, shape);
        for (int i = 0; i < given.size(); i++) {
            String here = Pointers.element(from, i);
            Optional<CoreCode> unfit = elements.unfit(i);
            if (unfit.isPresent()) {
                notes.report(unfit.get(), here, elements.wanted(), Kind.of(given.get(i)));
                notes.leftWhole(given.get(i), here, "it does not fit into this list, and the others were taken");
                changed = true;
                continue;
            }
            Shape wanted = elements.shape(i);
            String there = repaired.size() == i && at.equals(from) ? here : Pointers.element(at, repaired.size());
            if (repaired.size() != i) {
                // Every element is noted, or the element after a gap would be found at its new place; and before
                // its own repairs, which may find it deeper inside.
                notes.origins.moved(there, here);
            }
            JsonNode value = mender.mend(given.get(i), wanted, there, here);
            changed |= value != given.get(i);
            if (value == null && !shape.positions().isEmpty()) {
                // A position has a meaning, so what follows must not move up.
                value = wanted.fill().orElse(given.get(i));
                notes.origins.filled(there);
            } else if (value == null && given.get(i).isObject() && wanted.allows(Type.OBJECT)) {
                // An object in a list of objects is never dropped.
                value = JsonNodeFactory.instance.objectNode();
                notes.origins.filled(there);
            }
            if (value != null) {
                repaired.add(value);
            }
        }
        if (!changed) {
            return given;
        }
        return repaired.isEmpty() ? null : repaired;
    }

    /** A list where a single value is wanted. */
    @Nullable
    JsonNode single(JsonNode given, Shape shape, String at, String from) {
        for (int i = 0; i < given.size(); i++) {
            // Noted before its own repairs, which may find it deeper inside; what was known of the one before is
            // void.
            notes.origins.replaced(at, Pointers.element(from, i));
            JsonNode value = mender.mend(given.get(i), shape, at, Pointers.element(from, i));
            if (value != null) {
                notes.report(given.size() == 1 ? CoreCode.FROM_LIST : CoreCode.FIRST_OF_LIST, from);
                for (int rest = i + 1; rest < given.size(); rest++) {
                    notes.leftWhole(
                            given.get(rest),
                            Pointers.element(from, rest),
                            "only one value can stand here, and an earlier one was taken");
                }
                return value;
            }
        }
        // PHP writes an empty object so.
        return given.isEmpty()
                ? notes.nothing(given, from, CoreCode.EMPTY_IS_NOTHING, "an empty list says nothing")
                : null;
    }

    /** An object where none is wanted: it says nothing, or is a list in the form of an object. */
    @Nullable
    JsonNode ofObject(JsonNode given, Shape shape, String at, String from) {
        if (given.isEmpty()) {
            return notes.nothing(given, from, CoreCode.EMPTY_OBJECT, "an empty object says nothing");
        }
        if (!shape.allows(Type.ARRAY)) {
            return given;
        }
        if (Elements.areNumbered(given)) {
            return numbered(given, shape, at, from);
        }
        Map.Entry<String, JsonNode> first = given.properties().iterator().next();
        if (given.size() == 1 && first.getValue().isArray()) {
            notes.report(CoreCode.UNWRAPPED, from);
            String inside = Pointers.member(from, first.getKey());
            notes.origins.moved(at, inside);
            return mender.mend(first.getValue(), shape, at, inside);
        }
        if (Elements.areNamed(given, shape)) {
            notes.report(CoreCode.NAMED, from);
            return members(given, shape, at, from);
        }
        return ofOne(given, shape, at, from);
    }

    private @Nullable JsonNode numbered(JsonNode given, Shape shape, String at, String from) {
        Optional<List<JsonNode>> whole = Elements.inOrder(given);
        if (whole.isEmpty() && !shape.positions().isEmpty()) {
            // Whether a gap stands for a position, or what follows has moved, nobody can tell.
            return given;
        }
        notes.report(CoreCode.NUMBERED, from);
        return whole.isEmpty()
                ? members(given, shape, at, from)
                : list(JsonNodeFactory.instance.arrayNode().addAll(whole.get()), shape, at, from);
    }

    // The members of an object as a list, as they stand.
    private @Nullable JsonNode members(JsonNode given, Shape shape, String at, String from) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(given.size());
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            String here = Pointers.member(from, member.getKey());
            String there = Pointers.element(at, list.size());
            notes.origins.moved(there, here);
            JsonNode value = mender.mend(member.getValue(), shape.element().orElse(Shape.ANY), there, here);
            if (value != null) {
                list.add(value);
            }
        }
        return list.isEmpty() ? null : list;
    }

    /** A single value where a list may be wanted: the value itself if it makes none. */
    @Nullable
    JsonNode ofOne(JsonNode given, Shape shape, String at, String from) {
        // Where the whole moves on, no part may have moved before it.
        if (!shape.allows(Type.ARRAY)
                || !shape.positions().isEmpty()
                || shape.belongs().isPresent()) {
            return given;
        }
        Shape element = shape.element().orElse(Shape.ANY);
        // Only a value that could be an element makes a list; text that is no object stays what it is.
        JsonNode value = mender.mend(given, element, Pointers.element(at, 0), from);
        if (value == null || !Elements.isOf(value, element)) {
            return value == null ? null : given;
        }
        notes.report(CoreCode.TO_LIST, from);
        notes.origins.moved(Pointers.element(at, 0), from);
        return JsonNodeFactory.instance.arrayNode().add(value);
    }
}
