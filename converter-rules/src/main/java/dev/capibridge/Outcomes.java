package dev.capibridge;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.plan.ByteLedger;
import dev.capibridge.core.plan.ByteRunner;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.plan.Leftovers;
import dev.capibridge.standard.Choices;
import dev.capibridge.standard.EnvelopeCode;
import dev.capibridge.standard.Opened;
import dev.capibridge.standard.Requests;
import dev.capibridge.standard.StandardRules;
import dev.capibridge.standard.codecs.StandardCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.node.MissingNode;

/** What became of the events of one input, in their order, and the requests they were placed in. */
final class Outcomes {

    private final Requests requests;
    private final List<EventOutcome> events = new ArrayList<>(1);

    Outcomes(Requests requests) {
        this.requests = requests;
    }

    /** Places an event that was converted as a tree; one whose event source has no id is rejected instead. */
    void add(Opened.Item item, EventResult given) {
        EventResult result = given;
        String source = result.facts().getOrDefault(StandardRules.EVENT_SOURCE, "");
        if (result.event().isPresent() && !requests.takes(source)) {
            result = result.rejectedFor(
                    Diagnostic.of(EnvelopeCode.NO_SOURCE_ID, "", source).advising(help(source)), item.event());
        }
        boolean risky = isRisky(result.diagnostics());
        Optional<Requests.Spot> spot = result.event().map(event -> requests.add(event, source, risky));
        events.add(new EventOutcome(
                events.size(),
                result.outcome(),
                spot.map(s -> OptionalInt.of(s.request())).orElse(OptionalInt.empty()),
                spot.map(s -> OptionalInt.of(s.position())).orElse(OptionalInt.empty()),
                withLostChoices(result),
                withSecrets(result.leftovers(), item.secrets()),
                result.spent(),
                result.added()));
    }

    /**
     * Places an event that a lane has written from {@code from} on.
     *
     * @throws Irregular if its event source has no id, so that the event is told of as a tree; what was written is taken back
     */
    void add(int from, ByteRunner.Lane lane, ByteLedger ledger, List<String> secrets) {
        if (!requests.takes(lane.variant())) {
            lane.out().back(from);
            throw Irregular.IRREGULAR;
        }
        Requests.Spot spot = requests.add(from, lane.variant(), isRisky(ledger.diagnostics()));
        events.add(new EventOutcome(
                events.size(),
                EventResult.Outcome.CONVERTED,
                OptionalInt.of(spot.request()),
                OptionalInt.of(spot.position()),
                ledger.diagnostics(),
                withSecrets(ledger.leftovers(), secrets),
                ledger.spent(),
                ledger.added()));
    }

    Conversion conversion(List<Diagnostic> notes) {
        return new Conversion(requests.bodies(), events, notes);
    }

    /** What is said of an event whose JSON cannot be read. */
    static EventResult unreadable(Opened.Item item) {
        return new EventResult(
                EventResult.Outcome.REJECTED,
                Optional.empty(),
                Map.of(),
                item.flaws(),
                Leftovers.of(item.event(), Leftovers.REJECTED),
                List.of());
    }

    private static boolean isRisky(List<Diagnostic> diagnostics) {
        for (Diagnostic told : diagnostics) {
            if (StandardCode.COSTS_NEIGHBOURS.contains(told.code()) && told.severity() == Severity.WARNING) {
                return true;
            }
        }
        return false;
    }

    private static List<Diagnostic> withLostChoices(EventResult result) {
        List<Diagnostic> lost = Choices.lost(result);
        return lost.isEmpty()
                ? result.diagnostics()
                : Stream.concat(result.diagnostics().stream(), lost.stream()).toList();
    }

    private static List<Leftover> withSecrets(List<Leftover> leftovers, List<String> secrets) {
        if (secrets.isEmpty()) {
            return leftovers;
        }
        List<Leftover> all = new ArrayList<>(leftovers);
        // What a secret left empty was no value of its own.
        all.removeIf(left -> left.value().isContainer()
                && left.value().isEmpty()
                && secrets.stream().anyMatch(pointer -> Pointers.isWithin(pointer, left.pointer())));
        secrets.forEach(pointer ->
                all.add(new Leftover(pointer, MissingNode.getInstance(), "a secret, dropped", Optional.empty())));
        return List.copyOf(all);
    }

    private static String help(String source) {
        return "give it with --source " + source + "=ID or eventSourceId(EventSource." + source.toUpperCase(Locale.ROOT)
                + ", …)";
    }
}
