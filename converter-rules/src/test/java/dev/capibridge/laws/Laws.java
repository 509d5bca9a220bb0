package dev.capibridge.laws;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.plan.Spent;
import dev.capibridge.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final Losses losses;
    private final HandedIn handedIn;
    private final Map<Platform, Canon> canons = new EnumMap<>(Platform.class);
    private final Map<Platform, Places> places = new EnumMap<>(Platform.class);

    Laws(Engine engine, RuleSet rules) {
        this.engine = engine;
        this.losses = new Losses(rules);
        this.handedIn = new HandedIn(rules);
        for (Platform side : Platform.values()) {
            canons.put(side, new Canon(rules, side));
            places.put(side, new Places(rules, side));
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
        return Conservation.broken(c.event(), c.convert(engine));
    }

    /**
     * Law 3: converting {@code f(s)} back leaves nothing over. Except: what an {@code only} row brought, what crossed into a
     * form that fits the other platform alone (see {@link Losses#oneWay}), what came from the supplement and not from
     * {@code s}, positions of a list that nothing was written to, and what a fact wrote that only a value told which stayed
     * behind. An event whose name a one-way event row gave may be refused on the way back, and so may one of which an advice
     * row says that the platform asks for more than crossed, or of which an id that TikTok requires is a placeholder.
     */
    Optional<String> cleanReturn(Case c) {
        Optional<Trip> trip = trip(c);
        if (trip.isEmpty()) {
            return Optional.empty();
        }
        EventResult back = trip.get().back();
        if (back.event().isEmpty()) {
            return losses.nameGoesOneWay(c)
                            || Losses.isAskedForMore(back)
                            || handedIn.lacks(trip.get().there())
                    ? Optional.empty()
                    : Optional.of("the way back ends: " + back.outcome() + " " + back.diagnostics() + "\nfrom "
                            + Json.text(trip.get().t()));
        }
        List<String> left = new ArrayList<>();
        for (Leftover l : back.leftovers()) {
            if (!losses.closed(trip.get(), l)
                    && !Losses.onlySupplied(trip.get(), l.pointer())
                    && says(trip.get(), l.pointer())) {
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
            if (losses.isAdded(trip, leaf.getKey()) && !Json.same(wanted.at(pointer), leaf.getValue())) {
                added.add(pointer);
            }
        }
        without(u, "", added);
        Map<String, JsonNode> leftovers = new LinkedHashMap<>();
        trip.there().leftovers().stream()
                .filter(l -> !here.makesRoom(c.event(), l.pointer()))
                .filter(l -> !isBesideSpent(here, trip, l.pointer()))
                .forEach(l -> leftovers.put(here.plain(c.event(), l.pointer()), l.value()));
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
                ofItsCountry(source, u, c.from(), trip.there()));
    }

    // Put back alone, what stood in a wrong place would be taken for what had stood in the right one, and crossed for
    // good.
    private static boolean isBesideSpent(Places here, Trip trip, String pointer) {
        return here.home(pointer)
                .filter(home -> trip.u().at(home).isMissingNode())
                .filter(home -> trip.there().spent().stream()
                        .anyMatch(
                                s -> here.plain(trip.start().event(), s.from()).equals(home)))
                .isPresent();
    }

    // Of a hashed country nobody can tell how a state or a postal code that was put back beside it is to be read.
    private ObjectNode ofItsCountry(ObjectNode source, ObjectNode u, Platform side, EventResult there) {
        ObjectNode canon = canon(u, side, there);
        JsonNode country = source.at("/user_data/country");
        if (country.isMissingNode() || !(u.path("user_data") instanceof ObjectNode person) || !person.has("country")) {
            return canon;
        }
        ObjectNode plain = u.deepCopy();
        ((ObjectNode) plain.get("user_data")).set("country", country);
        ObjectNode read = canon(plain, side, there);
        ((ObjectNode) read.get("user_data"))
                .set("country", canon.get("user_data").get("country"));
        return read;
    }

    /**
     * Law 5: one round trip reaches rest. With {@code u = g(f(s))}: {@code f(u)} keeps every value of {@code f(s)} except
     * those that stay behind on the way back or on the second way there; {@code u} is in canonical form; and laws 3 and 4
     * hold for {@code u}. The second way there may be refused as in law 3.
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
            second = new Case(
                    c.from(), c.given(), Optional.of(handedIn.beside(trip.t(), trip.back(), supplement)), trip.u());
        }
        return settled(trip, second);
    }

    private Optional<String> settled(Trip trip, Case second) {
        EventResult again = second.convert(engine);
        if (again.event().isEmpty()) {
            return Losses.isAskedForMore(again)
                    ? Optional.empty()
                    : Optional.of("the second way there ends: " + again.outcome() + " " + again.diagnostics()
                            + "\nfrom " + Json.text(trip.u()));
        }
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, JsonNode> leaf : Json.leaves(trip.t()).entrySet()) {
            if (!Losses.stays(trip, again, leaf.getKey())
                    && !has(again.event().get(), leaf.getKey(), leaf.getValue())) {
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

    // What the plain form leaves out says nothing: an empty text at a position.
    private boolean says(Trip trip, String pointer) {
        Places there = places(trip.start().from().other());
        ObjectNode plain = there.plain(trip.t());
        return !plain.at(there.plain(trip.t(), pointer)).isMissingNode();
    }

    private Optional<Trip> trip(Case c) {
        EventResult there = c.convert(engine);
        if (there.event().isEmpty()) {
            return Optional.empty();
        }
        Optional<JsonNode> supplement = c.from() == Platform.TIKTOK
                ? Optional.of(handedIn.beside(c.event(), there, JsonNodeFactory.instance.objectNode()))
                : Optional.empty();
        Map<String, String> given = c.from() == Platform.META ? there.facts() : Map.of();
        return Optional.of(new Trip(c, there, engine.convert(there.event().get(), c.from(), supplement, given)));
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
