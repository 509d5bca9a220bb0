package dev.capibridge.core.codec;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a place can hold, as far as mapping and repair need to know it. Immutable.
 *
 * @param types the JSON types allowed; empty for any
 * @param values the texts allowed, if they are listed; empty for any
 * @param members shapes of an object's known members, in the schema's order
 * @param open whether an object may have other members
 * @param element shape of a list's elements
 * @param positions shapes of a list's first elements, where the position has a meaning
 * @param required members an object must have
 * @param speaks whether an empty text or list says nothing here (the schema asks for at least one)
 * @param format the schema's {@code format}, or empty
 * @param fill what stands at a position of a list that nothing was written to
 * @param belongs JSON Pointer of the place at which a value that stands here ought to stand; empty if it may stay
 * @param yields the value that gives way to another one that belongs here; empty if whatever stands here stays
 * @param spare whether it is a further name of a value, so that one of a wrong type is left out and costs nothing
 * @param possible false where the schema allows no value at all
 */
public record Shape(
        Set<Type> types,
        List<String> values,
        Map<String, Shape> members,
        boolean open,
        Optional<Shape> element,
        List<Shape> positions,
        Set<String> required,
        boolean speaks,
        String format,
        Optional<JsonNode> fill,
        Optional<String> belongs,
        Optional<JsonNode> yields,
        boolean spare,
        boolean possible) {

    /** JSON's types, with whole numbers told apart. */
    public enum Type {
        OBJECT("an object"),
        ARRAY("a list"),
        STRING("a string"),
        NUMBER("a number"),
        INTEGER("a whole number"),
        BOOLEAN("a boolean");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** With its article: {@code a string}. */
        public String label() {
            return label;
        }
    }

    /** Anything at all. */
    public static final Shape ANY = plain(Set.of(), List.of(), Map.of(), Optional.empty());

    public static final Shape STRING = of(Type.STRING);
    public static final Shape NUMBER = of(Type.NUMBER);
    public static final Shape INTEGER = of(Type.INTEGER);
    public static final Shape BOOLEAN = of(Type.BOOLEAN);

    public Shape {
        types = types.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(types));
        values = List.copyOf(values);
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        positions = List.copyOf(positions);
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    }

    public static Shape of(Type type) {
        return ANY.withTypes(Set.of(type));
    }

    /** One of these texts. */
    public static Shape oneOf(List<String> values) {
        return plain(Set.of(Type.STRING), values, Map.of(), Optional.empty());
    }

    public static Shape listOf(Shape element) {
        return plain(Set.of(Type.ARRAY), List.of(), Map.of(), Optional.of(element));
    }

    /** The several values that a codec takes or gives by name. */
    public static Shape named(Map<String, Shape> members) {
        return plain(Set.of(Type.OBJECT), List.of(), members, Optional.empty());
    }

    // Closed where members are named, and open otherwise.
    private static Shape plain(
            Set<Type> types, List<String> values, Map<String, Shape> members, Optional<Shape> element) {
        boolean open = members.isEmpty();
        return new Shape(
                types,
                values,
                members,
                open,
                element,
                List.of(),
                Set.of(),
                false,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true);
    }

    public Shape withTypes(Set<Type> other) {
        return new Shape(
                other, values, members, open, element, positions, required, speaks, format, fill, belongs, yields,
                spare, possible);
    }

    /** Whether a value of this type may stand here; a whole number may stand wherever a number may. */
    public boolean allows(Type type) {
        return types.isEmpty() || types.contains(type) || (type == Type.INTEGER && types.contains(Type.NUMBER));
    }

    /** Whether a text of nothing but blanks may stand here: where any text may and where nothing is known, not among words. */
    public boolean takesBlank() {
        boolean listed = values.isEmpty() || values.contains("");
        return !speaks && listed && (types.isEmpty() || allows(Type.STRING));
    }

    /** Whether whatever has this shape may stand where {@code wanted} stands. What is not known is given the benefit of the doubt. */
    public boolean fits(Shape wanted) {
        if (!wanted.possible) {
            return false;
        }
        if (!types.isEmpty() && !types.stream().allMatch(wanted::allows)) {
            return false;
        }
        // Only texts are told apart by value; a listed number is the validator's to judge.
        if (wanted.types.contains(Type.STRING)
                && !wanted.values.isEmpty()
                && !types.isEmpty()
                && (values.isEmpty() || !wanted.values.containsAll(values))) {
            return false;
        }
        return element.isEmpty() || wanted.element.isEmpty() || element.get().fits(wanted.element.get());
    }

    /** Whether one value and a list of them may both stand here. */
    public boolean oneOrMany() {
        return types.contains(Type.ARRAY) && types.size() > 1;
    }

    /** The single thing that stands in a list here, or this shape itself. */
    public Shape single() {
        return element.orElse(this);
    }

    /** The types in words: {@code a string or a list}. */
    public String describe() {
        if (types.isEmpty()) {
            return "any value";
        }
        return types.size() == 1
                ? types.iterator().next().label()
                : types.stream().map(Type::label).collect(Collectors.joining(" or "));
    }
}
