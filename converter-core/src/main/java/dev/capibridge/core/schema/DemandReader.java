package dev.capibridge.core.schema;

import dev.capibridge.core.json.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads demands out of schemas: what {@code $ref}, {@code allOf} and the keywords beside them ask together. */
final class DemandReader {

    private static final Set<String> SILENT = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$comment",
            "title",
            "description",
            "default",
            "examples",
            "format",
            "x-source",
            "x-status",
            "x-listed",
            "x-yields",
            "x-spare",
            "x-standard",
            "x-form");

    private static final Set<String> STRUCTURE =
            Set.of("properties", "required", "items", "prefixItems", "$ref", "allOf");

    private static final int DEPTH = 50;

    private final SchemaDocuments documents;

    DemandReader(SchemaDocuments documents) {
        this.documents = documents;
    }

    Demand read(JsonNode schema, String document) {
        return together(expanded(new SchemaDocuments.Target(document, schema), 0), 0);
    }

    // The schema, and those it refers to, each of which has to be met.
    private List<SchemaDocuments.Target> expanded(SchemaDocuments.Target target, int depth) {
        List<SchemaDocuments.Target> all = new ArrayList<>(List.of(target));
        JsonNode schema = target.schema();
        if (depth < DEPTH && schema.has("$ref")) {
            all.addAll(expanded(documents.resolve(schema.get("$ref").stringValue(), target.document()), depth + 1));
        }
        for (JsonNode part : schema.path("allOf")) {
            all.addAll(expanded(new SchemaDocuments.Target(target.document(), part), depth + 1));
        }
        return all;
    }

    private Demand together(List<SchemaDocuments.Target> schemas, int depth) {
        Demand.Builder demand = new Demand.Builder();
        if (depth > DEPTH) {
            return Demand.never();
        }
        Set<String> names = new LinkedHashSet<>();
        Set<String> required = new LinkedHashSet<>();
        for (SchemaDocuments.Target target : schemas) {
            JsonNode schema = target.schema();
            if (schema.isBoolean()) {
                if (!schema.booleanValue()) {
                    return Demand.never();
                }
                continue;
            }
            for (var keyword : schema.properties()) {
                demand.unknown |= !keyword(demand, keyword.getKey(), keyword.getValue());
            }
            names.addAll(schema.path("properties").propertyNames());
            schema.path("required").forEach(name -> required.add(name.stringValue()));
        }
        names.addAll(required);
        demand.names = List.copyOf(names);
        demand.required = List.copyOf(required);
        demand.members = demand.names.stream()
                .map(name -> together(members(schemas, name), depth + 1))
                .toList();
        positions(demand, schemas, depth);
        return demand.build();
    }

    private List<SchemaDocuments.Target> members(List<SchemaDocuments.Target> schemas, String name) {
        return schemas.stream()
                .flatMap(target -> {
                    JsonNode properties = target.schema().path("properties");
                    JsonNode other = target.schema().path("additionalProperties");
                    JsonNode schema = properties.has(name) ? properties.get(name) : other;
                    return schema.isMissingNode()
                            ? Stream.<SchemaDocuments.Target>of()
                            : expanded(new SchemaDocuments.Target(target.document(), schema), 0).stream();
                })
                .toList();
    }

    private void positions(Demand.Builder demand, List<SchemaDocuments.Target> schemas, int depth) {
        int count = schemas.stream()
                .mapToInt(target -> target.schema().path("prefixItems").size())
                .max()
                .orElse(0);
        List<Demand> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            positions.add(together(elements(schemas, i), depth + 1));
        }
        demand.positions = positions;
        List<SchemaDocuments.Target> rest = elements(schemas, Integer.MAX_VALUE);
        if (!rest.isEmpty()) {
            demand.element = together(rest, depth + 1);
        }
    }

    private List<SchemaDocuments.Target> elements(List<SchemaDocuments.Target> schemas, int position) {
        return schemas.stream()
                .flatMap(target -> {
                    JsonNode first = target.schema().path("prefixItems");
                    JsonNode schema = position < first.size()
                            ? first.get(position)
                            : target.schema().path("items");
                    return schema.isMissingNode()
                            ? Stream.<SchemaDocuments.Target>of()
                            : expanded(new SchemaDocuments.Target(target.document(), schema), 0).stream();
                })
                .toList();
    }

    // Whether the keyword is one of those known here.
    private static boolean keyword(Demand.Builder demand, String name, JsonNode value) {
        switch (name) {
            case "type" -> demand.types &= types(value);
            case "enum" -> demand.unknown |= !listed(demand, value);
            case "minLength" -> demand.shortest = Math.max(demand.shortest, value.intValue());
            case "maxLength" -> demand.longest = Math.min(demand.longest, value.intValue());
            case "pattern" -> {
                demand.unknown |= demand.form != null;
                demand.form = new TextForm(value.stringValue());
            }
            case "minimum" -> {
                BigDecimal least = value.decimalValue();
                demand.least = demand.least == null ? least : demand.least.max(least);
            }
            case "maximum" -> {
                BigDecimal most = value.decimalValue();
                demand.most = demand.most == null ? most : demand.most.min(most);
            }
            case "minItems" -> demand.fewest = Math.max(demand.fewest, value.intValue());
            case "maxItems" -> demand.mostElements = Math.min(demand.mostElements, value.intValue());
            case "additionalProperties" -> {
                demand.unknown |= !value.isBoolean();
                demand.closed |= value.isBoolean() && !value.booleanValue();
            }
            case "format" -> demand.format = value.stringValue();
            case "x-belongs" -> demand.elsewhere = true;
            default -> {
                return SILENT.contains(name) || STRUCTURE.contains(name);
            }
        }
        return true;
    }

    // Texts or whole numbers; of others, or of both, the validator has to judge.
    private static boolean listed(Demand.Builder demand, JsonNode values) {
        Set<String> texts = new LinkedHashSet<>();
        int types = 0;
        for (JsonNode value : values) {
            types |= value.isString() ? Demand.STRING : value.isIntegralNumber() ? Demand.INTEGER : 0;
            texts.add(value.asString());
        }
        demand.types &= types;
        if (demand.values != null || Integer.bitCount(types) != 1) {
            return false;
        }
        demand.values = new Names(List.copyOf(texts));
        return true;
    }

    private static int types(JsonNode value) {
        if (value.isArray()) {
            int all = 0;
            for (JsonNode one : value) {
                all |= types(one);
            }
            return all;
        }
        return switch (value.stringValue()) {
            case "object" -> Demand.OBJECT;
            case "array" -> Demand.ARRAY;
            case "string" -> Demand.STRING;
            case "integer" -> Demand.INTEGER;
            case "number" -> Demand.INTEGER | Demand.DECIMAL;
            case "boolean" -> Demand.BOOLEAN;
            case "null" -> Demand.NULL;
            default -> 0;
        };
    }
}
