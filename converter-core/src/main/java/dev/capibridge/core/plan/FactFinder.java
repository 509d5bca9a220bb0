package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a fact in one direction. */
final class FactFinder {

    private record Case(Fact.Verdict verdict, Condition when) {}

    private final Fact fact;
    private final boolean given;
    private final List<Case> cases = new ArrayList<>();

    FactFinder(Fact fact, Platform from) {
        this.fact = fact;
        this.given = fact.given().isPresent() && fact.given().get() == from;
        for (Fact.Case c : fact.cases()) {
            // A case that asks only about the other side says nothing here.
            boolean speaks = c.when()
                    .map(w -> w.tests().isEmpty() || w.tests().containsKey(from))
                    .orElse(true);
            if (speaks) {
                cases.add(new Case(c.verdict(), Condition.of(c.when(), from)));
            }
        }
    }

    String id() {
        return fact.id();
    }

    Optional<Fact.Verdict> find(Execution run) {
        if (given) {
            String value = run.given.get(fact.id());
            return value != null && fact.values().contains(value) ? Optional.of(new Fact.Is(value)) : Optional.empty();
        }
        return cases.stream()
                .filter(c -> c.when().holds(run))
                .map(Case::verdict)
                .findFirst();
    }
}
