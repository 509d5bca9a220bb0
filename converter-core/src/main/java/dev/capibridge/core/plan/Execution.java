package dev.capibridge.core.plan;

import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.schema.Origins;
import dev.capibridge.core.schema.Repaired;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** One event on its way through a plan. */
final class Execution {

    private static final String STRICTER = "the event says it more strictly, and the stricter word holds";

    final Plan plan;
    final JsonNode source;
    final Origins origins;
    final Supplement supplement;
    final Map<String, String> given;
    final Findings findings;
    final Outcomes outcomes;

    // What the decision finds out.
    final Map<String, String> facts = new HashMap<>();
    final List<Added> added = new ArrayList<>();
    String metaName = "";
    String targetName = "";
    String variant = "";

    private final Repaired repaired;
    private final Map<Slots, Map<String, JointCandidate.Result>> joint = new HashMap<>();

    private Execution(
            Plan plan,
            Repaired repaired,
            Beside asked,
            Optional<JsonNode> supplement,
            Map<String, String> given,
            CodecContext context) {
        this.plan = plan;
        this.repaired = repaired;
        this.source = repaired.event();
        this.origins = repaired.origins();
        this.given = given;
        this.findings = new Findings(origins);
        JsonNode handedIn = supplement.orElse(MissingNode.getInstance());
        Beside inSupplement = new Beside(handedIn, plan.target());
        this.outcomes = new Outcomes(plan.to(), context, asked.or(inSupplement), findings);
        this.supplement = new Supplement(
                handedIn, plan, new Outcomes(plan.to(), context, inSupplement.or(asked), findings), findings);
    }

    /** A run without a source, for an event that is written by hand. */
    static Execution of(Plan plan, Repaired draft, String variant, CodecContext context) {
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        Repaired source = new Repaired(nothing, draft.repairs(), draft.nothings(), draft.origins());
        Execution run = new Execution(
                plan, source, new Beside(draft.event(), plan.target()), Optional.empty(), Map.of(), context);
        run.variant = variant;
        run.facts.put(plan.variantFact(), variant);
        return run;
    }

    /**
     * Runs the plan over a repaired event.
     *
     * @param faults what the source schema refused, at pointers into the repaired event
     */
    static EventResult run(
            Plan plan,
            Repaired repaired,
            List<Diagnostic> faults,
            Optional<JsonNode> supplement,
            Map<String, String> given,
            CodecContext context) {
        return new Execution(plan, repaired, new Beside(repaired.event(), plan.source()), supplement, given, context)
                .run(faults);
    }

    private EventResult run(List<Diagnostic> faults) {
        findings.addAll(repaired.repairs());
        findings.addRepaired(faults);
        Slots slots = new SourceReader(origins).read(plan.root(), source, "");

        Optional<Diagnostic> skip = new Decision(this, slots).make();
        if (skip.isPresent()) {
            return skipped(skip.get());
        }
        if (findings.hasErrors()) {
            return rejected();
        }

        supplement.distribute(variant, slots);
        ObjectNode target = write(slots, "");
        List<Leftover> leftovers = new ArrayList<>(repaired.nothings());
        List<Spent> spent = new ArrayList<>();
        new LedgerBook(origins, leftovers, spent).close(slots);

        Judge judge = new Judge(this);
        if (!findings.hasErrors()) {
            judge.validate(target, spent);
        }
        if (findings.hasErrors()) {
            return rejected();
        }
        judge.advise(target);
        // Advice may be an error: what the target would take, but these rules do not send.
        if (findings.hasErrors()) {
            return rejected();
        }
        return new EventResult(
                EventResult.Outcome.CONVERTED, Optional.of(target), facts, findings.all(), leftovers, spent, added);
    }

    /**
     * Writes one document of the target: the event, or an element of a list. Then consumes what need not be written.
     *
     * @param at pointer in the target at which the document will stand; empty for the event
     */
    ObjectNode write(Slots slots, String at) {
        ObjectNode target = JsonNodeFactory.instance.objectNode();
        for (int index : slots.writes()) {
            Write write = slots.frame.writes[index];
            JsonNode value;
            if (at.isEmpty() && supplement.speaksOf(write)) {
                value = handedIn(write, slots);
            } else {
                value = write.run(this, slots, at + write.target().pointer);
            }
            if (value != null) {
                write.target().put(target, value);
            }
        }
        new Consumption(this).consume(slots, target);
        return target;
    }

    // What the caller hands in goes before the event's own word, unless that is the stricter one about the use of data.
    private @Nullable JsonNode handedIn(Write write, Slots slots) {
        JsonNode handed = supplement.give(write);
        boolean yields = handed != null
                && write.target().shape().yields().filter(handed::equals).isPresent();
        JsonNode own = yields ? write.run(this, slots, write.target().pointer) : null;
        if (own != null) {
            if (!own.equals(handed)) {
                findings.add(Diagnostic.of(CoreCode.SUPPLEMENT_UNUSED, "", write.path(), STRICTER)
                        .as(Severity.WARNING));
            }
            return own;
        }
        if (!yields) {
            write.leaveAll(slots, "the supplement has a value for '" + write.path() + "'");
        }
        if (handed != null) {
            added.add(new Added(write.target().pointer, Optional.empty()));
        }
        return handed;
    }

    /** What a row with several values gave for a document. It is worked out once, for the first place that asks. */
    JointCandidate.Result joint(Slots slots, String rule, Supplier<JointCandidate.Result> convert) {
        Map<String, JointCandidate.Result> results = joint.computeIfAbsent(slots, s -> new HashMap<>());
        JointCandidate.Result known = results.get(rule);
        if (known == null) {
            known = convert.get();
            results.put(rule, known);
        }
        return known;
    }

    // Nothing in an event that goes nowhere has to be mended, so what was an error is a warning now.
    private EventResult skipped(Diagnostic reason) {
        findings.makeErrorsWarnings();
        findings.add(reason);
        return nowhere(EventResult.Outcome.SKIPPED, Leftovers.SKIPPED);
    }

    private EventResult rejected() {
        return nowhere(EventResult.Outcome.REJECTED, Leftovers.REJECTED);
    }

    private EventResult nowhere(EventResult.Outcome outcome, String reason) {
        List<Leftover> all = new ArrayList<>(repaired.nothings());
        Leftovers.leaves(
                source,
                "",
                origins,
                (leaf, pointer) -> all.add(new Leftover(origins.of(pointer), leaf, reason, Optional.empty())));
        return new EventResult(outcome, Optional.empty(), facts, findings.all(), all, List.of());
    }
}
