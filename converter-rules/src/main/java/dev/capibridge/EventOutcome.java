package dev.capibridge;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.plan.Added;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.plan.Spent;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What became of one event. Every value of it is in {@code spent} or in {@code leftovers}.
 *
 * @param index which event of the input, from 0
 * @param outcome converted, skipped (with a reason) or rejected (with errors)
 * @param request which of {@link Conversion#requests()} holds it, from 0; empty unless converted
 * @param position which event of that request it is, from 0
 * @param diagnostics repairs, doubts, errors and reasons; none holds a value of the event
 * @param leftovers values that had nowhere to go, with pointer and reason; they hold the values, and their text does not
 * @param spent each value that crossed: from where, to where, by which rule
 * @param added values of the converted event that are none of this event's: constants, defaults, worked out, handed in
 */
public record EventOutcome(
        int index,
        EventResult.Outcome outcome,
        OptionalInt request,
        OptionalInt position,
        List<Diagnostic> diagnostics,
        List<Leftover> leftovers,
        List<Spent> spent,
        List<Added> added) {

    public EventOutcome {
        // The other lists may be ones that are made only when someone looks.
        diagnostics = Diagnostic.discreet(diagnostics);
    }

    /** The same outcome with more said of it, by whoever made the event out of something else. */
    public EventOutcome with(List<Diagnostic> moreDiagnostics, List<Leftover> moreLeftovers) {
        return new EventOutcome(
                index,
                outcome,
                request,
                position,
                Stream.concat(diagnostics.stream(), moreDiagnostics.stream()).toList(),
                Stream.concat(leftovers.stream(), moreLeftovers.stream()).toList(),
                spent,
                added);
    }
}
