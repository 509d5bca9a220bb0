package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one event. Every leaf of the source is in {@code spent} or in {@code leftovers}, once.
 *
 * @param event the converted event; empty if it was skipped or rejected
 * @param facts what was found out about the event, such as its event source
 * @param added values of the converted event that are none of the source's
 * @param diagnostics repairs, doubts and errors, in the order they were found
 */
public record EventResult(
        Outcome outcome,
        Optional<ObjectNode> event,
        Map<String, String> facts,
        List<Diagnostic> diagnostics,
        List<Leftover> leftovers,
        List<Spent> spent,
        List<Added> added) {

    /** The three ends an event can come to. */
    public enum Outcome {
        CONVERTED,
        /** By a rule, with a reason: nothing is wrong with the event, but it does not cross. */
        SKIPPED,
        /** Something is wrong, and the diagnostics say what. */
        REJECTED
    }

    public EventResult {
        facts = Map.copyOf(facts);
        diagnostics = List.copyOf(diagnostics);
        leftovers = List.copyOf(leftovers);
        spent = List.copyOf(spent);
        added = List.copyOf(added);
    }

    /** A result to which nothing was added. */
    public EventResult(
            Outcome outcome,
            Optional<ObjectNode> event,
            Map<String, String> facts,
            List<Diagnostic> diagnostics,
            List<Leftover> leftovers,
            List<Spent> spent) {
        this(outcome, event, facts, diagnostics, leftovers, spent, List.of());
    }

    /** What became of the event, without a value of it. */
    @Override
    public String toString() {
        return outcome + " " + facts + " " + diagnostics + " " + leftovers + " " + spent + " " + added;
    }

    /**
     * The same event rejected after all, for something found outside of it.
     *
     * @param source the event as it was given
     */
    public EventResult rejectedFor(Diagnostic problem, JsonNode source) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.add(problem);
        List<Leftover> nowhere = new ArrayList<>(leftovers);
        spent.forEach(
                s -> nowhere.add(new Leftover(s.from(), source.at(s.from()), Leftovers.REJECTED, Optional.empty())));
        return new EventResult(Outcome.REJECTED, Optional.empty(), facts, all, nowhere, List.of());
    }
}
