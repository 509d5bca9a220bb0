package dev.capibridge.core.plan;

import tools.jackson.databind.node.ObjectNode;

/** Spends values without writing them: they decided a fact, or say what would be written again anyway. */
final class Consumption {

    private final Execution run;
    private final Plan plan;

    Consumption(Execution run) {
        this.run = run;
        this.plan = run.plan;
    }

    /** @param target what was written from the same document */
    void consume(Slots slots, ObjectNode target) {
        for (Frame.Decided decided : slots.frame.decided) {
            Entry entry = slots.find(decided.slot());
            if (entry != null && !entry.isSpent()) {
                consume(decided, entry, target);
            }
        }
        for (Frame.Expected expected : slots.frame.constants) {
            Entry entry = slots.find(expected.slot());
            if (entry != null && !entry.isSpent()) {
                consume(expected, entry);
            }
        }
        slots.frame.rederived.forEach(row -> row.consume(run, slots, target));
    }

    private void consume(Frame.Decided decided, Entry entry, ObjectNode target) {
        if (!decided.when().holds(run)) {
            stayUnless(decided.when(), decided.rule(), entry);
        } else if (!run.facts.containsKey(decided.fact())) {
            entry.stay(decided.rule(), "it does not tell '" + decided.fact() + "'");
        } else if (!isToldBy(target, decided.fact())) {
            entry.stay(decided.rule(), untold(decided.fact(), plan.to().label()));
        } else {
            entry.spend(decided.rule(), null);
        }
    }

    private void consume(Frame.Expected expected, Entry entry) {
        if (!expected.when().holds(run)) {
            stayUnless(expected.when(), expected.rule(), entry);
        } else if (entry.value.equals(expected.value())) {
            entry.spend(expected.rule(), null);
        }
    }

    /** Why a value stays behind that decided a fact, if the event it becomes does not show that fact. */
    static String untold(String fact, String platform) {
        return "it tells '" + fact + "', and nothing in the event that goes to " + platform + " does so";
    }

    private static void stayUnless(Condition when, String rule, Entry entry) {
        entry.stay(rule, when.unmet(rule));
    }

    // Whether the way back would find the fact again.
    private boolean isToldBy(ObjectNode target, String fact) {
        String value = run.facts.getOrDefault(fact, "");
        return plan.facts().stream()
                .filter(finder -> finder.id().equals(fact))
                .allMatch(finder -> finder.isToldBy(run, target, value));
    }
}
