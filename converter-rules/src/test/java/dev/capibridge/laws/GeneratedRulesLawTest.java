package dev.capibridge.laws;

import static org.junit.jupiter.api.Assertions.fail;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.laws.SchemaValues.Care;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What holds whatever the rules are: over generated rule files between two invented platforms, both executors do the same,
 * and over trees no leaf of an event is lost.
 */
class GeneratedRulesLawTest {

    private static final String META = "invented-meta.schema.json";
    private static final String TIKTOK = "invented-tiktok.schema.json";

    private static final Map<Platform, List<String>> NAMES = Map.of(
            Platform.META, List.of("Buy", "Buy", "Look", "Look", "See", "Join", "My_own", "Paid"),
            Platform.TIKTOK, List.of("Purchase", "Paid", "View", "View", "My_own", "Lead", "Buy"));

    private static final List<String> SEEDS = List.of("""
            {"rules": "test/grown",
             "facts": [
               {"id": "place", "given": "tiktok", "cases": [
                 {"is": "web", "when": {"meta": {"is": {"kind": "online"}}}},
                 {"is": "shop", "when": {"meta": {"is": {"kind": "store"}}}},
                 {"is": "app"}]},
               {"id": "size", "cases": [
                 {"is": "big", "when": {"meta": {"has": ["lines"]}}},
                 {"is": "big", "when": {"tiktok": {"has": ["data.items"]}}},
                 {"is": "small"}]}],
             "skips": [],
             "events": [{"meta": "Buy", "tiktok": ["Purchase", "Paid"]}, {"other": "keep"}],
             "fields": [
               {"id": "name", "meta": "name", "tiktok": "event", "as": "events"},
               {"id": "who", "meta": "code", "tiktok": "who.id", "default": {"tiktok": "nobody"}}],
             "advice": []}
            """, """
            {"rules": "test/grown",
             "facts": [
               {"id": "place", "given": "tiktok", "cases": [
                 {"is": "app", "when": {"meta": {"is": {"kind": "phone"}, "lacks": ["page"]}}},
                 {"is": "shop", "when": {"meta": {"is": {"kind": ["store", "phone"]}}}},
                 {"skip": "it happened nowhere", "when": {"meta": {"lacks": ["kind", "box", "free"]}}},
                 {"is": "web"}]}],
             "skips": [{"id": "free", "when": {"meta": {"is": {"free.color": "red"}}}, "because": "it is free"}],
             "events": [{"meta": ["Look", "See"], "tiktok": "View"}, {"other": "skip", "because": "nobody asked for it"}],
             "fields": [
               {"id": "name", "meta": "name", "tiktok": "event", "as": "events"},
               {"id": "who", "meta": ["title", "code"], "tiktok": "who.id", "as": "text-id",
                "default": {"tiktok": "nobody"}}],
             "advice": []}
            """);

    private static final WhenGenerator WHENS = new WhenGenerator(
            RuleFile.SCHEMAS.get(Platform.META).shape(),
            RuleFile.SCHEMAS.get(Platform.TIKTOK).shape());

    /** An event, and how it is written. */
    record Written(Case event, Spelling spelling) {
        byte[] bytes() {
            return spelling.of(event.event()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return event + "\nwritten as " + spelling.of(event.event());
        }
    }

    @Provide
    Arbitrary<RuleFile> files() {
        Arbitrary<RuleFile.Row> fields = RowGenerator.rows(
                        RuleFile.SCHEMAS.get(Platform.META).shape(),
                        RuleFile.SCHEMAS.get(Platform.TIKTOK).shape(),
                        WHENS)
                .map(row -> new RuleFile.Row("fields", row));
        Arbitrary<RuleFile.Row> rows = Choice.weighed(
                Tuple.of(40, fields),
                Tuple.of(6, events()),
                Tuple.of(3, advice(Platform.META)),
                Tuple.of(3, advice(Platform.TIKTOK)),
                Tuple.of(1, skips()));
        return Combinators.combine(
                        Choice.weighed(
                                Tuple.of(4, Arbitraries.just(SEEDS.get(0))),
                                Tuple.of(1, Arbitraries.just(SEEDS.get(1)))),
                        rows.list().ofMinSize(1).ofMaxSize(30))
                .as(RuleFile::grown);
    }

    private static Arbitrary<RuleFile.Row> events() {
        Arbitrary<ObjectNode> rows = Arbitraries.of(
                        "{\"meta\":\"Look\",\"tiktok\":\"View\"}",
                        "{\"meta\":\"Join\",\"tiktok\":[\"My_own\",\"Paid\"]}",
                        "{\"meta\":[\"Buy\",\"See\"],\"tiktok\":\"Lead\"}",
                        "{\"meta\":\"See\",\"skip\":\"it is only seen\"}",
                        "{\"meta\":\"Look\",\"tiktok\":\"Look\",\"only\":\"to-tiktok\",\"because\":\"it ends there\"}")
                .map(text -> (ObjectNode) Json.read(text));
        return Combinators.combine(rows, WHENS.some()).as((row, when) -> new RuleFile.Row("events", row.setAll(when)));
    }

    private static Arbitrary<RuleFile.Row> advice(Platform to) {
        return Combinators.combine(
                        WHENS.some(), WHENS.test(to), Arbitraries.of("info", "info", "warning", "warning", "error"))
                .as((when, test, severity) -> {
                    ObjectNode row = (ObjectNode) Json.read("{\"at\":\"/kind\",\"says\":\"mind this\"}");
                    row.put("to", to.key()).put("severity", severity);
                    return new RuleFile.Row("advice", row.set("result", test).setAll(when));
                });
    }

    private static Arbitrary<RuleFile.Row> skips() {
        return Combinators.combine(WHENS.one(), Arbitraries.of("because", "reject"))
                .as((when, how) -> new RuleFile.Row(
                        "skips",
                        ((ObjectNode) Json.read("{}")).put(how, "it was so").set("when", when)));
    }

    /** Events of both sides, each with others of its form that hold other texts. */
    @Provide
    Arbitrary<List<Written>> written() {
        Arbitrary<Case> cases = Choice.weighed(
                Tuple.of(8, cases(Care.CLEAN)), Tuple.of(2, cases(Care.USUAL)), Tuple.of(1, cases(Care.MESSY)));
        Arbitrary<Spelling> spellings = Choice.weighed(
                        Tuple.of(3, Arbitraries.just(0)),
                        Tuple.of(1, Arbitraries.just(1)),
                        Tuple.of(1, Arbitraries.integers().between(Spelling.PLAIN, 10_000)))
                .map(Spelling::new);
        Arbitrary<List<Written>> some = Combinators.combine(cases, edits(), spellings)
                .as((base, edits, spelling) -> Stream.concat(
                                Stream.of(base), edits.stream().map(edit -> edit.apply(base)))
                        .map(event -> new Written(event, spelling))
                        .toList());
        return some.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(all -> all.stream().flatMap(List::stream).toList());
    }

    // Another text, or anything, at one place; or the text of another place.
    private static Arbitrary<List<Function<Case, Case>>> edits() {
        Arbitrary<JsonNode> texts = Values.anyText().map(StringNode::valueOf);
        Arbitrary<JsonNode> values = Choice.weighed(Tuple.of(6, texts), Tuple.of(1, Values.ANYTHING));
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 999);
        Arbitrary<Function<Case, Case>> others =
                Combinators.combine(places, values).as((at, value) -> base -> edited(base, at, value));
        Arbitrary<Function<Case, Case>> copies = Combinators.combine(
                        places, Arbitraries.integers().between(1, 3))
                .as((at, off) -> base -> edited(base, at, textAt(base, at + off)));
        return Choice.oneOf(others, copies).list().ofMaxSize(3);
    }

    private static JsonNode textAt(Case base, int at) {
        List<JsonNode> texts = Json.leaves(base.event()).values().stream()
                .filter(JsonNode::isString)
                .toList();
        return texts.isEmpty() ? StringNode.valueOf("x") : texts.get(at % texts.size());
    }

    private static Case edited(Case base, int at, JsonNode value) {
        ObjectNode event = base.event().deepCopy();
        List<String> places = new ArrayList<>(Json.leaves(event).keySet());
        if (value.isString()) {
            places.removeIf(place -> !event.at(place).isString());
        }
        if (places.isEmpty()) {
            return base;
        }
        String place = places.get(at % places.size());
        JsonNode around = event.at(Json.parent(place));
        if (around instanceof ObjectNode object) {
            object.set(Json.last(place), value);
        } else if (around instanceof ArrayNode list) {
            list.set(Integer.parseInt(Json.last(place)), value);
        }
        return base.with(event);
    }

    private static SchemaValues values(Platform side, Care care) {
        return new SchemaValues(path -> true, NAMES.getOrDefault(side, List.of()), care, 12);
    }

    private static Arbitrary<Case> cases(Care care) {
        SchemaValues values = values(Platform.META, care);
        Arbitrary<Case> metas = Combinators.combine(
                        values.of(values.document(META), META), Arbitraries.of("online", "store", "phone", ""))
                .as((event, kind) -> {
                    ObjectNode object = (ObjectNode) event;
                    object.set("kind", StringNode.valueOf(kind));
                    return new Case(
                            Platform.META,
                            Map.of(),
                            Optional.empty(),
                            kind.isEmpty() ? object.without("kind") : object);
                });
        List<Arbitrary<Case>> all = new ArrayList<>();
        SchemaValues tiktok = values(Platform.TIKTOK, care);
        for (String variant : RuleFile.SCHEMAS.get(Platform.TIKTOK).variants()) {
            all.add(metas);
            all.add(tiktok.of(tiktok.document(TIKTOK).path("$defs").path(variant), TIKTOK)
                    .map(event -> new Case(
                            Platform.TIKTOK, Map.of(RuleFile.VARIANT, variant), Optional.empty(), (ObjectNode) event)));
        }
        return Choice.oneOf(all);
    }

    // With the same rule files in every build: take the seed out to look for others.
    @Property(edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void bothExecutorsDoTheSame(@ForAll("files") RuleFile file, @ForAll("written") List<Written> all) {
        TwoExecutors executors = new TwoExecutors(file.rules(), RuleFile.SCHEMAS, RuleFile.VARIANT);
        for (Written one : all) {
            Statistics.collect(executors.agree(one.event(), one.bytes()));
        }
        // Far less than there are, and enough for the law not to be empty.
        Statistics.coverage(
                coverage -> coverage.check(TwoExecutors.Way.OVER_BYTES).percentage(share -> share > 5));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void noLeafIsLost(@ForAll("files") RuleFile file, @ForAll("written") List<Written> all) {
        Engine engine = new TwoExecutors(file.rules(), RuleFile.SCHEMAS, RuleFile.VARIANT).overTrees();
        Laws laws = new Laws(engine, file.rules());
        for (Written one : all) {
            holds(laws.untouched(one.event()));
            holds(laws.conserved(one.event()));
            EventResult result = one.event().convert(engine);
            Statistics.collect(result.outcome());
        }
        Statistics.coverage(
                coverage -> coverage.check(EventResult.Outcome.CONVERTED).percentage(share -> share > 5));
    }

    private static void holds(Optional<String> broken) {
        broken.ifPresent(why -> fail(why));
    }
}
