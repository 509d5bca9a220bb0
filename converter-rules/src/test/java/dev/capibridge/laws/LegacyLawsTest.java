package dev.capibridge.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.plan.Added;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.plan.EventResult.Outcome;
import dev.capibridge.core.plan.Spent;
import dev.capibridge.core.schema.EventSchema;
import dev.capibridge.standard.StandardRules;
import dev.capibridge.standard.legacy.LegacyCode;
import dev.capibridge.standard.legacy.LegacyShape;
import dev.capibridge.standard.legacy.Reshaped;
import dev.capibridge.standard.legacy.Signs;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The laws hold for events read from the shape of Events API 1.0, and for those written in it. */
class LegacyLawsTest {

    private static final EventSchema OLD = EventSchema.load("tiktok-legacy-event.schema.json", List.of("web"));

    private static final Engine CURRENT = Standard.engine(Standard.RULES);

    private static final Engine READING = (event, to, supplement, given) -> {
        Optional<Reshaped> reshaped = LegacyShape.read(
                (ObjectNode) event, Signs.NONE, Optional.ofNullable(given.get(StandardRules.EVENT_SOURCE)));
        if (reshaped.isEmpty()) {
            return CURRENT.convert(event, to, supplement, given);
        }
        Map<String, String> facts = reshaped.get()
                .source()
                .map(source -> Map.of(StandardRules.EVENT_SOURCE, source))
                .orElse(Map.of());
        return reshaped.get().tell(CURRENT.convert(reshaped.get().event(), to, supplement, facts), event);
    };

    private static final Engine WRITING =
            (event, to, supplement, given) -> written(CURRENT.convert(event, to, supplement, given), event);

    @Provide
    Arbitrary<Case> legacy() {
        return EventGenerator.legacy(Standard.RULES, false);
    }

    @Provide
    Arbitrary<Case> messy() {
        return EventGenerator.legacy(Standard.RULES, true);
    }

    @Provide
    Arbitrary<Case> meta() {
        return EventGenerator.meta(Standard.RULES);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void untouchedByReading(@ForAll("messy") Case c) {
        holds(new Laws(READING, Standard.RULES).untouched(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void conservedByReading(@ForAll("legacy") Case c) {
        holds(new Laws(READING, Standard.RULES).conserved(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void conservedByReadingWhateverComes(@ForAll("messy") Case c) {
        holds(new Laws(READING, Standard.RULES).conserved(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void conservedByWriting(@ForAll("meta") Case c) {
        holds(new Laws(WRITING, Standard.RULES).conserved(c));
    }

    /**
     * What the ledger says was written stands there, nothing stands there that it does not speak of, and the schema takes it.
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void theLedgerIsTrue(@ForAll("meta") Case c) {
        EventResult result = c.convert(WRITING);
        if (result.event().isEmpty()) {
            return;
        }
        ObjectNode event = result.event().get();
        assertEquals(List.of(), OLD.validate(event, "web"));
        Set<String> told = Stream.concat(
                        result.spent().stream().flatMap(s -> s.to().stream()),
                        result.added().stream().map(Added::to))
                .collect(Collectors.toSet());
        told.forEach(to -> assertTrue(!event.at(to).isMissingNode(), () -> to + " was not written"));
        Json.leaves(event)
                .keySet()
                .forEach(leaf -> assertTrue(
                        told.stream().anyMatch(to -> Pointers.isWithin(leaf, to)), () -> leaf + " comes from nowhere"));
    }

    /** Reading what was written gives what going back from 2.0 gives, without what was told as lost. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void readingUndoesWriting(@ForAll("meta") Case c) {
        EventResult current = c.convert(CURRENT);
        EventResult old = written(current, c.event());
        if (old.outcome() != Outcome.CONVERTED) {
            return;
        }
        ObjectNode kept = without(current.event().orElseThrow().deepCopy(), lost(current, old));
        Map<String, String> web = Map.of(StandardRules.EVENT_SOURCE, "web");
        EventResult fromCurrent = CURRENT.convert(kept, Platform.META, Optional.empty(), web);
        EventResult fromOld = READING.convert(old.event().orElseThrow(), Platform.META, Optional.empty(), web);
        assertEquals(
                fromCurrent.outcome(),
                fromOld.outcome(),
                () -> fromOld.diagnostics().toString());
        assertEquals(fromCurrent.event().map(Json::text), fromOld.event().map(Json::text));
    }

    /** The laws say little of events that do not cross. */
    @Example
    void enoughEventsCross() {
        assertTrue(crossing(legacy(), READING) > 25, "of 100 events only " + crossing(legacy(), READING) + " are read");
        assertTrue(crossing(meta(), WRITING) > 25, "of 100 events only " + crossing(meta(), WRITING) + " are written");
    }

    private static EventResult written(EventResult result, JsonNode given) {
        return LegacyShape.write(result, result.facts().getOrDefault(StandardRules.EVENT_SOURCE, ""), given);
    }

    // Places of the 2.0 event that 1.0 was told not to have.
    private static Set<String> lost(EventResult current, EventResult old) {
        Set<String> kept = old.spent().stream().map(Spent::from).collect(Collectors.toSet());
        Set<String> lost = new HashSet<>();
        current.spent().stream().filter(s -> !kept.contains(s.from())).forEach(s -> s.to().ifPresent(lost::add));
        old.diagnostics().stream()
                .filter(d -> d.code() == LegacyCode.ADDED_NOT_WRITTEN)
                .forEach(d -> lost.add("/" + d.arguments().get(0).replace('.', '/')));
        return lost;
    }

    private static ObjectNode without(ObjectNode event, Set<String> lost) {
        event.remove(List.of("limited_data_use"));
        for (String name : List.of("email", "phone", "external_id")) {
            if (event.path("user").path(name) instanceof ArrayNode several) {
                ((ObjectNode) event.get("user")).set(name, several.get(0));
            }
        }
        if (event.path("properties") instanceof ObjectNode properties) {
            properties.remove("content_ids");
        }
        lost.stream()
                .filter(pointer -> !pointer.matches("/user/(email|phone|external_id)/.*"))
                .forEach(pointer -> {
                    if (event.at(Json.parent(pointer)) instanceof ObjectNode parent) {
                        parent.remove(Json.last(pointer));
                    }
                });
        List.of("user", "page", "properties").stream()
                .filter(name -> event.path(name).isObject() && event.get(name).isEmpty())
                .forEach(event::remove);
        return event;
    }

    private static int crossing(Arbitrary<Case> cases, Engine engine) {
        RandomGenerator<Case> generator = cases.generator(100);
        Random random = new Random(7);
        int crossed = 0;
        for (int i = 0; i < 100; i++) {
            EventResult result = generator.next(random).value().convert(engine);
            crossed += result.outcome() == Outcome.CONVERTED ? 1 : 0;
        }
        return crossed;
    }

    private static void holds(Optional<String> broken) {
        broken.ifPresent(why -> fail(why));
    }
}
