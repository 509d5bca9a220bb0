package dev.capibridge.laws;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.laws.Spots.Spot;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Conditions of rule files. */
final class WhenGenerator {

    private static final List<String> FACTS = List.of(
            "{\"event\":\"Buy\"}",
            "{\"event\":[\"Look\",\"Join\"]}",
            "{\"place\":\"web\"}",
            "{\"place\":\"app\"}",
            "{\"place\":[\"app\",\"shop\"]}",
            "{\"size\":\"big\"}",
            "{\"size\":\"small\"}",
            "{\"event\":\"Buy\",\"size\":\"big\"}");

    private final Arbitrary<ObjectNode> meta;
    private final Arbitrary<ObjectNode> tiktok;

    WhenGenerator(Shape meta, Shape tiktok) {
        this.meta = test(Spots.of(meta));
        this.tiktok = test(Spots.of(tiktok));
    }

    /** A row's {@code when}, if it has one. */
    Arbitrary<ObjectNode> some() {
        Arbitrary<ObjectNode> none = Arbitraries.create(JsonNodeFactory.instance::objectNode);
        return Choice.weighed(
                Tuple.of(3, none),
                Tuple.of(
                        1,
                        one().map(when -> JsonNodeFactory.instance.objectNode().set("when", when))));
    }

    /** A condition. */
    Arbitrary<JsonNode> one() {
        return Choice.weighed(
                Tuple.of(4, Arbitraries.of(FACTS).map(Json::read)),
                Tuple.of(
                        3,
                        Combinators.combine(meta, tiktok)
                                .as((a, b) -> asked().set("meta", a).set("tiktok", b))),
                Tuple.of(1, meta.map(test -> asked().set("meta", test))),
                Tuple.of(1, tiktok.map(test -> asked().set("tiktok", test))),
                Tuple.of(1, tiktok.map(test -> asked().set("supplement", test))));
    }

    private static ObjectNode asked() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Questions to an event of a side. */
    Arbitrary<ObjectNode> test(Platform side) {
        return side == Platform.META ? meta : tiktok;
    }

    private static Arbitrary<ObjectNode> test(Spots spots) {
        Arbitrary<String> single = Arbitraries.of(spots.single()).map(Spot::path);
        Arbitrary<String> lists =
                Arbitraries.of(spots.lists()).map(spot -> spot.path().replace("[]", ""));
        return Choice.oneOf(
                Combinators.combine(single, RowGenerator.value()).as((path, value) -> {
                    ObjectNode test = asked();
                    test.putObject("is").set(path, value);
                    return test;
                }),
                Combinators.combine(
                                Arbitraries.of("has", "has-any", "lacks", "digits"),
                                single.list().ofMinSize(1).ofMaxSize(2))
                        .as((question, paths) -> {
                            ObjectNode test = asked();
                            paths.forEach(test.putArray(question)::add);
                            return test;
                        }),
                Combinators.combine(lists, Arbitraries.integers().between(0, 2)).as((path, count) -> {
                    ObjectNode test = asked();
                    test.putObject("count").put(path, count);
                    return test;
                }));
    }
}
