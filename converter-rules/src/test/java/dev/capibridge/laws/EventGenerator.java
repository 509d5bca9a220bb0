package dev.capibridge.laws;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.standard.StandardRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * Events by walking a JSON Schema: what it requires is there, of the rest a few members, those more often that rules map.
 * An object is built from a list of members, so that shrinking it takes members away.
 */
final class EventGenerator {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_MEMBERS = 9;

    private record Member(String name, JsonNode value) {}

    private final boolean messy;
    private final List<String> names;
    private final Set<String> mapped = new HashSet<>();
    private final Map<String, JsonNode> documents = new HashMap<>();

    private EventGenerator(RuleSet rules, Platform side, boolean messy) {
        this.messy = messy;
        this.names = names(rules);
        rules.fields().forEach(rule -> collect(rule, side, ""));
    }

    /** Meta events that need no repair, but for nulls, blanks and empty lists. */
    static Arbitrary<Case> meta(RuleSet rules) {
        return new EventGenerator(rules, Platform.META, false).metaCases();
    }

    /** TikTok events of all event sources, valid for their variant, but for nulls, blanks and empty lists. */
    static Arbitrary<Case> tiktok(RuleSet rules) {
        return new EventGenerator(rules, Platform.TIKTOK, false).tiktokCases();
    }

    /** TikTok events in the shape of Events API 1.0, a third of them with what 2.0 has laid over it. */
    static Arbitrary<Case> legacy(RuleSet rules, boolean messy) {
        EventGenerator generator = new EventGenerator(rules, Platform.TIKTOK, messy);
        return Arbitraries.frequencyOf(
                Tuple.of(2, generator.legacyCases()),
                Tuple.of(
                        1,
                        Combinators.combine(generator.legacyCases(), generator.tiktokCases())
                                .as((old, current) -> old.with(laidOver(old.event(), current.event())))));
    }

    /** Events of both sides as careless senders write them. */
    static Arbitrary<Case> messy(RuleSet rules) {
        return Arbitraries.oneOf(
                new EventGenerator(rules, Platform.META, true).metaCases(),
                new EventGenerator(rules, Platform.TIKTOK, true).tiktokCases());
    }

    // Names of both sides, so that some mean something on the other one only, and names that mean nothing to either.
    private static List<String> names(RuleSet rules) {
        Set<String> all = new TreeSet<>(List.of("MyEvent", "tier_2", "ClickButton", "Download"));
        rules.events().forEach(row -> {
            all.addAll(row.meta());
            all.addAll(row.tiktok());
        });
        return List.copyOf(all);
    }

    private void collect(Rule rule, Platform side, String base) {
        if (rule instanceof Rule.Unmapped) {
            return;
        }
        for (Rule.Part part : Places.parts(rule, side)) {
            String path = base;
            for (Path.Step step : part.path().steps()) {
                path += step instanceof Path.Name name ? "." + name.name() : step instanceof Path.Each ? "[]" : "";
                mapped.add(path);
            }
            if (rule instanceof Rule.Group group) {
                String inside = path;
                group.fields().forEach(inner -> collect(inner, side, inside));
            }
        }
    }

    private Arbitrary<Case> metaCases() {
        String file = "meta-event.schema.json";
        Arbitrary<JsonNode> events = value(document(file), file, "", "");
        Arbitrary<Optional<JsonNode>> supplements = Arbitraries.frequency(
                Tuple.of(3, Optional.<JsonNode>empty()),
                Tuple.of(1, Optional.of(read("{\"app\":{\"app_id\":\"example.app\"}}"))),
                Tuple.of(1, Optional.of(read("{\"lead\":{\"lead_id\":\"lead-9\"},\"user\":{\"ttp\":\"ttp-9\"}}"))));
        return Combinators.combine(events, scenes(), supplements)
                .as((event, scene, supplement) ->
                        new Case(Platform.META, Map.of(), supplement, laidOver((ObjectNode) event, scene)));
    }

    private Arbitrary<Case> tiktokCases() {
        String file = "tiktok-event.schema.json";
        List<Arbitrary<Case>> sources = new ArrayList<>();
        for (String source : StandardRules.sources()) {
            JsonNode variant = merged(document(file).path("$defs").path(source), file);
            // Without a lead the standard rules skip a CRM event on the way to TikTok.
            sources.add(value(variant, file, "", "")
                    .map(event -> source.equals("crm") ? withLead(event.asObject()) : event.asObject())
                    .map(event -> new Case(
                            Platform.TIKTOK, Map.of(StandardRules.EVENT_SOURCE, source), Optional.empty(), event)));
        }
        return Arbitraries.oneOf(sources);
    }

    private Arbitrary<Case> legacyCases() {
        String file = "tiktok-legacy-event.schema.json";
        List<Arbitrary<Case>> sources = new ArrayList<>();
        Map.of("web", "pixel_code", "app", "tiktok_app_id", "offline", "event_set_id")
                .forEach((source, key) -> {
                    JsonNode variant = merged(document(file).path("$defs").path(source), file);
                    sources.add(value(variant, file, "", "")
                            .map(event -> new Case(
                                    Platform.TIKTOK,
                                    Map.of(),
                                    Optional.empty(),
                                    ((ObjectNode) event).put(key, "C1EXAMPLE0PIXELCODE0"))));
                });
        return Arbitraries.oneOf(sources);
    }

    private static ObjectNode withLead(ObjectNode event) {
        return event.path("lead").isObject() ? event : laidOver(event, read("{\"lead\":{\"lead_id\":\"lead-5\"}}"));
    }

    // Where the event happened, which members drawn one by one would hardly ever tell.
    private static Arbitrary<JsonNode> scenes() {
        Arbitrary<String> position = Arbitraries.of("", "1.0.5", "en_US", "example.app");
        Arbitrary<JsonNode> app = Combinators.combine(
                        Arbitraries.of("a2", "i2", ""), position.list().ofSize(15))
                .as((version, rest) -> {
                    ObjectNode scene = NODES.objectNode().put("action_source", "app");
                    ArrayNode extinfo =
                            scene.putObject("app_data").putArray("extinfo").add(version);
                    rest.forEach(extinfo::add);
                    return scene;
                });
        Arbitrary<JsonNode> plain = Arbitraries.of(
                        "{}",
                        "{\"action_source\":\"website\"}",
                        "{\"action_source\":\"website\"}",
                        "{\"action_source\":\"physical_store\"}",
                        "{\"action_source\":\"system_generated\",\"user_data\":{\"tiktok_lead_id\":\"lead-7\"}}",
                        "{\"action_source\":\"system_generated\",\"custom_data\":{\"event_source\":\"crm\"}}",
                        "{\"action_source\":\"email\",\"event_source_url\":\"https://shop.example.com/?ttclid=E.C.P.a\","
                                + "\"user_data\":{\"client_user_agent\":\"Mozilla/5.0\"}}")
                .map(EventGenerator::read);
        return Arbitraries.frequencyOf(Tuple.of(4, plain), Tuple.of(1, app));
    }

    private static ObjectNode laidOver(ObjectNode event, JsonNode scene) {
        ObjectNode both = event.deepCopy();
        for (Map.Entry<String, JsonNode> member : scene.properties()) {
            JsonNode there = both.path(member.getKey());
            both.set(
                    member.getKey(),
                    there instanceof ObjectNode object && member.getValue().isObject()
                            ? laidOver(object, member.getValue())
                            : member.getValue());
        }
        return both;
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
        return all.size() == 1 ? all.get(0) : Arbitraries.oneOf(all);
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
        if (!path.equals(".event") && !path.equals(".event_name")) {
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
            // Whole lists of positions come from the scenes.
            return Arbitraries.of("a2", "i2", "").map(version -> {
                ArrayNode positions = NODES.arrayNode().add(version);
                for (int i = 1; i < schema.get("prefixItems").size(); i++) {
                    positions.add("");
                }
                return positions;
            });
        }
        JsonNode items = schema.path("items");
        boolean described = items.has("description");
        Arbitrary<JsonNode> element = items.isObject()
                ? value(described ? items : withDescription(items, schema), file, path + "[]", name)
                : Values.ANYTHING;
        int least = schema.path("minItems").asInt(0);
        Arbitrary<JsonNode> elements =
                Arbitraries.frequencyOf(Tuple.of(15, element), Tuple.of(1, Arbitraries.just(NullNode.getInstance())));
        return elements.list()
                .ofMinSize(least)
                .ofMaxSize(3)
                .map(list -> NODES.arrayNode().addAll(list));
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
            if (member.getValue().isBoolean()) {
                continue;
            }
            String name = member.getKey();
            String there = path + "." + name;
            Arbitrary<JsonNode> values = value(member.getValue(), file, there, name);
            if (required.contains(name)) {
                // A placeholder where something is required makes an event that cannot cross.
                fixed.add(values.filter(value -> !value.equals(StringNode.valueOf("undefined")))
                        .map(value -> new Member(name, value)));
            } else {
                boolean holds = merged(member.getValue(), file).has("properties");
                int weight = !mapped.contains(there) ? 1 : holds ? 60 : 12;
                free.add(Tuple.of(weight, careless(values).map(value -> new Member(name, value))));
            }
        }
        if (!schema.path("additionalProperties").isBoolean()
                || schema.get("additionalProperties").booleanValue()) {
            free.add(Tuple.of(
                    4,
                    Combinators.combine(Arbitraries.of("loyalty", "a/b~c", "größe", ""), Values.ANYTHING)
                            .as(Member::new)));
        }
        Arbitrary<List<Member>> some = free.isEmpty()
                ? Arbitraries.just(List.of())
                : Arbitraries.frequencyOf(free).list().ofMaxSize(MAX_MEMBERS);
        Arbitrary<List<Member>> must = Combinators.combine(fixed).as(list -> list);
        return Combinators.combine(must, some).as((a, b) -> {
            ObjectNode object = NODES.objectNode();
            a.forEach(member -> object.set(member.name(), member.value()));
            b.stream().filter(member -> !object.has(member.name())).forEach(m -> object.set(m.name(), m.value()));
            return object;
        });
    }

    // Now and then a value that says nothing, and in a messy event one of the wrong shape.
    private Arbitrary<JsonNode> careless(Arbitrary<JsonNode> values) {
        List<Tuple2<Integer, Arbitrary<JsonNode>>> all = new ArrayList<>();
        all.add(Tuple.of(30, values));
        all.add(Tuple.of(1, Arbitraries.just(NullNode.getInstance())));
        all.add(Tuple.of(1, values.map(value -> value.isString() ? StringNode.valueOf(" ") : value)));
        all.add(Tuple.of(1, values.map(value -> value.isArray() ? NODES.arrayNode() : value)));
        if (messy) {
            all.add(Tuple.of(
                    12,
                    Combinators.combine(values, Arbitraries.of(Mess.values())).as((v, mess) -> mess.of(v))));
        }
        return Arbitraries.frequencyOf(all);
    }

    private enum Mess {
        TEXT {
            @Override
            JsonNode of(JsonNode value) {
                return StringNode.valueOf(
                        value.isContainer() ? JsonWriter.compact(value) : " " + value.asString() + " ");
            }
        },
        LIST {
            @Override
            JsonNode of(JsonNode value) {
                return NODES.arrayNode().add(value);
            }
        },
        SINGLE {
            @Override
            JsonNode of(JsonNode value) {
                return value.isArray() && !value.isEmpty() ? value.get(0) : value;
            }
        },
        TWICE {
            @Override
            JsonNode of(JsonNode value) {
                return NODES.arrayNode().add(NullNode.getInstance()).add(value).add(value);
            }
        },
        NUMBER {
            @Override
            JsonNode of(JsonNode value) {
                return value.isNumber() ? Values.number("1795348800123") : Values.number("1.0");
            }
        },
        OBJECT {
            @Override
            JsonNode of(JsonNode value) {
                return NODES.objectNode().set("x", value);
            }
        },
        NULLS {
            @Override
            JsonNode of(JsonNode value) {
                return NODES.arrayNode().add(NullNode.getInstance());
            }
        },
        EMPTY {
            @Override
            JsonNode of(JsonNode value) {
                return value.isArray()
                        ? NODES.arrayNode()
                        : value.isObject() ? NODES.objectNode() : StringNode.valueOf("");
            }
        };

        abstract JsonNode of(JsonNode value);
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

    private JsonNode document(String file) {
        return documents.computeIfAbsent(file, name -> {
            try (InputStream in = EventGenerator.class.getResourceAsStream("/dev/capibridge/schemas/" + name)) {
                return read(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    static JsonNode read(String text) {
        if (new JsonReader().read(text) instanceof Reading.Readable readable) {
            return readable.root();
        }
        throw new IllegalArgumentException("this is no JSON: " + text);
    }
}
