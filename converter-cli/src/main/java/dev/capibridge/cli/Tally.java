package dev.capibridge.cli;

import dev.capibridge.Conversion;
import dev.capibridge.EventOutcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.plan.EventResult.Outcome;
import java.util.EnumMap;
import java.util.Map;

/** Counts what became of events. */
final class Tally implements Listener {

    private final Map<Outcome, Long> events = new EnumMap<>(Outcome.class);
    private long texts;
    private long requests;

    @Override
    public void take(Place place, Conversion conversion, int requestsBefore) {
        for (EventOutcome event : conversion.events()) {
            events.merge(event.outcome(), 1L, Long::sum);
        }
        if (conversion.notes().stream().anyMatch(Diagnostic::isError)) {
            texts++;
        }
        requests += conversion.requestBytes().size();
    }

    /** The command's exit status. */
    int status() {
        return of(Outcome.REJECTED) + texts == 0 ? Main.OK : Main.REJECTED;
    }

    /** In a sentence. */
    String summary() {
        long all = events.values().stream().mapToLong(Long::longValue).sum();
        String summary = "converted " + of(Outcome.CONVERTED) + ", skipped " + of(Outcome.SKIPPED) + ", rejected "
                + of(Outcome.REJECTED) + " of " + Words.count(all, "event") + " into "
                + Words.count(requests, "request");
        return texts == 0
                ? summary
                : summary + "; " + Words.count(texts, "input") + " or " + (texts == 1 ? "line" : "lines")
                        + " rejected as a whole";
    }

    private long of(Outcome outcome) {
        return events.getOrDefault(outcome, 0L);
    }
}
