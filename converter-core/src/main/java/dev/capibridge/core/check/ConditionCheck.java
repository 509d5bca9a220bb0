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
import dev.capibridge.core.rules.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Conditions ask for facts and places that exist, and a row that works both ways can be decided both ways. */
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
        rules.skips().forEach(skip -> known(skip.when()));
        rules.events().stream().map(EventRow::when).flatMap(Optional::stream).forEach(this::known);
        for (Advice advice : rules.advice()) {
            known(advice.when());
            paths(advice.test(), advice.to());
        }
        rules.fields().forEach(this::row);
    }

    private void row(Rule rule) {
        rule.when().ifPresent(this::known);
        if (rule instanceof Rule.FromFact fact) {
            fact(fact.fact(), List.copyOf(fact.values().keySet()), fact.part().span());
        }
        if (rule instanceof Rule.Field field) {
            field.defaults().values().forEach(d -> d.when().ifPresent(this::known));
        }
        boolean twoWays = rule.only().isEmpty()
                && (rule instanceof Rule.Group
                        || (rule instanceof Rule.Field field && field.derived().isEmpty()));
        if (twoWays && rule.when().isPresent()) {
            When when = rule.when().get();
            for (Platform side : Platform.values()) {
                if (when.tests().containsKey(side) && !when.tests().containsKey(side.other())) {
                    When.Test test = when.tests().get(side);
                    problems.add(RuleProblem.of(
                            CoreCode.NO_WAY_BACK,
                            test.span(),
                            side.label(),
                            "to-" + side.other().key()));
                }
            }
        }
        if (rule instanceof Rule.Group group) {
            group.fields().forEach(this::row);
        }
    }

    private void known(When when) {
        when.facts().forEach((fact, values) -> fact(fact, values, when.span()));
        when.tests().forEach((side, test) -> paths(test, side));
        // A supplement is a partial event of the target; only TikTok takes one.
        when.supplement().ifPresent(test -> paths(test, Platform.TIKTOK));
    }

    private void fact(String id, List<String> values, Span span) {
        Optional<Fact> fact =
                rules.facts().stream().filter(f -> f.id().equals(id)).findFirst();
        if (fact.isEmpty()) {
            List<String> known = rules.facts().stream().map(Fact::id).toList();
            RuleProblem problem = RuleProblem.of(CoreCode.FACT_UNKNOWN, span, id);
            problems.add(problem.hint(Similar.to(id, known)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("there are: " + String.join(", ", known) + "; and meta, tiktok, event, supplement")));
            return;
        }
        List<String> possible = fact.get().values();
        values.stream()
                .filter(value -> !possible.contains(value))
                .forEach(value -> problems.add(RuleProblem.of(CoreCode.FACT_VALUE_UNKNOWN, span, id, value)
                        .hint("it can be: " + String.join(", ", possible))));
    }

    private void paths(When.Test test, Platform side) {
        Stream.of(
                        test.is().keySet().stream(),
                        test.has().stream(),
                        test.hasAny().stream(),
                        test.lacks().stream(),
                        test.count().keySet().stream())
                .flatMap(s -> s)
                .forEach(path -> path(path, side, test.span()));
    }

    private void path(Path path, Platform side, Span span) {
        PlaceCheck.fault(shapes.getOrDefault(side, Shape.ANY), path, false).ifPresent(hint -> {
            RuleProblem problem = RuleProblem.of(CoreCode.PATH_UNKNOWN, span, side.label(), path.toString());
            problems.add(hint.isEmpty() ? problem : problem.hint(hint));
        });
    }
}
