package dev.capibridge.core.schema;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.rules.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What one platform's schema demands of an event, and of its variants ({@code $defs}) if it has some. Immutable; safe to
 * share between threads.
 */
public final class EventSchema {

    private final Shape shape;
    private final Map<String, Shape> variants;
    private final Validator validator;
    private final Map<String, Validator> variantValidators;
    private final Demand demand;
    private final Map<String, Demand> variantDemands;

    private EventSchema(
            Shape shape,
            Map<String, Shape> variants,
            Validator validator,
            Map<String, Validator> variantValidators,
            Demand demand,
            Map<String, Demand> variantDemands) {
        this.shape = shape;
        this.variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
        this.validator = validator;
        this.variantValidators = Map.copyOf(variantValidators);
        this.demand = demand;
        this.variantDemands = Map.copyOf(variantDemands);
    }

    /**
     * Loads one of the published schemas.
     *
     * @param name file name, such as {@code meta-event.schema.json}
     * @param variants names of the {@code $defs} that are variants of an event; may be empty
     */
    public static EventSchema load(String name, List<String> variants) {
        SchemaDocuments documents = new SchemaDocuments();
        ShapeReader shapes = new ShapeReader(documents);
        JsonNode root = documents.document(name);
        Map<String, Shape> variantShapes = new LinkedHashMap<>();
        Map<String, Validator> validators = new LinkedHashMap<>();
        DemandReader demands = new DemandReader(documents);
        Map<String, Demand> variantDemands = new LinkedHashMap<>();
        for (String variant : variants) {
            variantShapes.put(variant, shapes.read(root.path("$defs").path(variant), name));
            validators.put(variant, Validator.load(name + "#/$defs/" + variant));
            variantDemands.put(variant, demands.read(root.path("$defs").path(variant), name));
        }
        return new EventSchema(
                shapes.read(root, name),
                variantShapes,
                Validator.load(name),
                validators,
                demands.read(root, name),
                variantDemands);
    }

    public Shape shape() {
        return shape;
    }

    /** The shape of a variant; the general one where there is no such variant. */
    public Shape shape(String variant) {
        return variants.getOrDefault(variant, shape);
    }

    public List<String> variants() {
        return List.copyOf(variants.keySet());
    }

    /** What is demanded of an event of the variant, for asking while its bytes go by. */
    public Demand demand(String variant) {
        return variantDemands.getOrDefault(variant, demand);
    }

    /** Everything the schema refuses in an event, as diagnostics with pointers into it. */
    public List<Diagnostic> validate(JsonNode event, String variant) {
        // Nearly every event is right by now, and the validator is slow to say so.
        return surelyAccepts(event, variant) ? List.of() : judge(event, variant);
    }

    /** Whether an event is right at a first look. If it is not, the validator may find that it is all the same. */
    public boolean surelyAccepts(JsonNode event, String variant) {
        return demand(variant).surelyAccepts(event);
    }

    /** What the validator says, whatever a first look says: the same as {@link #validate}, and slower. */
    public List<Diagnostic> judge(JsonNode event, String variant) {
        return variantValidators.getOrDefault(variant, validator).validate(event);
    }

    /** What the schema says of a place; empty if it does not know it. */
    public static Optional<Shape> at(Shape from, Path path) {
        Shape shape = from;
        for (Path.Step step : path.steps()) {
            Shape next;
            if (step instanceof Path.Name name) {
                next = shape.members().get(name.name());
            } else if (step instanceof Path.At at) {
                next = at.index() < shape.positions().size()
                        ? shape.positions().get(at.index())
                        : shape.element().filter(Shape::possible).orElse(null);
            } else {
                next = shape.allows(Shape.Type.ARRAY) ? shape.element().orElse(null) : null;
            }
            if (next == null) {
                return Optional.empty();
            }
            shape = next;
        }
        return Optional.of(shape);
    }

    /** Whether the variant allows the place, as far as the schema knows it. */
    public boolean allows(String variant, Path path) {
        Shape shape = shape(variant);
        for (Path.Step step : path.steps()) {
            Shape next = at(shape, new Path(List.of(step))).orElse(null);
            if (next == null) {
                return shape.open() || !(step instanceof Path.Name);
            }
            if (!next.possible()) {
                return false;
            }
            shape = next;
        }
        return true;
    }
}
