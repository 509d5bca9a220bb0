package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.schema.EventSchema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A place to write to, below the root of a frame; makes the objects and lists on the way. */
final class Target {

    final String pointer;
    private final @Nullable Target parent;
    private final Path.Step step;
    private final Shape shape;

    private Target(@Nullable Target parent, Path.Step step, Shape shape) {
        this.parent = parent;
        this.step = step;
        this.shape = shape;
        this.pointer = pointer(parent == null ? "" : parent.pointer, step);
    }

    private static String pointer(String base, Path.Step step) {
        return step instanceof Path.Name name
                ? Pointers.member(base, name.name())
                : Pointers.element(base, ((Path.At) step).index());
    }

    /** The pointer of a place that is not in a list. */
    static String pointer(Path path) {
        String pointer = "";
        for (Path.Step step : path.whole().steps()) {
            pointer = pointer(pointer, step);
        }
        return pointer;
    }

    /** What it stands in; empty if that is the document. */
    Optional<Target> parent() {
        return Optional.ofNullable(parent);
    }

    Path.Step step() {
        return step;
    }

    Shape shape() {
        return shape;
    }

    /** The place of a path without {@code []}. */
    static Target of(Path path, Shape root) {
        Target target = null;
        Shape shape = root;
        for (Path.Step step : path.steps()) {
            shape = EventSchema.at(shape, new Path(List.of(step))).orElse(Shape.ANY);
            target = new Target(target, step, shape);
        }
        if (target == null) {
            throw new IllegalArgumentException("a path has at least one step");
        }
        return target;
    }

    /** Whether the schema lists the values of this place, and this is one of them. */
    boolean lists(JsonNode value) {
        return value.isString() && shape.single().values().contains(value.stringValue());
    }

    void put(ObjectNode root, JsonNode value) {
        JsonNode container = parent == null ? root : parent.container(root, step);
        if (step instanceof Path.Name name) {
            ((ObjectNode) container).set(name.name(), value);
        } else {
            ((ArrayNode) container).set(((Path.At) step).index(), value);
        }
    }

    private JsonNode container(ObjectNode root, Path.Step next) {
        JsonNode holder = parent == null ? root : parent.container(root, step);
        JsonNode there =
                step instanceof Path.Name name ? holder.get(name.name()) : holder.get(((Path.At) step).index());
        boolean list = next instanceof Path.At;
        if (there == null || there.isArray() != list) {
            there = list ? padded(((Path.At) next).index()) : JsonNodeFactory.instance.objectNode();
            put(root, there);
        }
        return there;
    }

    // A list whose positions have a meaning is made whole at once.
    private ArrayNode padded(int index) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < Math.max(index + 1, shape.positions().size()); i++) {
            list.add(
                    i < shape.positions().size()
                            ? shape.positions().get(i).fill().orElse(JsonNodeFactory.instance.nullNode())
                            : JsonNodeFactory.instance.nullNode());
        }
        return list;
    }
}
