package dev.capibridge.core.schema;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.codec.Shape.Type;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.json.Placeholders;
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
                        || TextOfJson.container(value.stringValue().strip()).isPresent()
                        || Placeholders.isOne(value.stringValue().strip());
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

    /** Whether the numbers of such an object are those of a list without gaps, so that each is found where it was. */
    static boolean areInOrder(JsonNode object) {
        int next = 0;
        for (String name : object.propertyNames()) {
            if (!name.equals(Integer.toString(next++))) {
                return false;
            }
        }
        return true;
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
