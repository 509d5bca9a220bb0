package dev.capibridge.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.plan.Spent;
import dev.capibridge.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The test of the laws: each fault seeded here must break one of those named, on the same thousand events every time. */
class FaultsTest {

    private static final int TRIES = 3000;
    private static final Engine SOUND = Standard.engine(Standard.RULES);
    private static final List<Case> EVENTS = events();

    @Example
    void noFaultBreaksNoLaw() {
        laws(SOUND).forEach((name, law) -> {
            for (Case c : EVENTS) {
                assertEquals(Optional.empty(), law.apply(copy(c)), () -> name + " of " + c);
            }
        });
    }

    /** The currency arrives where the description belongs. */
    @Example
    void rowThatWritesToTheWrongPlace() {
        Engine wrong = after((given, result) -> changed(result, event -> {
            if (event.path("properties") instanceof ObjectNode properties && properties.has("currency")) {
                properties.set("description", properties.remove("currency"));
            }
        }));
        breaks(wrong, "restored");
    }

    /** Two rows are exchanged on the way there, by a rule file, and not on the way back. */
    @Example
    void rowsThatAreConfusedOneWay() {
        RuleSet confused = Standard.rules(List.of(), """
                rules: test/confused
                fields:
                  - { id: page-url, override: true, meta: event_source_url, tiktok: page.referrer }
                  - { id: page-referrer, override: true, meta: referrer_url, tiktok: page.url }
                """);
        Engine there = Standard.engine(confused);
        Engine mixed = (event, to, supplement, given) ->
                (to == Platform.TIKTOK ? there : SOUND).convert(event, to, supplement, given);
        breaks(mixed, "restored");
    }

    @Example
    void codecThatLosesTheLastCharacter() {
        RuleSet rules = Standard.rules(List.of(new Cutting("text-id")));
        breaks(Standard.engine(rules), "restored");
    }

    @Example
    void ledgerThatForgetsALeaf() {
        Engine forgetful = after((given, result) ->
                with(result, result.leftovers().stream().skip(1).toList(), result.spent()));
        breaks(forgetful, "conserved");
    }

    @Example
    void ledgerThatEntersALeafTwice() {
        Engine twice = after((given, result) -> {
            List<Spent> spent = new ArrayList<>(result.spent());
            result.spent().stream().findFirst().ifPresent(spent::add);
            return with(result, result.leftovers(), spent);
        });
        breaks(twice, "conserved");
    }

    /** {@code other: keep} without the refusal: Meta's custom event CompletePayment would come back as Purchase. */
    @Example
    void customNameThatMeansSomethingElsewhere() {
        Engine keeping = (event, to, supplement, given) -> {
            String name = event.path("event_name").asString("");
            if (to != Platform.TIKTOK || !name.equals("CompletePayment")) {
                return SOUND.convert(event, to, supplement, given);
            }
            ObjectNode harmless = event.deepCopy().asObject().put("event_name", "Harmless");
            return changed(SOUND.convert(harmless, to, supplement, given), result -> result.put("event", name));
        };
        breaks(keeping, "restored");
    }

    @Example
    void converterThatChangesItsInput() {
        Engine careless = (event, to, supplement, given) -> {
            EventResult result = SOUND.convert(event, to, supplement, given);
            ((ObjectNode) event).remove("event_id");
            return result;
        };
        breaks(careless, "untouched");
    }

    @Example
    void converterThatSortsAList() {
        Engine sorting = after((given, result) -> changed(result, event -> {
            if (event.path("properties").path("content_ids") instanceof ArrayNode ids) {
                TreeSet<String> sorted = new TreeSet<>();
                ids.forEach(id -> sorted.add(id.asString()));
                ids.removeAll();
                sorted.forEach(ids::add);
            }
        }));
        breaks(sorting, "restored");
    }

    @Example
    void converterThatDropsAProduct() {
        Engine dropping = after((given, result) -> changed(result, event -> {
            if (event.path("properties").path("contents") instanceof ArrayNode contents && contents.size() > 1) {
                contents.remove(contents.size() - 1);
            }
        }));
        breaks(dropping, "restored");
    }

    /** Something leaves that nothing takes back. */
    @Example
    void converterThatAddsAValue() {
        Engine adding = after((given, result) -> changed(result, event -> {
            if (event.has("event") && event.path("properties") instanceof ObjectNode properties) {
                properties.put("shop_id", "made-up");
            }
        }));
        breaks(adding, "cleanReturn");
    }

    /** A value that is another one after the second trip. */
    @Example
    void converterThatNeverRests() {
        Engine growing = after((given, result) -> changed(result, event -> {
            if (event.has("event")
                    && event.path("properties").path("search_string").isString()) {
                String text = event.path("properties").path("search_string").stringValue();
                ((ObjectNode) event.path("properties")).put("search_string", text + "!");
            }
        }));
        breaks(growing, "settled");
    }

    private static void breaks(Engine engine, String law) {
        Function<Case, Optional<String>> checked =
                Optional.ofNullable(laws(engine).get(law)).orElseThrow();
        assertTrue(EVENTS.stream().anyMatch(c -> checked.apply(copy(c)).isPresent()), () -> law + " still holds");
    }

    private static Map<String, Function<Case, Optional<String>>> laws(Engine engine) {
        Laws laws = new Laws(engine, Standard.RULES);
        return Map.of(
                "untouched", laws::untouched,
                "conserved", laws::conserved,
                "cleanReturn", laws::cleanReturn,
                "restored", laws::restored,
                "settled", laws::settled);
    }

    private static Case copy(Case c) {
        return c.with(c.event().deepCopy());
    }

    // The same every time, unlike those of the laws' own tests.
    private static List<Case> events() {
        Random random = new Random(42);
        RandomGenerator<Case> meta = EventGenerator.meta(Standard.RULES).generator(1000);
        RandomGenerator<Case> tiktok = EventGenerator.tiktok(Standard.RULES).generator(1000);
        List<Case> events = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            events.add((i % 2 == 0 ? meta : tiktok).next(random).value());
        }
        return events;
    }

    private interface Change {
        EventResult of(JsonNode given, EventResult result);
    }

    private static Engine after(Change change) {
        return (event, to, supplement, given) -> change.of(event, SOUND.convert(event, to, supplement, given));
    }

    private static EventResult changed(EventResult result, java.util.function.Consumer<ObjectNode> change) {
        return new EventResult(
                result.outcome(),
                result.event().map(event -> {
                    ObjectNode other = event.deepCopy();
                    change.accept(other);
                    return other;
                }),
                result.facts(),
                result.diagnostics(),
                result.leftovers(),
                result.spent());
    }

    private static EventResult with(EventResult result, List<Leftover> leftovers, List<Spent> spent) {
        return new EventResult(
                result.outcome(), result.event(), result.facts(), result.diagnostics(), leftovers, spent);
    }

    /** A codec that cuts what another one gives. */
    private record Cutting(String name) implements CodecFactory {

        @Override
        public String summary() {
            return "loses the last character";
        }

        @Override
        public Codec create(JsonNode arguments) {
            Codec sound = Codecs.with(List.of()).find(name).orElseThrow().create(arguments);
            UnaryOperator<String> cut = text -> text.length() < 2 ? text : text.substring(0, text.length() - 1);
            return new Codec() {
                @Override
                public Shape shape(Platform side) {
                    return sound.shape(side);
                }

                @Override
                public Outcome convert(JsonNode value, Platform to, CodecContext context) {
                    Outcome outcome = sound.convert(value, to, context);
                    return outcome instanceof Outcome.Crosses crosses
                            ? Outcome.of(
                                    StringNode.valueOf(cut.apply(crosses.value().stringValue())))
                            : outcome;
                }

                @Override
                public List<dev.capibridge.core.codec.Example> examples() {
                    return sound.examples();
                }
            };
        }
    }
}
