package dev.capibridge.core.plan;

import dev.capibridge.core.rules.Fact;
import dev.capibridge.core.rules.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds a fact, for the byte executor. What {@link FactFinder} is for trees.
 *
 * @param given whether the envelope tells it
 * @param tells whether the target's envelope tells it again
 * @param back the cases of the way back
 */
record ByteFact(String id, boolean given, List<String> values, List<Case> cases, boolean tells, List<Back> back) {

    record Case(Fact.Verdict verdict, ByteCondition when) {}

    record Back(Fact.Verdict verdict, Optional<When> when, Optional<ByteTest> test) {}

    /** The number of the value that the envelope tells, or -1 for none; empty if it is not asked. */
    OptionalInt given(Map<String, String> told) {
        return given ? OptionalInt.of(values.indexOf(told.getOrDefault(id, ""))) : OptionalInt.empty();
    }

    /** The verdict; null if there is none. */
    Fact.@Nullable Verdict find(ByteRun run, Map<String, String> told) {
        String value = given ? told.get(id) : null;
        if (value != null && values.contains(value)) {
            return new Fact.Is(value);
        }
        for (Case one : cases) {
            if (one.when().holds(run)) {
                return one.verdict();
            }
        }
        return null;
    }

    /** Whether the converted event, or its envelope, tells this value of the fact again. */
    boolean isToldBy(ByteRun run, String value) {
        if (tells) {
            return true;
        }
        for (Back one : back) {
            if (holds(run, one)) {
                return one.verdict().equals(new Fact.Is(value));
            }
        }
        return false;
    }

    private static boolean holds(ByteRun run, Back one) {
        if (one.when().isEmpty()) {
            return true;
        }
        When when = one.when().get();
        return (when.events().isEmpty() || when.events().contains(run.decision.metaName()))
                && when.facts().entrySet().stream()
                        .allMatch(fact -> fact.getValue().contains(run.decision.fact(fact.getKey())))
                && one.test().map(test -> test.holds(run)).orElse(true)
                && when.supplement()
                        .map(test -> Condition.holds(test, run.supplement))
                        .orElse(true);
    }
}
