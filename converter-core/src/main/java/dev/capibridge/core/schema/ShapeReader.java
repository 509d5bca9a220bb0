package dev.capibridge.core.schema;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.codec.Shape.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads shapes out of schemas: what {@code $ref}, {@code allOf} and the keywords beside them say together. */
final class ShapeReader {

    private final SchemaDocuments documents;

    ShapeReader(SchemaDocuments documents) {
        this.documents = documents;
    }

    Shape read(JsonNode schema, String document) {
        if (schema.isBoolean()) {
            return schema.booleanValue() ? Shape.ANY : impossible();
        }
        Shape shape = own(schema, document);
        if (schema.has("$ref")) {
            SchemaDocuments.Target target = documents.resolve(schema.get("$ref").stringValue(), document);
            shape = both(read(target.schema(), target.document()), shape);
        }
        for (JsonNode part : schema.path("allOf")) {
            shape = both(shape, read(part, document));
        }
        return shape;
    }

    private Shape own(JsonNode schema, String document) {
        Set<Type> types = EnumSet.noneOf(Type.class);
        JsonNode type = schema.path("type");
        if (type.isString()) {
            types.add(type(type.stringValue()));
        } else {
            type.forEach(t -> types.add(type(t.stringValue())));
        }
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asString()));
        Map<String, Shape> members = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(e -> members.put(e.getKey(), read(e.getValue(), document)));
        List<Shape> positions = new ArrayList<>();
        schema.path("prefixItems").forEach(item -> positions.add(read(item, document)));
        Optional<Shape> element =
                schema.has("items") ? Optional.of(read(schema.get("items"), document)) : Optional.empty();
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.stringValue()));
        boolean speaks =
                schema.path("minLength").asInt(0) > 0 || schema.path("minItems").asInt(0) > 0 || refusesBlank(schema);
        return new Shape(
                types,
                values,
                members,
                !isFalse(schema.path("additionalProperties")),
                element,
                positions,
                required,
                speaks,
                schema.path("format").asString(""),
                Optional.ofNullable(schema.get("default")),
                Optional.ofNullable(schema.get("x-belongs")).map(JsonNode::stringValue),
                Optional.ofNullable(schema.get("x-yields")),
                schema.path("x-spare").asBoolean(false),
                true);
    }

    // A pattern or a list of values that has no place for a text of nothing.
    private static boolean refusesBlank(JsonNode schema) {
        boolean byList = schema.path("enum").valueStream().anyMatch(JsonNode::isString)
                && schema.path("enum")
                        .valueStream()
                        .noneMatch(value -> value.asString().isBlank());
        return byList
                || (schema.has("pattern")
                        && !Pattern.compile(schema.get("pattern").stringValue())
                                .matcher("")
                                .find());
    }

    private static boolean isFalse(JsonNode node) {
        return node.isBoolean() && !node.booleanValue();
    }

    private static Type type(String name) {
        return Type.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Shape impossible() {
        return new Shape(
                Set.of(),
                List.of(),
                Map.of(),
                false,
                Optional.empty(),
                List.of(),
                Set.of(),
                false,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private static Shape both(Shape a, Shape b) {
        Set<Type> types = EnumSet.noneOf(Type.class);
        types.addAll(a.types().isEmpty() ? b.types() : a.types());
        if (!a.types().isEmpty() && !b.types().isEmpty()) {
            types.removeIf(type -> !b.allows(type));
        }
        Map<String, Shape> members = new LinkedHashMap<>(a.members());
        b.members().forEach((name, shape) -> members.merge(name, shape, ShapeReader::both));
        Set<String> required = new LinkedHashSet<>(a.required());
        required.addAll(b.required());
        return new Shape(
                types,
                b.values().isEmpty() ? a.values() : b.values(),
                members,
                a.open() && b.open(),
                a.element().isPresent() && b.element().isPresent()
                        ? Optional.of(both(a.element().get(), b.element().get()))
                        : a.element().or(b::element),
                a.positions().isEmpty() ? b.positions() : a.positions(),
                required,
                a.speaks() || b.speaks(),
                a.format().isEmpty() ? b.format() : a.format(),
                b.fill().or(a::fill),
                b.belongs().or(a::belongs),
                b.yields().or(a::yields),
                a.spare() || b.spare(),
                a.possible() && b.possible());
    }
}
