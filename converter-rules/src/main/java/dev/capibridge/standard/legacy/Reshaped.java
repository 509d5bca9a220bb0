package dev.capibridge.standard.legacy;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.plan.EventResult.Outcome;
import dev.capibridge.core.plan.Leftovers;
import dev.capibridge.core.plan.Spent;
import dev.capibridge.core.schema.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event that was given in another shape, in the shape of 2.0.
 *
 * @param event what the rules are to read
 * @param source the event source that the event or its request names; empty if neither does
 * @param notes which shape it had, and what was put right in it
 * @param origins where its values stood in the event as given
 * @param leftovers values that 2.0 has no place for, at the pointers of the event as given
 * @param spent values that said what shape it is, and nothing else
 */
public record Reshaped(
        ObjectNode event,
        Optional<String> source,
        List<Diagnostic> notes,
        Origins origins,
        List<Leftover> leftovers,
        List<Spent> spent) {

    public Reshaped {
        notes = List.copyOf(notes);
        leftovers = List.copyOf(leftovers);
        spent = List.copyOf(spent);
    }

    /** Without the event. */
    @Override
    public String toString() {
        return notes + " " + leftovers + " " + spent;
    }

    /**
     * What became of the event as it was given.
     *
     * @param result what became of {@link #event}
     * @param given the event as it was given
     */
    public EventResult tell(EventResult result, JsonNode given) {
        List<Diagnostic> diagnostics = new ArrayList<>(notes);
        result.diagnostics().forEach(found -> diagnostics.add(found.at(origins.of(found.pointer()))));
        List<Leftover> left = new ArrayList<>(leftovers);
        for (Leftover one : result.leftovers()) {
            for (String from : pointers(one.pointer())) {
                JsonNode value = given.at(from);
                left.add(new Leftover(from, value.isMissingNode() ? one.value() : value, one.reason(), one.rule()));
            }
        }
        List<Spent> taken = new ArrayList<>();
        if (result.outcome() == Outcome.CONVERTED) {
            taken.addAll(spent);
        } else {
            String reason = result.outcome() == Outcome.SKIPPED ? Leftovers.SKIPPED : Leftovers.REJECTED;
            spent.forEach(s -> left.add(new Leftover(s.from(), given.at(s.from()), reason, Optional.empty())));
        }
        for (Spent one : result.spent()) {
            pointers(one.from()).forEach(from -> taken.add(new Spent(from, one.to(), one.rule())));
        }
        return new EventResult(
                result.outcome(), result.event(), result.facts(), diagnostics, left, taken, result.added());
    }

    private List<String> pointers(String pointer) {
        return origins.isFilled(pointer) ? List.of() : origins.allOf(pointer);
    }
}
