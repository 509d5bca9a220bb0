package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Fact;
import dev.capibridge.core.rules.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Finds a fact in one direction. */
final class FactFinder {

    private record Case(Fact.Verdict verdict, Condition when) {}

    private final boolean givenBack;
    private final List<Case> casesBack;

    private final Fact fact;
    private final boolean given;
    private final List<Case> cases;

    FactFinder(Fact fact, Platform from) {
        this.fact = fact;
        this.given = isGiven(fact, from);
        this.cases = cases(fact, from);
        this.givenBack = isGiven(fact, from.other());
        this.casesBack = cases(fact, from.other());
    }

    private static boolean isGiven(Fact fact, Platform side) {
        return fact.given().isPresent() && fact.given().get() == side;
    }

    private static List<Case> cases(Fact fact, Platform side) {
        List<Case> cases = new ArrayList<>();
        for (Fact.Case c : fact.cases()) {
            // A case that asks only about the other side says nothing here.
            boolean speaks = c.when()
                    .map(w -> w.tests().isEmpty() || w.tests().containsKey(side))
                    .orElse(true);
            if (speaks) {
                cases.add(new Case(c.verdict(), Condition.of(c.when(), side)));
            }
        }
        return List.copyOf(cases);
    }

    /** The same for the byte executor. */
    ByteFact bytes(Function<Condition, ByteCondition> ready, Function<When.Test, ByteTest> tests) {
        return new ByteFact(
                fact.id(),
                given,
                fact.values(),
                cases.stream()
                        .map(c -> new ByteFact.Case(c.verdict(), ready.apply(c.when())))
                        .toList(),
                givenBack,
                casesBack.stream()
                        .map(c -> new ByteFact.Back(
                                c.verdict(), c.when().when(), c.when().test().map(tests)))
                        .toList());
    }

    List<String> values() {
        return fact.values();
    }

    String id() {
        return fact.id();
    }

    Optional<Fact.Verdict> find(Execution run) {
        if (given) {
            String value = run.given.get(fact.id());
            if (value != null && fact.values().contains(value)) {
                return Optional.of(new Fact.Is(value));
            }
            // Nobody told it, as with an event that stands alone; then the event may show it.
        }
        return cases.stream()
                .filter(c -> c.when().holds(run))
                .map(Case::verdict)
                .findFirst();
    }

    /** Whether the converted event, or its envelope, tells this value of the fact again. */
    boolean isToldBy(Execution run, JsonNode target, String value) {
        return givenBack
                || casesBack.stream()
                        .filter(c -> c.when().holds(run, target))
                        .findFirst()
                        .map(c -> c.verdict().equals(new Fact.Is(value)))
                        .orElse(false);
    }
}
