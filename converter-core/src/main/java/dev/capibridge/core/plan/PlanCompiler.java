package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Fact;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.schema.EventSchema;
import java.util.List;
import java.util.Optional;

/** Rules to the plan of one direction. */
final class PlanCompiler {

    private PlanCompiler() {}

    /** @param variantFact the fact that names the variant of a schema that has variants */
    static Plan compile(RuleSet rules, Platform to, EventSchema source, EventSchema target, String variantFact) {
        Platform from = to.other();
        FrameCompiler frame = new FrameCompiler(to, source, target);
        rules.fields().forEach(frame::add);
        rules.skips()
                .forEach(skip ->
                        Optional.ofNullable(skip.when().tests().get(from)).ifPresent(frame::ask));
        int nameSlot = rules.fields().stream()
                .filter(Rule.EventName.class::isInstance)
                .map(rule -> frame.slot(((Rule.EventName) rule).side(from).path()))
                .findFirst()
                .orElse(-1);
        String nameRule = rules.fields().stream()
                .filter(Rule.EventName.class::isInstance)
                .map(Rule::id)
                .findFirst()
                .orElse("");
        List<FactFinder> facts = rules.facts().stream()
                .map((Fact fact) -> new FactFinder(fact, from))
                .toList();
        List<Plan.ReadySkip> skips = rules.skips().stream()
                .filter(skip -> skip.only().map(only -> only == to).orElse(true))
                .filter(skip ->
                        skip.when().tests().isEmpty() || skip.when().tests().containsKey(from))
                .map(skip -> new Plan.ReadySkip(skip, Condition.of(Optional.of(skip.when()), from)))
                .toList();
        List<Plan.ReadyAdvice> advice = rules.advice().stream()
                .filter(row -> row.to() == to)
                .map(row -> new Plan.ReadyAdvice(row, Condition.of(Optional.of(row.when()), from)))
                .toList();
        return new Plan(
                to,
                source,
                target,
                variantFact,
                facts,
                skips,
                new EventTable(rules.events(), to),
                nameSlot,
                nameRule,
                frame.finish(),
                advice);
    }
}
