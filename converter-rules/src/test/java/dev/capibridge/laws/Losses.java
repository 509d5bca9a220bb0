package dev.capibridge.laws;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.plan.Spent;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a round trip may lose, or add, by design of the rules. */
final class Losses {

    private final RuleSet rules;

    Losses(RuleSet rules) {
        this.rules = rules;
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

    /** Whether a leftover of the way back is one by design: an only row brought it, or its form fits one platform alone. */
    boolean closed(Trip trip, Leftover l) {
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

    /** Whether a value of the other side came from the supplement, and not from the event. */
    static boolean onlySupplied(Trip trip, String pointer) {
        return trip.start()
                        .supplement()
                        .map(s -> !s.at(pointer).isMissingNode())
                        .orElse(false)
                && trip.there().spent().stream()
                        .flatMap(s -> s.to().stream())
                        .noneMatch(to -> Pointers.isWithin(pointer, to));
    }

    /** Whether nothing but an advice row refuses an event. */
    static boolean isAskedForMore(EventResult back) {
        return back.diagnostics().stream()
                .filter(Diagnostic::isError)
                .allMatch(error -> error.code() == CoreCode.ADVICE);
    }

    /** Whether an event may have a name that leads one way only. */
    boolean nameGoesOneWay(Case c) {
        return rules.events().stream()
                .filter(row -> row.only().isPresent() && row.only().get() != c.from())
                .anyMatch(row -> row.names(c.from()).stream()
                        .anyMatch(name -> Json.leaves(c.event()).values().stream()
                                .anyMatch(leaf ->
                                        leaf.isString() && leaf.stringValue().equals(name))));
    }

    /** Whether a leaf of what came back says something that the event did not say. */
    boolean isAdded(Trip trip, String pointer) {
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

    /** Whether a value of the other side stays behind, on the way back or on the second way there. */
    static boolean stays(Trip trip, EventResult again, String t) {
        if (trip.back().leftovers().stream().anyMatch(l -> Pointers.isWithin(t, l.pointer()))) {
            return true;
        }
        return trip.back().spent().stream()
                .filter(s -> s.from().equals(t))
                .flatMap(s -> s.to().stream())
                .anyMatch(u -> again.leftovers().stream()
                        .anyMatch(l -> Pointers.isWithin(l.pointer(), u) || Pointers.isWithin(u, l.pointer())));
    }
}
