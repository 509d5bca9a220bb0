package dev.capibridge.core.schema;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.codec.Shape.Type;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The elements of a list that was given, beside what the schema wants of them.
 *
 * @param mixed whether some are of a kind that can be put right, so that the others need not cost the event
 */
record Elements(JsonNode list, Shape shape, boolean mixed) {

    static Elements of(JsonNode list, Shape shape) {
        Shape element = element(shape);
        boolean plain = shape.positions().isEmpty() && !element.types().isEmpty();
        return new Elements(list, shape, plain && list.valueStream().anyMatch(one -> mayBecome(one, element)));
    }

    private static Shape element(Shape shape) {
        return shape.element().filter(Shape::possible).orElse(Shape.ANY);
    }

    /** What the schema wants at a position. */
    Shape shape(int position) {
        return position < shape.positions().size() ? shape.positions().get(position) : element(shape);
    }

    /** Why an element is left out, if it is. */
    Optional<CoreCode> unfit(int position) {
        if (!shape.positions().isEmpty()) {
            boolean closed =
                    shape.element().isPresent() && !shape.element().get().possible();
            return closed && position >= shape.positions().size()
                    ? Optional.of(CoreCode.BEYOND_THE_LIST)
                    : Optional.empty();
        }
        JsonNode element = list.get(position);
        return mixed && !element.isNull() && !mayBecome(element, element(shape))
                ? Optional.of(CoreCode.UNFIT_ELEMENT)
                : Optional.empty();
    }

    /** The kind of element wanted, in words. */
    String wanted() {
        return element(shape).describe();
    }

    // Whether a value is of a kind that stands here, or that a repair makes fit.
    private static boolean mayBecome(JsonNode value, Shape wanted) {
        return switch (value.getNodeType()) {
            case OBJECT -> wanted.allows(Type.OBJECT);
            case ARRAY -> true;
            case NULL -> false;
            case STRING ->
                wanted.allows(Type.STRING)
                        || value.stringValue().isBlank()
                        || TextOfJson.container(Blanks.strip(value.stringValue()))
                                .isPresent()
                        || Placeholders.isOne(Blanks.strip(value.stringValue()));
            case NUMBER -> wanted.allows(Type.STRING) || wanted.allows(Type.NUMBER) || wanted.allows(Type.INTEGER);
            default -> isOf(value, wanted);
        };
    }

    /** Whether an object is a list with its numbers for keys, as PHP writes lists with gaps. */
    static boolean areNumbered(JsonNode object) {
        return object.propertyNames().stream()
                .allMatch(name ->
                        !name.isEmpty() && name.length() < 6 && name.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    /** The members of such an object by their numbers, if none is missing; each is found where it was. */
    static Optional<List<JsonNode>> inOrder(JsonNode object) {
        List<JsonNode> members = new ArrayList<>(object.size());
        for (int i = 0; i < object.size(); i++) {
            JsonNode member = object.get(Integer.toString(i));
            if (member == null) {
                return Optional.empty();
            }
            members.add(member);
        }
        return Optional.of(members);
    }

    /** Whether an object holds the elements wanted under names of their own, as carts do that are kept by article number. */
    static boolean areNamed(JsonNode object, Shape shape) {
        Shape element = element(shape);
        return !element.members().isEmpty()
                && object.properties().stream()
                        .allMatch(member -> member.getValue().isObject()
                                && !element.members().containsKey(member.getKey()));
    }

    /** Whether a list stands as the only element of another, which wants no lists. One of a single value is as good inside. */
    static boolean isWrapped(JsonNode list, Shape shape) {
        if (list.size() != 1 || !list.get(0).isArray() || list.get(0).size() < 2) {
            return false;
        }
        Shape first =
                shape.positions().isEmpty() ? element(shape) : shape.positions().get(0);
        return !first.types().isEmpty() && !first.allows(Type.ARRAY);
    }

    static boolean isOf(JsonNode value, Shape shape) {
        if (shape.types().isEmpty()) {
            return true;
        }
        return switch (value.getNodeType()) {
            case OBJECT -> shape.allows(Type.OBJECT);
            case ARRAY -> shape.allows(Type.ARRAY);
            case STRING -> shape.allows(Type.STRING);
            case NUMBER -> shape.allows(value.isIntegralNumber() ? Type.INTEGER : Type.NUMBER);
            case BOOLEAN -> shape.allows(Type.BOOLEAN);
            default -> false;
        };
    }
}
