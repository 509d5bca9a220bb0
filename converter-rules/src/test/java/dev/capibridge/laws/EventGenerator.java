package dev.capibridge.laws;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.Placeholders;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.laws.SchemaValues.Care;
import dev.capibridge.standard.StandardRules;
import java.util.ArrayList;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events to try the laws on, by the schemas of the two platforms: those of one rule set. */
final class EventGenerator {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_MEMBERS = 9;
    private static final String CUSTOMER = "8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d";

    private final SchemaValues values;

    private EventGenerator(RuleSet rules, Platform side, boolean messy) {
        Set<String> mapped = new HashSet<>();
        rules.fields().forEach(rule -> collect(rule, side, "", mapped));
        Care care = messy ? Care.MESSY : Care.USUAL;
        this.values = new SchemaValues(mapped::contains, names(rules), care, MAX_MEMBERS);
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
        return Choice.weighed(
                Tuple.of(2, generator.legacyCases()),
                Tuple.of(
                        1,
                        Combinators.combine(generator.legacyCases(), generator.tiktokCases())
                                .as((old, current) -> old.with(laidOver(old.event(), current.event())))));
    }

    /** Events of both sides as careless senders write them. */
    static Arbitrary<Case> messy(RuleSet rules) {
        return Choice.oneOf(
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

    private static void collect(Rule rule, Platform side, String base, Set<String> mapped) {
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
                group.fields().forEach(inner -> collect(inner, side, inside, mapped));
            }
        }
    }

    private Arbitrary<Case> metaCases() {
        String file = "meta-event.schema.json";
        Arbitrary<JsonNode> events = values.of(values.document(file), file);
        Arbitrary<Optional<JsonNode>> supplements = Arbitraries.frequency(
                Tuple.of(3, Optional.<JsonNode>empty()),
                Tuple.of(1, Optional.of(Json.read("{\"app\":{\"app_id\":\"example.app\"}}"))),
                Tuple.of(
                        1, Optional.of(Json.read("{\"lead\":{\"lead_id\":\"lead-9\"},\"user\":{\"ttp\":\"ttp-9\"}}"))));
        return Combinators.combine(events, scenes(), supplements)
                .as((event, scene, supplement) ->
                        new Case(Platform.META, Map.of(), supplement, laidOver((ObjectNode) event, scene)));
    }

    private Arbitrary<Case> tiktokCases() {
        String file = "tiktok-event.schema.json";
        List<Arbitrary<Case>> sources = new ArrayList<>();
        for (String source : StandardRules.sources()) {
            JsonNode variant = values.document(file).path("$defs").path(source);
            // Without a lead the standard rules skip a CRM event on the way to TikTok.
            sources.add(Combinators.combine(values.of(variant, file), customers("%s"))
                    .as((event, customer) -> laidOver((ObjectNode) customer, event))
                    .map(event -> source.equals("crm") ? withLead(event) : event)
                    .map(event -> new Case(
                            Platform.TIKTOK, Map.of(StandardRules.EVENT_SOURCE, source), Optional.empty(), event)));
        }
        return Choice.oneOf(sources);
    }

    private Arbitrary<Case> legacyCases() {
        String file = "tiktok-legacy-event.schema.json";
        List<Arbitrary<Case>> sources = new ArrayList<>();
        Map.of("web", "pixel_code", "app", "tiktok_app_id", "offline", "event_set_id")
                .forEach((source, key) -> {
                    JsonNode variant = values.document(file).path("$defs").path(source);
                    sources.add(Combinators.combine(values.of(variant, file), customers("{\"context\":%s}"))
                            .as((event, customer) -> new Case(
                                    Platform.TIKTOK,
                                    Map.of(),
                                    Optional.empty(),
                                    laidOver((ObjectNode) customer, event).put(key, "C1EXAMPLE0PIXELCODE0"))));
                });
        return Choice.oneOf(sources);
    }

    // Meta takes no event that says nothing of the customer, and members drawn one by one would hardly ever do.
    private static Arbitrary<JsonNode> customers(String around) {
        String customer = "{\"user\":{\"email\":\"%s\"}}".formatted(CUSTOMER);
        return Choice.weighed(
                        Tuple.of(15, Arbitraries.just(around.formatted(customer))), Tuple.of(1, Arbitraries.just("{}")))
                .map(Json::read);
    }

    private static ObjectNode withLead(ObjectNode event) {
        // TikTok's lead is nothing without its id, and a placeholder is none.
        boolean known = event.path("lead").path("lead_id").isString()
                && !Placeholders.isId(
                        event.path("lead").path("lead_id").stringValue().strip());
        return known ? event : laidOver(event, Json.read("{\"lead\":{\"lead_id\":\"lead-5\"}}"));
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
                .map(Json::read);
        return Choice.weighed(Tuple.of(4, plain), Tuple.of(1, app));
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
}
