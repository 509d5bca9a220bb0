package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Code;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Discreet;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.When;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Says what is to be said about the converted event: what the target would refuse, and what advice rows have to say. */
final class Judge {

    private final Execution run;
    private final Plan plan;

    Judge(Execution run) {
        this.run = run;
        this.plan = run.plan;
    }

    /**
     * What leaves here, the target takes. A fault is told at the source's place, where someone can mend it.
     *
     * @param spent the ledger, which knows what each value was made of
     */
    void validate(ObjectNode target, List<Spent> spent) {
        for (Diagnostic fault : plan.target().validate(target, run.variant)) {
            run.findings.add(fault.code() == CoreCode.MISSING ? missing(fault) : refused(fault, spent));
        }
    }

    private Diagnostic missing(Diagnostic fault) {
        return Diagnostic.of(CoreCode.RESULT_MISSING, "", plan.to().label(), place(fault));
    }

    private Diagnostic refused(Diagnostic fault, List<Spent> spent) {
        Optional<Spent> from = spent.stream()
                .filter(s -> s.to().isPresent() && Pointers.isWithin(fault.pointer(), s.to().get()))
                .findFirst();
        Diagnostic refused = Diagnostic.of(
                CoreCode.RESULT_REFUSED,
                from.map(Spent::from).orElse(""),
                plan.to().label(),
                place(fault),
                fault.message());
        return from.map(s -> refused.by(s.rule()).advising(help(s.rule(), fault.code())))
                .orElse(refused);
    }

    // The place in the target as rule files write it.
    private static String place(Diagnostic fault) {
        String pointer = Discreet.pointer(fault.pointer());
        return pointer.substring(Math.min(1, pointer.length())).replace('/', '.');
    }

    private String help(String rule, Code fault) {
        if (rule.equals(plan.nameRule())) {
            return "give this event a name that " + plan.to().label() + " takes, with a row in 'events'";
        }
        // Types that the schemas know were compared when the rules were checked; this one only the event shows.
        return fault == CoreCode.WRONG_TYPE
                ? "name a codec in this row that makes the one of the other, such as 'as: text' or 'as: number'"
                : "";
    }

    /** The same about an event that has no source: told at the places of the target that the row asks about. */
    void adviseWriter(ObjectNode target) {
        for (Plan.ReadyAdvice ready : plan.advice()) {
            When.Test test = ready.advice().test();
            if (ready.when().holds(run) && Condition.holds(test, target)) {
                run.findings.add(Diagnostic.of(
                                CoreCode.ADVICE, place(test), ready.advice().says())
                        .as(ready.advice().severity())
                        .by(ready.advice().id())
                        .advising(test.lacks().isEmpty() ? "" : "give " + among(test.lacks())));
            }
        }
    }

    // The one place that the row asks about, or the object that has all of them.
    private static String place(When.Test test) {
        List<Path> asked = Stream.of(
                        test.lacks().stream(), test.is().keySet().stream(), test.has().stream(), test.hasAny().stream())
                .flatMap(paths -> paths)
                .toList();
        List<Path> places = test.lacks().isEmpty() ? asked : test.lacks();
        if (places.isEmpty()) {
            return "";
        }
        String first = Condition.pointer(places.get(0));
        return places.size() == 1 ? first : first.substring(0, first.lastIndexOf('/'));
    }

    private static String among(List<Path> places) {
        return places.stream()
                .map(Path::toString)
                .collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]*)$", " or $1");
    }

    void advise(ObjectNode target) {
        for (Plan.ReadyAdvice ready : plan.advice()) {
            if (ready.when().holds(run) && Condition.holds(ready.advice().test(), target)) {
                run.findings.add(ready.says());
            }
        }
    }
}
