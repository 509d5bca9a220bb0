package dev.capibridge.laws;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.plan.Spent;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.schema.EventSchema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a round trip promises. With {@code f} one direction, {@code g} the other and {@code l(s)} the leftovers of
 * converting {@code s}; each law tells how it is broken, or nothing if it holds.
 */
final class Laws {

    private final Engine engine;
    private final RuleSet rules;
    private final Map<Platform, Canon> canons = new EnumMap<>(Platform.class);
    private final Map<Platform, Places> places = new EnumMap<>(Platform.class);

    Laws(Engine engine, RuleSet rules) {
        this.engine = engine;
        this.rules = rules;
        for (Platform side : Platform.values()) {
            canons.put(side, new Canon(rules, side));
            places.put(side, new Places(rules, side));
        }
    }

    /** There and back: {@code t = f(s)}, {@code u = g(t)}. */
    private record Trip(Case start, EventResult there, EventResult back) {
        ObjectNode t() {
            return there.event().orElseThrow();
        }

        ObjectNode u() {
            return back.event().orElseThrow();
        }
    }

    /** Law 1: converting does not change its input. */
    Optional<String> untouched(Case c) {
        ObjectNode copy = c.event().deepCopy();
        c.convert(engine);
        return differ("the event changed while it was converted", copy, c.event());
    }

    /** Law 2: every leaf of the event as given is spent or left over, once, whatever comes of the event. */
    Optional<String> conserved(Case c) {
        EventResult result = c.convert(engine);
        Map<String, Integer> entered = new LinkedHashMap<>();
        result.spent().forEach(s -> entered.merge(s.from(), 1, Integer::sum));
        result.leftovers().forEach(l -> entered.merge(l.pointer(), 1, Integer::sum));
        List<String> faults = new ArrayList<>();
        account("", c.event(), entered, faults);
        entered.forEach((pointer, times) -> faults.add(pointer + " is entered and is no leaf of the event"));
        Set<String> repaired = new HashSet<>();
        result.diagnostics().forEach(d -> repaired.add(d.pointer()));
        for (Leftover l : result.leftovers()) {
            JsonNode given = c.event().at(l.pointer());
            // A time that is whole loses the zeros behind its point, of which nothing is said.
            boolean same = Json.same(given, l.value())
                    || (given.isNumber()
                            && l.value().isNumber()
                            && given.decimalValue().compareTo(l.value().decimalValue()) == 0);
            if (!repaired.contains(l.pointer()) && !given.isMissingNode() && !same) {
                faults.add(l.pointer() + " is left over with another value");
            }
        }
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(result.outcome() + ", and not every leaf is spent or left over once: "
                        + String.join("; ", faults));
    }

    private static void account(String at, JsonNode node, Map<String, Integer> entered, List<String> faults) {
        if (!Json.isLeaf(node)) {
            node.properties().forEach(e -> account(Pointers.member(at, e.getKey()), e.getValue(), entered, faults));
            for (int i = 0; i < node.size() && node.isArray(); i++) {
                account(Pointers.element(at, i), node.get(i), entered, faults);
            }
            return;
        }
        Integer times = entered.remove(at);
        if (times == null && insideText(at, node, entered, faults)) {
            return;
        }
        if (times == null || times != 1) {
            faults.add(at + " is entered " + (times == null ? "nowhere" : times + " times"));
        }
    }

    // The leaves of JSON inside a text stand for the text.
    private static boolean insideText(String at, JsonNode node, Map<String, Integer> entered, List<String> faults) {
        boolean opened = node.isString()
                && entered.keySet().stream().anyMatch(pointer -> pointer.startsWith(at + "/"))
                && new JsonReader().read(node.stringValue().strip()) instanceof Reading.Readable;
        if (opened && new JsonReader().read(node.stringValue().strip()) instanceof Reading.Readable inside) {
            account(at, inside.root(), entered, faults);
        }
        return opened;
    }

    /**
     * Law 3: converting {@code f(s)} back leaves nothing over. Except: what an {@code only} row brought, what crossed into a
     * form that fits the other platform alone (see {@link #oneWay}), what came from the supplement and not from
     * {@code s}, positions of a list that nothing was written to, and what a fact wrote that only a value told which stayed
     * behind. An event whose name a one-way event row gave may be refused on the way back.
     */
    Optional<String> cleanReturn(Case c) {
        Optional<Trip> trip = trip(c);
        if (trip.isEmpty()) {
            return Optional.empty();
        }
        EventResult back = trip.get().back();
        if (back.event().isEmpty()) {
            return nameGoesOneWay(c)
                    ? Optional.empty()
                    : Optional.of("the way back ends: " + back.outcome() + " " + back.diagnostics() + "\nfrom "
                            + Json.text(trip.get().t()));
        }
        List<String> left = new ArrayList<>();
        for (Leftover l : back.leftovers()) {
            if (!closed(trip.get(), l) && !onlySupplied(trip.get(), l.pointer()) && says(trip.get(), l.pointer())) {
                left.add(l.toString());
            }
        }
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of("the way back leaves over: " + String.join("; ", left) + "\nfrom "
                        + Json.text(trip.get().t()));
    }

    /**
     * Law 4: {@code g(f(s))} with {@code l(s)} put back is {@code s}, in canonical form. More may be there than in
     * {@code s} only where a default, constant, fact, derived or {@code only} row wrote it, which the trace tells.
     */
    Optional<String> restored(Case c) {
        Optional<Trip> found = trip(c).filter(trip -> trip.back().event().isPresent());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Trip trip = found.get();
        Places here = places(c.from());
        ObjectNode source = here.plain(c.event());
        ObjectNode wanted = canon(c.event(), c.from(), trip.there());
        ObjectNode u = here.plain(trip.u());
        Set<String> added = new HashSet<>();
        for (Map.Entry<String, JsonNode> leaf : Json.leaves(trip.u()).entrySet()) {
            String pointer = here.plain(trip.u(), leaf.getKey());
            if (isAdded(trip, leaf.getKey()) && !Json.same(wanted.at(pointer), leaf.getValue())) {
                added.add(pointer);
            }
        }
        without(u, "", added);
        Map<String, JsonNode> leftovers = new LinkedHashMap<>();
        trip.there().leftovers().forEach(l -> leftovers.put(here.plain(c.event(), l.pointer()), l.value()));
        // An item of which there was nothing went with what had come to stand in it.
        for (Spent s : trip.there().spent()) {
            String pointer = here.plain(c.event(), s.from());
            if (c.event().at(s.from()).isContainer() && u.at(pointer).isMissingNode()) {
                leftovers.put(pointer, c.event().at(s.from()));
            }
        }
        List<Spent> spent = trip.there().spent().stream()
                .map(s -> new Spent(here.plain(c.event(), s.from()), s.to(), s.rule()))
                .toList();
        new PutBack(u, source, spent).all(leftovers);
        return differ(
                "what comes back, with the leftovers put back, is not the event",
                wanted,
                canon(u, c.from(), trip.there()));
    }

    /**
     * Law 5: one round trip reaches rest. With {@code u = g(f(s))}: {@code f(u)} keeps every value of {@code f(s)} except
     * those that stay behind on the way back or on the second way there; {@code u} is in canonical form; and laws 3 and 4
     * hold for {@code u}.
     */
    Optional<String> settled(Case c) {
        Optional<Trip> found = trip(c).filter(trip -> trip.back().event().isPresent());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Trip trip = found.get();
        Case second = c.with(trip.u());
        if (c.from() == Platform.META) {
            ObjectNode supplement =
                    c.supplement().map(s -> s.deepCopy().asObject()).orElseGet(JsonNodeFactory.instance::objectNode);
            second = new Case(c.from(), c.given(), Optional.of(beside(trip.t(), trip.back(), supplement)), trip.u());
        }
        return settled(trip, second);
    }

    private Optional<String> settled(Trip trip, Case second) {
        EventResult again = second.convert(engine);
        if (again.event().isEmpty()) {
            return Optional.of("the second way there ends: " + again.outcome() + " " + again.diagnostics() + "\nfrom "
                    + Json.text(trip.u()));
        }
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, JsonNode> leaf : Json.leaves(trip.t()).entrySet()) {
            if (!stays(trip, again, leaf.getKey()) && !has(again.event().get(), leaf.getKey(), leaf.getValue())) {
                lost.add(leaf.getKey());
            }
        }
        if (!lost.isEmpty()) {
            return Optional.of("the second way there does not keep " + lost + "\nfirst " + Json.text(trip.t())
                    + "\nback " + Json.text(trip.u()) + "\nsecond "
                    + Json.text(again.event().get()));
        }
        return differ(
                        "what comes back is not in canonical form",
                        withoutEchoes(places(second.from()).plain(trip.u()), second.from()),
                        canon(trip.u(), second.from(), again))
                .or(() -> cleanReturn(second))
                .or(() -> restored(second));
    }

    /** Law 6: the canonical form of a canonical form is itself. */
    Optional<String> canonRests(Case c) {
        EventResult result = c.convert(engine);
        ObjectNode once = canon(c.event(), c.from(), result);
        return differ("the canonical form is not at rest", once, canon(once, c.from(), result));
    }

    /** Rows that go one way only. */
    static List<String> only(RuleSet rules) {
        List<String> ids = new ArrayList<>();
        rules.fields().forEach(rule -> only(rule, false, ids));
        return ids;
    }

    private static void only(Rule rule, boolean within, List<String> ids) {
        boolean only = within || rule.only().isPresent();
        if (only) {
            ids.add(rule.id());
        }
        if (rule instanceof Rule.Group group) {
            group.fields().forEach(inner -> only(inner, only, ids));
        }
    }

    /** Rows whose codec gives, to this side, something it cannot take back; its own examples show it. */
    static Set<String> oneWay(RuleSet rules, Platform to) {
        Set<String> ids = new LinkedHashSet<>();
        for (Rule rule : rules.fields()) {
            if (rule instanceof Rule.Field field && isOneWay(field.as().codec(), to)) {
                ids.add(field.id());
            }
        }
        return ids;
    }

    private static boolean isOneWay(Codec codec, Platform to) {
        return !codec.derives()
                && codec.examples().stream()
                        .filter(example -> example.to() == to)
                        .map(Example::gives)
                        .flatMap(Optional::stream)
                        .anyMatch(given -> codec.convert(given, to.other(), Standard.CONTEXT) instanceof Outcome.Stays);
    }

    // Whether a leftover of the way back is one by design: an only row brought it, or its form fits one platform alone.
    private boolean closed(Trip trip, Leftover l) {
        List<String> only = only(rules);
        return trip.there().spent().stream()
                        .filter(s -> s.to().map(to -> Pointers.isWithin(l.pointer(), to))
                                .orElse(false))
                        .anyMatch(s -> only.contains(s.rule()))
                || isToldNoMore(trip, l)
                || l.rule()
                        .map(rule -> oneWay(rules, trip.start().from().other()).contains(rule))
                        .orElse(false);
    }

    private boolean isToldNoMore(Trip trip, Leftover l) {
        return rules.fields().stream()
                        .anyMatch(rule -> rule instanceof Rule.FromFact
                                && l.rule().map(rule.id()::equals).orElse(false))
                && trip.there().spent().stream()
                        .flatMap(s -> s.to().stream())
                        .noneMatch(to -> Pointers.isWithin(l.pointer(), to));
    }

    private static boolean onlySupplied(Trip trip, String pointer) {
        return trip.start()
                        .supplement()
                        .map(s -> !s.at(pointer).isMissingNode())
                        .orElse(false)
                && trip.there().spent().stream()
                        .flatMap(s -> s.to().stream())
                        .noneMatch(to -> Pointers.isWithin(pointer, to));
    }

    // What the plain form leaves out says nothing: an empty text at a position.
    private boolean says(Trip trip, String pointer) {
        Places there = places(trip.start().from().other());
        ObjectNode plain = there.plain(trip.t());
        return !plain.at(there.plain(trip.t(), pointer)).isMissingNode();
    }

    private boolean nameGoesOneWay(Case c) {
        return rules.events().stream()
                .filter(row -> row.only().isPresent() && row.only().get() != c.from())
                .anyMatch(row -> row.names(c.from()).stream()
                        .anyMatch(name -> Json.leaves(c.event()).values().stream()
                                .anyMatch(leaf ->
                                        leaf.isString() && leaf.stringValue().equals(name))));
    }

    private Optional<Trip> trip(Case c) {
        EventResult there = c.convert(engine);
        if (there.event().isEmpty()) {
            return Optional.empty();
        }
        Optional<JsonNode> supplement = c.from() == Platform.TIKTOK
                ? Optional.of(beside(c.event(), there, JsonNodeFactory.instance.objectNode()))
                : Optional.empty();
        Map<String, String> given = c.from() == Platform.META ? there.facts() : Map.of();
        return Optional.of(new Trip(c, there, engine.convert(there.event().get(), c.from(), supplement, given)));
    }

    // What of TikTok's has no place at Meta, or TikTok requires, is handed in beside Meta's event, as a caller would.
    private JsonNode beside(ObjectNode tiktok, EventResult toMeta, ObjectNode supplement) {
        List<String> only = only(rules);
        toMeta.leftovers().stream()
                .filter(l -> l.rule().map(only::contains).orElse(false) || isRequired(l.pointer()))
                .filter(this::isTakenByTikTok)
                .forEach(l -> new PutBack(supplement, tiktok, List.of()).all(Map.of(l.pointer(), l.value())));
        return supplement;
    }

    // Nobody hands in a placeholder.
    private boolean isTakenByTikTok(Leftover l) {
        List<Codec> codecs = rules.fields().stream()
                .filter(rule -> rule instanceof Rule.Field field
                        && !field.side(Platform.TIKTOK).joint()
                        && field.side(Platform.TIKTOK).parts().stream()
                                .anyMatch(part -> pointer(part.path()).equals(l.pointer())))
                .map(rule -> ((Rule.Field) rule).as().codec())
                .toList();
        return codecs.isEmpty()
                || codecs.stream()
                        .anyMatch(codec ->
                                codec.convert(l.value(), Platform.TIKTOK, Standard.CONTEXT) instanceof Outcome.Crosses);
    }

    private static String pointer(Path path) {
        String at = "";
        for (Path.Step step : path.whole().steps()) {
            at = step instanceof Path.Name name ? Pointers.member(at, name.name()) : at;
        }
        return at;
    }

    private static boolean isRequired(String tiktok) {
        List<Path.Step> parent = new ArrayList<>();
        for (String at = Json.parent(tiktok); !at.isEmpty(); at = Json.parent(at)) {
            parent.add(0, new Path.Name(Json.last(at)));
        }
        return EventSchema.at(Standard.schema(Platform.TIKTOK).shape(), new Path(parent))
                .map(shape -> shape.required().contains(Json.last(tiktok)))
                .orElse(false);
    }

    // Whether a leaf of u says something that s did not say.
    private boolean isAdded(Trip trip, String pointer) {
        List<String> sources = trip.back().spent().stream()
                .filter(s -> s.to().isPresent() && Pointers.isWithin(pointer, s.to().get()))
                .map(Spent::from)
                .toList();
        List<String> only = only(rules);
        return sources.stream()
                .allMatch(t -> trip.there().spent().stream()
                        .filter(s -> !only.contains(s.rule()))
                        // An item of which there was nothing has no part in what stands in it now.
                        .filter(s -> !trip.start().event().at(s.from()).isContainer())
                        .noneMatch(s -> s.to().isPresent() && Pointers.isWithin(t, s.to().get())));
    }

    // Takes leaves out, with what is empty then; elements of a list only all together, so that none changes its place.
    private static boolean without(JsonNode node, String at, Set<String> pointers) {
        if (Json.isLeaf(node)) {
            boolean element = Json.last(at).chars().allMatch(Character::isDigit);
            return pointers.contains(at) && (element || !node.isObject());
        }
        List<String> gone = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(e -> {
                if (without(e.getValue(), Pointers.member(at, e.getKey()), pointers)) {
                    gone.add(e.getKey());
                }
            });
            boolean all = gone.size() == node.size();
            gone.forEach(((ObjectNode) node)::remove);
            return all;
        }
        int count = 0;
        for (int i = 0; i < node.size(); i++) {
            count += without(node.get(i), Pointers.element(at, i), pointers) ? 1 : 0;
        }
        return count == node.size();
    }

    private static boolean stays(Trip trip, EventResult again, String t) {
        if (trip.back().leftovers().stream().anyMatch(l -> Pointers.isWithin(t, l.pointer()))) {
            return true;
        }
        return trip.back().spent().stream()
                .filter(s -> s.from().equals(t))
                .flatMap(s -> s.to().stream())
                .anyMatch(u -> again.leftovers().stream()
                        .anyMatch(l -> Pointers.isWithin(l.pointer(), u) || Pointers.isWithin(u, l.pointer())));
    }

    // In a list, at any place: where a member stayed behind, the others moved up.
    private static boolean has(JsonNode event, String pointer, JsonNode value) {
        JsonNode list = event.at(Json.parent(pointer));
        if (list.isArray() && !value.isContainer()) {
            return list.valueStream().anyMatch(member -> Json.same(member, value));
        }
        return Json.same(event.at(pointer), value);
    }

    private ObjectNode canon(ObjectNode event, Platform side, EventResult result) {
        Canon canon = canons.get(side);
        if (canon == null) {
            throw new IllegalStateException();
        }
        return canon.of(event, result.facts());
    }

    private ObjectNode withoutEchoes(ObjectNode plain, Platform side) {
        Canon canon = canons.get(side);
        if (canon == null) {
            throw new IllegalStateException();
        }
        return canon.withoutEchoes(plain);
    }

    private Places places(Platform side) {
        Places found = places.get(side);
        if (found == null) {
            throw new IllegalStateException();
        }
        return found;
    }

    private static Optional<String> differ(String what, JsonNode wanted, JsonNode found) {
        String a = Json.text(wanted);
        String b = Json.text(found);
        return a.equals(b) ? Optional.empty() : Optional.of(what + "\nwanted " + a + "\nfound " + b);
    }
}
