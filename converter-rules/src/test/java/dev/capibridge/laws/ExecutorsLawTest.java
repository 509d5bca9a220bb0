package dev.capibridge.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import dev.capibridge.core.Converter;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.plan.ByteLedger;
import dev.capibridge.core.plan.ByteRunner;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.schema.Demand;
import dev.capibridge.core.schema.EventSchema;
import dev.capibridge.core.schema.Repaired;
import dev.capibridge.standard.StandardRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Two executors run one plan. Whatever the one over bytes converts, the one over trees converts to the same bytes, with the
 * same ledger and nothing to say; and what is demanded of bytes is what the validator demands of trees.
 */
class ExecutorsLawTest {

    private static final Converter CONVERTER =
            new Converter(Standard.RULES, Standard.SCHEMAS, StandardRules.EVENT_SOURCE);

    private static final Map<Platform, ByteRunner> OVER_BYTES = overBytes();

    private static Map<Platform, ByteRunner> overBytes() {
        Map<Platform, ByteRunner> runners = new EnumMap<>(Platform.class);
        for (Platform to : Platform.values()) {
            runners.put(to, CONVERTER.overBytes(to, List.of(), name -> false).orElseThrow());
        }
        return runners;
    }

    private static final List<Case> CLEAN = clean();

    private static List<Case> clean() {
        List<Case> all = new ArrayList<>();
        JsonNode samples = Json.read(resource());
        for (JsonNode sample : samples) {
            Map<String, String> given = sample.has("event_source")
                    ? Map.of(
                            StandardRules.EVENT_SOURCE,
                            sample.get("event_source").stringValue())
                    : Map.of();
            Platform from = given.isEmpty() ? Platform.META : Platform.TIKTOK;
            all.add(new Case(from, given, Optional.empty(), (ObjectNode) sample.get("event")));
        }
        return all;
    }

    private static String resource() {
        try (InputStream in = ExecutorsLawTest.class.getResourceAsStream("/laws/clean-events.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Events that have nothing wrong with them, without some of their values, and with another value here and there. */
    @Provide
    Arbitrary<Case> nearlyClean() {
        Arbitrary<List<Integer>> gone =
                Arbitraries.integers().between(0, 200).list().ofMaxSize(12);
        Arbitrary<List<Integer>> other =
                Arbitraries.integers().between(0, 400).list().ofMaxSize(2);
        return Combinators.combine(Arbitraries.of(CLEAN), gone, other, Values.ANYTHING)
                .as((base, less, more, value) -> {
                    ObjectNode event = base.event().deepCopy();
                    List<String> places = List.copyOf(Json.leaves(event).keySet());
                    less.stream().filter(i -> i < places.size()).forEach(i -> remove(event, places.get(i)));
                    more.stream().filter(i -> i < places.size()).forEach(i -> replace(event, places.get(i), value));
                    return base.with(event);
                });
    }

    private static void remove(ObjectNode event, String pointer) {
        if (event.at(Json.parent(pointer)) instanceof ObjectNode around) {
            around.remove(Json.last(pointer));
        }
    }

    private static void replace(ObjectNode event, String pointer, JsonNode value) {
        JsonNode around = event.at(Json.parent(pointer));
        if (around instanceof ObjectNode object) {
            object.set(Json.last(pointer), value);
        } else if (around instanceof ArrayNode list) {
            list.set(Integer.parseInt(Json.last(pointer)), value);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bothDoTheSameWithEventsThatAreNearlyClean(@ForAll("nearlyClean") Case given, @ForAll boolean pretty) {
        bothDoTheSame(given, pretty);
    }

    @Provide
    Arbitrary<Case> events() {
        return Choice.weighed(
                Tuple.of(3, EventGenerator.meta(Standard.RULES)),
                Tuple.of(3, EventGenerator.tiktok(Standard.RULES)),
                Tuple.of(1, EventGenerator.messy(Standard.RULES)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bothExecutorsDoTheSame(@ForAll("events") Case given, @ForAll boolean pretty) {
        bothDoTheSame(given, pretty);
    }

    // The first time a form is met, the second, when a script is made for it, and from then on by the script.
    private static void bothDoTheSame(Case given, boolean pretty) {
        String text = pretty ? JsonWriter.pretty(given.event()) : JsonWriter.compact(given.event());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int times = 0;
        while (times < 3 && convertsOverBytes(given, bytes)) {
            times++;
        }
        int repaired = 0;
        while (times == 0 && repaired < 3 && convertsRepaired(given)) {
            repaired++;
        }
        Statistics.collect(times > 0 ? "over bytes" : repaired > 0 ? "repaired, over bytes" : "as a tree");
    }

    private static boolean convertsOverBytes(Case given, byte[] bytes) {
        return converts(given, lane -> {
            lane.scanner().open(bytes, 0, bytes.length);
            agree(given, read(bytes), lane.convert(given.given(), Standard.CONTEXT), lane);
        });
    }

    private static boolean convertsRepaired(Case given) {
        return converts(given, lane -> {
            Repaired repaired = CONVERTER.repair(given.event(), given.from().other());
            agree(given, given.event(), lane.convert(repaired, given.given(), Standard.CONTEXT), lane);
        });
    }

    private static boolean converts(Case given, Consumer<ByteRunner.Lane> way) {
        ByteRunner runner = Objects.requireNonNull(OVER_BYTES.get(given.from().other()));
        ByteRunner.Lane lane = runner.lane();
        try {
            way.accept(lane);
            return true;
        } catch (Irregular careful) {
            return false;
        } finally {
            runner.done(lane);
        }
    }

    /** Events with nothing wrong but the form of some values, which repairs put right. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void bothDoTheSameWithValuesInAnotherForm(
            @ForAll("nearlyClean") Case given,
            @ForAll("places") List<Integer> at,
            @ForAll("places") List<Integer> how) {
        ObjectNode event = given.event().deepCopy();
        for (int i = 0; i <= how.get(0) % 3; i++) {
            List<String> places = places(event);
            String place = places.get(at.get(i) % places.size());
            replace(event, place, deformed(event.at(place), how.get(i)));
        }
        bothDoTheSame(given.with(event), false);
    }

    private static List<String> places(JsonNode event) {
        Set<String> places = new LinkedHashSet<>();
        for (String leaf : Json.leaves(event).keySet()) {
            for (String at = leaf; !at.isEmpty(); at = Json.parent(at)) {
                places.add(at);
            }
        }
        return List.copyOf(places);
    }

    private static JsonNode deformed(JsonNode value, int how) {
        if (value.isContainer() && how % 3 == 0) {
            return StringNode.valueOf(JsonWriter.compact(value));
        }
        if (value.isArray()) {
            ArrayNode list = (ArrayNode) value.deepCopy();
            return switch (how % 4) {
                case 0 -> list.isEmpty() ? list : list.get(0);
                case 1 -> list.addNull();
                case 2 -> list.insert(0, how % 8 < 4 ? " " : "");
                default -> list.removeAll();
            };
        }
        if (value.isNumber()) {
            return how % 5 == 0 ? NullNode.getInstance() : StringNode.valueOf(value.asString());
        }
        if (value.isString()) {
            String text = value.stringValue();
            return switch (how % 7) {
                case 0 -> NullNode.getInstance();
                case 1 -> StringNode.valueOf(" ");
                case 2 -> IntNode.valueOf(how);
                case 3 -> StringNode.valueOf(text.toUpperCase(Locale.ROOT));
                case 4 -> JsonNodeFactory.instance.arrayNode().add(text);
                case 5 -> StringNode.valueOf("");
                default -> StringNode.valueOf("\u00e9\"" + text);
            };
        }
        return value;
    }

    /** Events of a form that is known, with values that may ask for another way than the one that is noted for it. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void bothDoTheSameWithOtherValuesInOneForm(
            @ForAll("nearlyClean") Case given,
            @ForAll("places") List<Integer> at,
            @ForAll("texts") List<String> texts) {
        bothDoTheSame(given, false);
        ObjectNode event = given.event().deepCopy();
        Map<String, JsonNode> leaves = Json.leaves(event);
        List<String> places = List.copyOf(leaves.keySet());
        for (int i = 0; i < at.size() && i < texts.size(); i++) {
            String place = places.get(at.get(i) % places.size());
            if (Objects.requireNonNull(leaves.get(place)).isString()) {
                replace(event, place, StringNode.valueOf(texts.get(i)));
                bothDoTheSame(given.with(event), false);
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 1000).list().ofSize(6);
    }

    /** Texts as they stand somewhere in a clean event, or nearly so. */
    @Provide
    Arbitrary<List<String>> texts() {
        List<String> all = CLEAN.stream()
                .flatMap(sample -> Json.leaves(sample.event()).values().stream())
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .distinct()
                .toList();
        Arbitrary<String> one = Arbitraries.of(all);
        return Choice.weighed(
                        Tuple.of(4, one),
                        Tuple.of(1, one.map(text -> text.toUpperCase(Locale.ROOT))),
                        Tuple.of(1, one.map(text -> text + " ")),
                        Tuple.of(1, Values.ANYTHING.map(JsonWriter::compact)))
                .list()
                .ofSize(6);
    }

    private static void agree(Case given, JsonNode event, ByteLedger ledger, ByteRunner.Lane lane) {
        EventResult tree =
                CONVERTER.convert(event, given.from().other(), Optional.empty(), given.given(), Standard.CONTEXT);
        TwoExecutors.assertSame(tree, ledger, lane);
        if (given.from() == Platform.META) {
            assertEquals(tree.facts().get(StandardRules.EVENT_SOURCE), lane.variant());
        }
    }

    private static JsonNode read(byte[] bytes) {
        return ((Reading.Readable) new JsonReader().read(bytes)).root();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void demandsAreTheValidators(@ForAll("events") Case given, @ForAll("platforms") Platform side) {
        EventSchema schema = Standard.schema(side);
        byte[] bytes = JsonWriter.bytes(given.event());
        for (String variant : side == Platform.META ? List.of("") : List.of("", "web", "app", "offline", "crm")) {
            boolean valid = schema.judge(given.event(), variant).isEmpty();
            assertFalse(schema.surelyAccepts(given.event(), variant) && !valid);
            Demand demand = schema.demand(variant);
            Scanner scanner = new Scanner();
            scanner.open(bytes, 0, bytes.length);
            boolean accepted;
            try {
                accepted = demand.accepts(scanner);
            } catch (Irregular notToBeTold) {
                continue;
            }
            Statistics.collect(valid ? "valid" : "not valid");
            if (accepted != valid) {
                fail(variant + ": over bytes " + accepted + ", " + schema.judge(given.event(), variant));
            }
        }
    }

    @Provide
    Arbitrary<Platform> platforms() {
        return Arbitraries.of(Platform.class);
    }
}
