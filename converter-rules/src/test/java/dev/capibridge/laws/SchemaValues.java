package dev.capibridge.laws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Values by walking a JSON Schema: what it requires is there, of the rest a few members, those more often that rules map. An
 * object is built from a list of members, so that shrinking it takes members away.
 */
final class SchemaValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Names that a schema does not know, for objects that take them. */
    static final List<String> OTHER_NAMES = List.of("loyalty", "a/b~c", "größe", "");

    // Where the name of an event stands.
    private static final Set<String> NAMES = Set.of(".event", ".event_name", ".name");

    /** How much care the sender takes. */
    enum Care {
        /** Nothing is amiss. */
        CLEAN,
        /** Now and then a value says nothing. */
        USUAL,
        /** And now and then it has the wrong shape. */
        MESSY
    }

    private record Member(String name, JsonNode value) {}

    private final Predicate<String> mapped;
    private final List<String> names;
    private final Care care;
    private final int members;
    private final Map<String, JsonNode> documents = new HashMap<>();

    /**
     * @param mapped places that stand there more often
     * @param names what an event may be called
     * @param members how many an object has at most, beside those it must have
     */
    SchemaValues(Predicate<String> mapped, List<String> names, Care care, int members) {
        this.mapped = mapped;
        this.names = names;
        this.care = care;
        this.members = members;
    }

    /** Values for a schema that stands in a file. */
    Arbitrary<JsonNode> of(JsonNode schema, String file) {
        return value(schema, file, "", "");
    }

    private Arbitrary<JsonNode> value(JsonNode given, String file, String path, String name) {
        JsonNode schema = merged(given, file);
        List<String> types = new ArrayList<>();
        schema.path("type").forEach(type -> types.add(type.stringValue()));
        if (schema.path("type").isString()) {
            types.add(schema.path("type").stringValue());
        }
        if (types.isEmpty()) {
            return Values.ANYTHING;
        }
        List<Arbitrary<JsonNode>> all = new ArrayList<>();
        types.forEach(type -> all.add(ofType(type, schema, file, path, name)));
        return all.size() == 1 ? all.get(0) : Choice.oneOf(all);
    }

    private Arbitrary<JsonNode> ofType(String type, JsonNode schema, String file, String path, String name) {
        return switch (type) {
            case "object" -> object(schema, file, path);
            case "array" -> list(schema, file, path, name);
            case "string" -> text(schema, path, name).map(StringNode::valueOf);
            case "integer" -> Values.number(schema, true);
            case "number" -> Values.number(schema, false);
            default -> Arbitraries.of(BooleanNode.TRUE, BooleanNode.FALSE);
        };
    }

    private Arbitrary<String> text(JsonNode schema, String path, String name) {
        if (!NAMES.contains(path)) {
            return Values.text(schema, name);
        }
        List<String> fit = names;
        if (schema.has("enum")) {
            fit = schema.get("enum").valueStream().map(JsonNode::stringValue).toList();
        }
        return Arbitraries.of(fit);
    }

    private Arbitrary<JsonNode> list(JsonNode schema, String file, String path, String name) {
        if (schema.has("prefixItems")) {
            return positions(schema, file, path, name);
        }
        JsonNode items = schema.path("items");
        boolean described = items.has("description");
        Arbitrary<JsonNode> element = items.isObject()
                ? value(described ? items : withDescription(items, schema), file, path + "[]", name)
                : schema.has("x-belongs")
                        // At home they are texts, and of anything else a repair would have to be told.
                        ? Values.TEXT.<JsonNode>map(StringNode::valueOf)
                        : Values.ANYTHING;
        int least = schema.path("minItems").asInt(0);
        Arbitrary<JsonNode> elements = care == Care.CLEAN
                ? element
                : Choice.weighed(Tuple.of(15, element), Tuple.of(1, Arbitraries.just(NullNode.getInstance())));
        return elements.list()
                .ofMinSize(least)
                .ofMaxSize(3)
                .map(list -> NODES.arrayNode().addAll(list));
    }

    // Mostly what stands there for nothing: lists that say more come with the scenes of an event.
    private Arbitrary<JsonNode> positions(JsonNode schema, String file, String path, String name) {
        List<Arbitrary<JsonNode>> all = new ArrayList<>();
        for (JsonNode position : schema.get("prefixItems")) {
            Arbitrary<JsonNode> nothing = Arbitraries.just(position.path("default"));
            Arbitrary<JsonNode> some = value(position, file, path + "[]", name);
            all.add(position.has("enum") ? some : Choice.weighed(Tuple.of(3, nothing), Tuple.of(1, some)));
        }
        return Combinators.combine(all).as(list -> NODES.arrayNode().addAll(list));
    }

    private static JsonNode withDescription(JsonNode items, JsonNode schema) {
        ObjectNode described = items.deepCopy().asObject();
        described.set(
                "description", StringNode.valueOf(schema.path("description").asString("")));
        return described;
    }

    private Arbitrary<JsonNode> object(JsonNode schema, String file, String path) {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.stringValue()));
        List<Arbitrary<Member>> fixed = new ArrayList<>();
        List<Tuple2<Integer, Arbitrary<Member>>> free = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            boolean misplaced = member.getValue().has("x-belongs");
            if (member.getValue().isBoolean() || (misplaced && care == Care.CLEAN)) {
                continue;
            }
            String name = member.getKey();
            String there = path + "." + name;
            Arbitrary<JsonNode> values = value(
                    misplaced && care == Care.USUAL ? home(member.getValue(), file) : member.getValue(),
                    file,
                    there,
                    name);
            if (required.contains(name)) {
                // A placeholder where something is required makes an event that cannot cross.
                fixed.add(values.filter(value -> !value.equals(StringNode.valueOf("undefined")))
                        .map(value -> new Member(name, value)));
            } else {
                boolean holds = merged(member.getValue(), file).has("properties");
                int weight = !mapped.test(there) ? 1 : holds ? 60 : 12;
                free.add(Tuple.of(weight, careless(values).map(value -> new Member(name, value))));
            }
        }
        if (!schema.path("additionalProperties").isBoolean()
                || schema.get("additionalProperties").booleanValue()) {
            free.add(Tuple.of(
                    4,
                    Combinators.combine(Arbitraries.of(OTHER_NAMES), Values.ANYTHING)
                            .as(Member::new)));
        }
        Arbitrary<List<Member>> some = free.isEmpty()
                ? Arbitraries.just(List.of())
                : Choice.weighed(free).list().ofMaxSize(members);
        Arbitrary<List<Member>> must = Combinators.combine(fixed).as(list -> list);
        return Combinators.combine(must, some).as((a, b) -> {
            ObjectNode object = NODES.objectNode();
            a.forEach(member -> object.set(member.name(), member.value()));
            b.stream().filter(member -> !object.has(member.name())).forEach(m -> object.set(m.name(), m.value()));
            return object;
        });
    }

    private JsonNode home(JsonNode misplaced, String file) {
        JsonNode home =
                document(file).at(misplaced.get("x-belongs").stringValue().replace("/", "/properties/"));
        return home.has("properties") ? misplaced : home;
    }

    // Now and then a value that says nothing, and in a messy event one of the wrong shape.
    private Arbitrary<JsonNode> careless(Arbitrary<JsonNode> values) {
        List<Tuple2<Integer, Arbitrary<JsonNode>>> all = new ArrayList<>();
        if (care == Care.CLEAN) {
            return values;
        }
        all.add(Tuple.of(30, values));
        all.add(Tuple.of(1, Arbitraries.just(NullNode.getInstance())));
        all.add(Tuple.of(1, values.map(value -> value.isString() ? StringNode.valueOf(" ") : value)));
        all.add(Tuple.of(1, values.map(value -> value.isArray() ? NODES.arrayNode() : value)));
        if (care == Care.MESSY) {
            all.add(Tuple.of(
                    12,
                    Combinators.combine(values, Arbitraries.of(Mess.values())).as((v, mess) -> mess.of(v))));
        }
        return Choice.weighed(all);
    }

    // What $ref, and the keywords beside it, say together.
    private JsonNode merged(JsonNode schema, String file) {
        if (!schema.has("$ref")) {
            return schema;
        }
        String ref = schema.get("$ref").stringValue();
        int hash = ref.indexOf('#');
        JsonNode target = document(hash == 0 ? file : ref.substring(ref.lastIndexOf('/') + 1))
                .at(ref.substring(hash + 1));
        ObjectNode own = schema.deepCopy().asObject();
        own.remove("$ref");
        return together(target, own);
    }

    private static JsonNode together(JsonNode a, JsonNode b) {
        if (!(a instanceof ObjectNode first) || !(b instanceof ObjectNode second)) {
            return a.isArray() && b.isArray() ? ((ArrayNode) a).deepCopy().addAll((ArrayNode) b) : b;
        }
        ObjectNode both = first.deepCopy();
        second.properties().forEach(e -> {
            JsonNode there = both.path(e.getKey());
            both.set(e.getKey(), there.isMissingNode() ? e.getValue() : together(there, e.getValue()));
        });
        return both;
    }

    JsonNode document(String file) {
        return documents.computeIfAbsent(file, name -> {
            try (InputStream in = SchemaValues.class.getResourceAsStream("/dev/capibridge/schemas/" + name)) {
                return Json.read(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
