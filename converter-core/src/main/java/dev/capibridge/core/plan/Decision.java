package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.rules.Fact;
import java.util.Optional;

/** Finds out what must be known of an event before anything is written: its facts, its name, and whether a row skips it. */
final class Decision {

    private final Execution run;
    private final Plan plan;
    private final Slots slots;

    Decision(Execution run, Slots slots) {
        this.run = run;
        this.plan = run.plan;
        this.slots = slots;
    }

    /**
     * Fills in what is known of the event, and gives the reason to skip it if there is one. The order matters: the name may
     * depend on facts, and a row that skips on both.
     */
    Optional<Diagnostic> make() {
        return facts().or(this::name).or(this::skips);
    }

    private Optional<Diagnostic> facts() {
        for (FactFinder fact : plan.facts()) {
            Optional<Fact.Verdict> verdict = fact.find(run);
            if (verdict.isEmpty()) {
                if (fact.id().equals(plan.variantFact())) {
                    run.findings.add(Diagnostic.of(CoreCode.FACT_UNDECIDED, "", fact.id()));
                }
            } else if (verdict.get() instanceof Fact.Is is) {
                run.facts.put(fact.id(), is.value());
            } else {
                Optional<Diagnostic> skip = stop(verdict.get(), pointerOf(fact.id()), fact.id());
                if (skip.isPresent()) {
                    return skip;
                }
            }
        }
        run.variant = run.facts.getOrDefault(plan.variantFact(), "");
        return Optional.empty();
    }

    private Optional<Diagnostic> name() {
        Entry name = plan.nameSlot() < 0 ? null : slots.find(plan.nameSlot());
        if (name == null || !name.value.isString()) {
            return Optional.empty();
        }
        String text = name.value.stringValue();
        String place = run.origins.of(name.pointer);
        run.metaName = plan.events().metaName(text, run);
        plan.events()
                .misspelled(text, run)
                .ifPresent(known -> run.findings.add(
                        Diagnostic.of(CoreCode.NAME_NEARLY, place, known).by(plan.nameRule())));
        EventTable.Answer answer = plan.events().answer(text, run);
        if (answer instanceof EventTable.Named named) {
            run.targetName = named.name();
        } else if (answer instanceof EventTable.Skipped skipped) {
            return Optional.of(
                    Diagnostic.of(CoreCode.SKIPPED, place, skipped.because()).by(plan.nameRule()));
        } else if (!run.findings.hasErrors()) {
            CoreCode code = answer instanceof EventTable.Taken ? CoreCode.NAME_TAKEN : CoreCode.NAME_UNKNOWN;
            run.findings.add(Diagnostic.of(code, place, plan.to().label()).by(plan.nameRule()));
        }
        return Optional.empty();
    }

    private Optional<Diagnostic> skips() {
        for (Plan.ReadySkip row : plan.skips()) {
            if (row.when().holds(run)) {
                String place = run.origins.of(row.when().place(run.source));
                Optional<Diagnostic> skip =
                        stop(row.skip().verdict(), place, row.skip().id());
                if (skip.isPresent()) {
                    return skip;
                }
            }
        }
        return Optional.empty();
    }

    // The reason to skip, if that is the verdict; a rejection becomes an error.
    private Optional<Diagnostic> stop(Fact.Verdict verdict, String pointer, String rule) {
        if (verdict instanceof Fact.Skip skip) {
            return Optional.of(
                    Diagnostic.of(CoreCode.SKIPPED, pointer, skip.because()).by(rule));
        }
        if (verdict instanceof Fact.Reject reject) {
            run.findings.add(Diagnostic.of(CoreCode.REJECTED, pointer, reject.because())
                    .by(rule)
                    .advising(reject.help()));
        }
        return Optional.empty();
    }

    // Where a fact's own place stands, for a verdict that names no place.
    private String pointerOf(String fact) {
        for (Frame.Decided decided : plan.root().decided) {
            Entry entry = slots.find(decided.slot());
            if (entry != null && decided.fact().equals(fact)) {
                return run.origins.of(entry.pointer);
            }
        }
        return "";
    }
}
