package dev.capibridge.core.check;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Similar;
import dev.capibridge.core.diagnostic.Span;
import dev.capibridge.core.rules.Advice;
import dev.capibridge.core.rules.EventRow;
import dev.capibridge.core.rules.Fact;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.rules.Skip;
import dev.capibridge.core.rules.When;
import dev.capibridge.core.schema.EventSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Conditions ask for facts, events, places and values that there are; a row that works both ways can be decided both ways,
 * and one that works one way asks about the event it then has.
 */
final class ConditionCheck {

    private final RuleSet rules;
    private final Map<Platform, Shape> shapes;
    private final List<RuleProblem> problems;

    ConditionCheck(RuleSet rules, Map<Platform, Shape> shapes, List<RuleProblem> problems) {
        this.rules = rules;
        this.shapes = shapes;
        this.problems = problems;
    }

    void check() {
        rules.facts().stream()
                .flatMap(fact -> fact.cases().stream())
                .forEach(c -> c.when().ifPresent(this::known));
        for (Skip skip : rules.skips()) {
            known(skip.when());
            skip.only().ifPresent(to -> asked(skip.when(), to));
        }
        for (EventRow row : rules.events()) {
            row.when().ifPresent(when -> {
                known(when);
                row.only().ifPresentOrElse(to -> asked(when, to), () -> decidedBothWays(when));
            });
        }
        for (Advice advice : rules.advice()) {
            known(advice.when());
            asked(advice.when(), advice.to());
            paths(advice.test(), advice.to());
        }
        rules.fields().forEach(this::row);
    }

    private void row(Rule rule) {
        rule.when().ifPresent(when -> {
            known(when);
            Optional<Platform> to = oneWay(rule);
            if (to.isPresent()) {
                asked(when, to.get());
            } else {
                decidedBothWays(when);
            }
        });
        if (rule instanceof Rule.FromFact fact) {
            Span span = fact.words().getOrDefault(fact.fact(), fact.part().span());
            fact(fact.fact(), span)
                    .ifPresent(known -> fact.values().keySet().forEach(value -> {
                        value(known, value, fact.words().getOrDefault(value, span));
                    }));
        }
        if (rule instanceof Rule.Field field) {
            field.defaults().forEach((side, byDefault) -> {
                byDefault.when().ifPresent(when -> {
                    known(when);
                    asked(when, side);
                });
            });
        }
        if (rule instanceof Rule.Group group) {
            group.fields().forEach(this::row);
        }
    }

    // The direction in which a row does something under a condition, if there is but one.
    private static Optional<Platform> oneWay(Rule rule) {
        if (rule.only().isPresent()) {
            return rule.only();
        } else if (rule instanceof Rule.Field field) {
            return field.derived().map(Platform::other);
        } else if (rule instanceof Rule.Constant constant) {
            return Optional.of(constant.side());
        } else if (rule instanceof Rule.FromFact fact) {
            return Optional.of(fact.side());
        }
        return Optional.empty();
    }

    private void decidedBothWays(When when) {
        for (Platform side : Platform.values()) {
            When.Test test = when.tests().get(side);
            if (test != null && !when.tests().containsKey(side.other())) {
                problems.add(RuleProblem.of(CoreCode.NO_WAY_BACK, test.span(), side.label()));
            }
        }
    }

    // On the way to a side the event at hand is the other side's.
    private void asked(When when, Platform to) {
        When.Test test = when.tests().get(to);
        if (test != null) {
            problems.add(RuleProblem.of(
                    CoreCode.NEVER_ASKED, test.span(), to.label(), to.other().label()));
        }
    }

    private void known(When when) {
        when.facts()
                .forEach((id, values) -> fact(id, when.spanOf(id))
                        .ifPresent(fact -> values.forEach(value -> value(fact, value, when.spanOf(value)))));
        when.events().forEach(name -> event(name, when.spanOf(name)));
        when.tests().forEach((side, test) -> paths(test, side));
        // A supplement is a partial event of the target; only TikTok takes one.
        when.supplement().ifPresent(test -> paths(test, Platform.TIKTOK));
    }

    private Optional<Fact> fact(String id, Span span) {
        Optional<Fact> fact =
                rules.facts().stream().filter(f -> f.id().equals(id)).findFirst();
        if (fact.isEmpty()) {
            List<String> known =
                    new ArrayList<>(rules.facts().stream().map(Fact::id).toList());
            known.addAll(List.of("event", "meta", "tiktok", "supplement"));
            problems.add(RuleProblem.of(CoreCode.FACT_UNKNOWN, span, id)
                    .hint(Similar.to(id, known)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("what can stand here: " + String.join(", ", known))));
        }
        return fact;
    }

    private void value(Fact fact, String value, Span span) {
        List<String> possible = fact.values();
        if (!possible.contains(value)) {
            problems.add(RuleProblem.of(CoreCode.FACT_VALUE_UNKNOWN, span, fact.id(), value)
                    .hint(Similar.to(value, possible)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("it can be: " + String.join(", ", possible))));
        }
    }

    // A name of no row may be a custom event's; one that looks like a slip is told.
    private void event(String name, Span span) {
        List<String> known =
                rules.events().stream().flatMap(row -> row.meta().stream()).toList();
        if (known.contains(name)) {
            return;
        }
        Optional<String> hint = rules.events().stream()
                .filter(row -> row.tiktok().contains(name))
                .flatMap(row -> row.meta().stream())
                .findFirst()
                .map(meta -> "TikTok's '" + name + "' is Meta's '" + meta + "'")
                .or(() -> Similar.to(name, known).map(near -> "did you mean '" + near + "'?"));
        hint.ifPresent(text ->
                problems.add(RuleProblem.of(CoreCode.EVENT_UNKNOWN, span, name).hint(text)));
    }

    private void paths(When.Test test, Platform side) {
        Stream.of(
                        test.is().keySet().stream(),
                        test.has().stream(),
                        test.hasAny().stream(),
                        test.lacks().stream(),
                        test.count().keySet().stream(),
                        test.digits().stream())
                .flatMap(s -> s)
                .distinct()
                .forEach(path -> path(path, side, test));
        test.is()
                .forEach((path, wanted) -> EventSchema.at(shapes.getOrDefault(side, Shape.ANY), path)
                        .ifPresent(shape -> wanted.forEach(
                                value -> TypeCheck.unfit(shape, side, path.toString(), value, test.spanOf(path))
                                        .ifPresent(problems::add))));
    }

    private void path(Path path, Platform side, When.Test test) {
        if (path.around()) {
            problems.add(RuleProblem.of(CoreCode.PATH_AROUND, test.spanOf(path), path.toString())
                    .hint("a condition asks the event itself: leave out the '^'"));
            return;
        }
        boolean exact = test.exact().contains(path);
        PlaceCheck.fault(shapes.getOrDefault(side, Shape.ANY), path, exact).ifPresent(hint -> {
            RuleProblem problem =
                    RuleProblem.of(CoreCode.PATH_UNKNOWN, test.spanOf(path), side.label(), path.toString());
            problems.add(hint.isEmpty() ? problem : problem.hint(hint));
        });
        PlaceCheck.emptied(shapes.getOrDefault(side, Shape.ANY), path, test.spanOf(path))
                .ifPresent(problems::add);
    }
}
