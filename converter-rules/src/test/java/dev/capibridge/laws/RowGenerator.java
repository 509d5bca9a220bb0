package dev.capibridge.laws;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.laws.Spots.Spot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows of the {@code fields} of rule files, over places that mostly fit each other; whether a row is right the checker says. */
final class RowGenerator {

    private static final List<String> TEXTS = List.of(
            "{}",
            "{}",
            "{}",
            "{\"as\":\"text\"}",
            "{\"as\":\"text-id\"}",
            "{\"as\":\"email\"}",
            "{\"as\":\"external-id\"}",
            "{\"as\":\"name\"}",
            "{\"as\":\"city\"}",
            "{\"as\":\"currency\"}",
            "{\"as\":\"ip\"}",
            "{\"as\":\"page-url\"}",
            "{\"as\":\"phone\"}",
            "{\"as\":{\"table\":[{\"meta\":[\"red\",\"sku-1\"],\"tiktok\":\"green\"},{\"meta\":\"blue\",\"tiktok\":[\"black\",\"a\"]}]}}");

    private static final List<String> NUMBERS = List.of(
            "{}",
            "{}",
            "{\"as\":\"number\"}",
            "{\"as\":\"amount\"}",
            "{\"as\":\"event-time\"}",
            "{\"as\":{\"event-time\":{\"channel\":[\"kind\"]}}}",
            "{\"as\":\"text-id\"}");

    private static final List<String> DERIVING = List.of(
            "{\"as\":{\"query-parameter\":\"ttclid\"}}",
            "{\"as\":\"contents-from-ids\"}",
            "{\"as\":\"ids-from-contents\"}",
            "{\"as\":\"value-from-contents\"}",
            "{\"as\":\"text-id\"}",
            "{}");

    private static final List<String> JOINT = List.of(
            "{\"as\":\"limited-data-use\",\"meta\":[\"options\",\"country\",\"state\"],\"tiktok\":[]}",
            "{\"as\":\"att-status\",\"meta\":[\"enabled\",\"system\"],\"tiktok\":[]}");

    static final List<String> VALUES = List.of(
            "\"red\"", "\"green\"", "\"x\"", "\"\"", "0", "1", "2.50", "true", "[\"red\"]", "{\"label\":\"x\"}");

    private final Map<Platform, Spots> spots = new EnumMap<>(Platform.class);
    private final WhenGenerator whens;
    private final Optional<RowGenerator> around;

    private RowGenerator(Shape meta, Shape tiktok, WhenGenerator whens, Optional<RowGenerator> around) {
        spots.put(Platform.META, Spots.of(meta));
        spots.put(Platform.TIKTOK, Spots.of(tiktok));
        this.whens = whens;
        this.around = around;
    }

    static Arbitrary<ObjectNode> rows(Shape meta, Shape tiktok, WhenGenerator whens) {
        return new RowGenerator(meta, tiktok, whens, Optional.empty()).rows(2);
    }

    private Spots spots(Platform side) {
        return Objects.requireNonNull(spots.get(side));
    }

    private Arbitrary<ObjectNode> rows(int depth) {
        Arbitrary<ObjectNode> rows = Choice.weighed(
                Tuple.of(12, plain()),
                Tuple.of(2, joint()),
                Tuple.of(2, ofBoth(this::derived)),
                Tuple.of(2, ofBoth(this::constant)),
                Tuple.of(2, ofBoth(this::told)),
                Tuple.of(2, ofBoth(this::unmapped)),
                Tuple.of(around.isPresent() ? 5 : 0, around.isPresent() ? lookingAround(around.get()) : plain()));
        boolean groups = depth > 0
                && !spots(Platform.META).groups().isEmpty()
                && !spots(Platform.TIKTOK).groups().isEmpty();
        return groups ? Choice.weighed(Tuple.of(depth > 1 ? 3 : 12, rows), Tuple.of(1, groups(depth - 1))) : rows;
    }

    private Arbitrary<ObjectNode> plain() {
        Arbitrary<ObjectNode> pairs = pair(spots(Platform.META).all(), spots(Platform.TIKTOK));
        return Combinators.combine(pairs, whens.some(), oneWay(), byDefault(), more())
                .as((row, when, only, byDefault, more) -> {
                    more.properties().forEach(e -> {
                        ArrayNode both = JsonNodeFactory.instance.arrayNode().add(row.get(e.getKey()));
                        row.set(e.getKey(), both.add(e.getValue()));
                    });
                    return row.setAll(when).setAll(only).setAll(byDefault);
                });
    }

    // Two places that hold the same kind of thing, and now and then two that do not; with a codec for that kind.
    private Arbitrary<ObjectNode> pair(List<Spot> metas, Spots there) {
        return Combinators.combine(
                        Arbitraries.of(metas),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 999))
                .as((meta, which, codec) -> {
                    boolean many = meta.path().endsWith("[]") ? which % 5 > 0 : which % 5 == 0;
                    List<Spot> all = many ? there.lists() : there.single();
                    List<Spot> fit = all.stream().filter(meta::fits).toList();
                    List<Spot> from = fit.isEmpty() || which > 970 ? all : fit;
                    List<String> codecs = meta.isNumber() ? NUMBERS : TEXTS;
                    boolean other = meta.shape().types().contains(Shape.Type.BOOLEAN)
                            || meta.shape().types().contains(Shape.Type.OBJECT);
                    ObjectNode row = read(other ? "{}" : codecs.get(codec % codecs.size()));
                    row.put("meta", meta.path());
                    return row.put(
                            "tiktok",
                            from.isEmpty()
                                    ? "any"
                                    : from.get(which % from.size()).path());
                });
    }

    private Arbitrary<ObjectNode> more() {
        return Combinators.combine(Arbitraries.integers().between(0, 9), path(Platform.META), path(Platform.TIKTOK))
                .as((which, meta, tiktok) -> {
                    ObjectNode more = JsonNodeFactory.instance.objectNode();
                    if (which > 5 && which < 9) {
                        more.put("meta", meta);
                    } else if (which == 9) {
                        more.put("tiktok", tiktok);
                    }
                    return more;
                });
    }

    private Arbitrary<String> path(Platform side) {
        return Arbitraries.of(spots(side).all()).map(Spot::path);
    }

    private Arbitrary<ObjectNode> oneWay() {
        return Arbitraries.of(
                        "{}",
                        "{}",
                        "{}",
                        "{}",
                        "{\"only\":\"to-tiktok\",\"because\":\"nothing reads it back\"}",
                        "{\"only\":\"to-meta\",\"because\":\"nothing reads it there\"}")
                .map(RowGenerator::read);
    }

    private Arbitrary<ObjectNode> byDefault() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5), Arbitraries.of("meta", "tiktok"), value(), whens.some())
                .as((which, side, value, when) -> {
                    ObjectNode row = JsonNodeFactory.instance.objectNode();
                    if (which == 5) {
                        row.putObject("default").setAll(when).set(side, value);
                    }
                    return row;
                });
    }

    static Arbitrary<JsonNode> value() {
        return Arbitraries.of(VALUES).map(Json::read);
    }

    private Arbitrary<ObjectNode> joint() {
        return Combinators.combine(
                        Arbitraries.of(JOINT),
                        path(Platform.META).list().ofSize(3),
                        path(Platform.TIKTOK).list().ofSize(2),
                        whens.some(),
                        oneWay())
                .as((kind, metas, tiktoks, when, only) -> {
                    ObjectNode row = read(kind);
                    places(row, "meta", metas);
                    places(row, "tiktok", tiktoks);
                    return row.setAll(when).setAll(only);
                });
    }

    private static void places(ObjectNode row, String side, List<String> paths) {
        List<JsonNode> names = row.get(side).valueStream().toList();
        if (names.isEmpty()) {
            row.put(side, paths.get(0));
            return;
        }
        ObjectNode places = row.putObject(side);
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i).stringValue(), paths.get(i));
        }
    }

    private Arbitrary<ObjectNode> derived(Platform from) {
        return Combinators.combine(Arbitraries.of(DERIVING), path(from), path(from.other()), whens.some())
                .as((as, read, written, when) -> read(as).put("derive", read)
                        .put(from.other().key(), written)
                        .setAll(when));
    }

    private Arbitrary<ObjectNode> constant(Platform side) {
        return Combinators.combine(path(side), value(), whens.some())
                .as((path, value, when) ->
                        read("{}").put(side.key(), path).setAll(when).set("constant", value));
    }

    private Arbitrary<ObjectNode> told(Platform side) {
        Arbitrary<String> facts = Arbitraries.of(
                "{\"fact\":\"place\",\"values\":{\"web\":\"red\",\"app\":\"green\"}}",
                "{\"fact\":\"place\",\"values\":{\"web\":\"online\",\"app\":\"phone\",\"shop\":\"store\"}}",
                "{\"fact\":\"size\",\"values\":{\"big\":1,\"small\":0}}");
        return Combinators.combine(facts, path(side), whens.some())
                .as((fact, path, when) -> read(fact).put(side.key(), path).setAll(when));
    }

    private Arbitrary<ObjectNode> unmapped(Platform side) {
        return path(side)
                .map(path -> read("{\"unmapped\":\"it means nothing there\"}").put(side.key(), path));
    }

    private static Arbitrary<ObjectNode> ofBoth(Function<Platform, Arbitrary<ObjectNode>> rows) {
        return Choice.oneOf(rows.apply(Platform.META), rows.apply(Platform.TIKTOK));
    }

    private Arbitrary<ObjectNode> lookingAround(RowGenerator outer) {
        return pair(outer.spots(Platform.META).all(), spots(Platform.TIKTOK))
                .map(row -> row.put("meta", "^" + row.get("meta").stringValue())
                        .put("only", "to-tiktok")
                        .put("because", "it is each element's own on the way back"));
    }

    private Arbitrary<ObjectNode> groups(int depth) {
        List<Arbitrary<ObjectNode>> all = new ArrayList<>();
        for (Spot meta : spots(Platform.META).groups()) {
            for (Spot tiktok : spots(Platform.TIKTOK).groups()) {
                RowGenerator inside = new RowGenerator(meta.shape(), tiktok.shape(), whens, Optional.of(this));
                all.add(group(meta, tiktok, inside.rows(depth)));
            }
        }
        return Choice.oneOf(all);
    }

    private Arbitrary<ObjectNode> group(Spot meta, Spot tiktok, Arbitrary<ObjectNode> rows) {
        return Combinators.combine(rows.list().ofMinSize(1).ofMaxSize(6), whens.some())
                .as((fields, when) -> {
                    ObjectNode row = read("{}").put("meta", meta.path()).put("tiktok", tiktok.path());
                    row.setAll(when)
                            .putArray("fields")
                            .addAll(fields.stream().map(ObjectNode::deepCopy).toList());
                    return row;
                });
    }

    private static ObjectNode read(String text) {
        return (ObjectNode) Json.read(text);
    }
}
