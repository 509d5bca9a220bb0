package dev.capibridge.core.plan;

import dev.capibridge.core.rules.Path;
import dev.capibridge.core.schema.Demand;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A plan to the byte executor's form of it. */
final class ByteCompiler {

    private ByteCompiler() {}

    /**
     * @param strangeName names of members, at any depth, that the caller deals with itself
     * @param strange places of an event that the caller deals with itself, if something stands there
     * @return empty if the plan asks for something that the byte executor does not do
     */
    static Optional<BytePlan> compile(Plan plan, List<Path> strange, Predicate<String> strangeName) {
        List<String> variants =
                Stream.concat(Stream.of(""), plan.target().variants().stream()).toList();
        ByteConditions conditions = new ByteConditions(plan);
        ByteTests tests = new ByteTests(plan);
        ByteTarget target = new ByteTarget(plan, conditions, tests, variants);
        ByteSource source = new ByteSource(
                target,
                plan.root().root.find(plan.nameSlot()),
                strangeName,
                plan.events().spellings());

        List<ByteFact> facts = plan.facts().stream()
                .map(fact -> fact.bytes(conditions::ready, tests::ready))
                .toList();
        ByteNames names = plan.events().bytes(conditions::ready);
        ByteCondition[] skips =
                plan.skips().stream().map(skip -> conditions.ready(skip.when())).toArray(ByteCondition[]::new);
        ByteWrite.Container document = new ByteWrite.Container(null, new byte[0], 0, null);
        Demand[] demands = variants.stream().map(plan.target()::demand).toArray(Demand[]::new);
        ByteWrite[] writes = target.writes(plan.root(), document, demands, true);
        source.groups(plan.root().root);
        if (!source.isFit()) {
            return Optional.empty();
        }
        List<ByteConsumption> consumed = target.consumed(plan.root());
        int[] irregular = strange.stream().mapToInt(conditions::ask).toArray();
        List<ByteAdvice> advice = plan.advice().stream()
                .map(row -> new ByteAdvice(
                        conditions.ready(row.when()), tests.ready(row.advice().test()), row.says()))
                .toList();
        // Last, since by now everything that conditions ask for is known.
        names.known().forEach(source::tellsApart);
        conditions.events().forEach(source::tellsApart);
        ByteFrame root = source.frame(
                plan.root(),
                document,
                writes,
                demands,
                plan.source().demand(""),
                plan.source().shape(),
                Optional.of(conditions.asked()));
        if (!conditions.areFit() || !target.isFit() || !source.isFit()) {
            return Optional.empty();
        }
        return Optional.of(new BytePlan(
                plan,
                plan.to(),
                root,
                irregular,
                strangeName,
                source.members(),
                source.places(),
                conditions.asks(),
                target.joints(),
                facts.toArray(ByteFact[]::new),
                IntStream.range(0, facts.size())
                        .filter(i -> facts.get(i).id().equals(plan.variantFact()))
                        .findFirst()
                        .orElse(-1),
                variants,
                skips,
                names,
                consumed,
                advice));
    }
}
