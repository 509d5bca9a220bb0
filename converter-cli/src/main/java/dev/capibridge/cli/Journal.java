package dev.capibridge.cli;

import dev.capibridge.Conversion;
import dev.capibridge.EventOutcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Discreet;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.plan.Added;
import dev.capibridge.core.plan.Spent;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one JSON line for each event, and one for what concerns no event. No line holds a value of an event. */
final class Journal implements Listener {

    private final Output out;
    private final boolean trace;

    /** @param trace whether to tell where each value went, too, and what came from elsewhere */
    Journal(Output out, boolean trace) {
        this.out = out;
        this.trace = trace;
    }

    @Override
    public void take(Place place, Conversion conversion, int requestsBefore) {
        List<Diagnostic> notes = conversion.notes();
        if (!notes.isEmpty()) {
            boolean rejected = notes.stream().anyMatch(Diagnostic::isError);
            ObjectNode line = place(place);
            line.putNull("event").put("outcome", rejected ? "rejected" : "noted");
            spot(line, OptionalInt.empty(), OptionalInt.empty());
            write(line, notes, List.of(), List.of(), List.of());
        }
        for (EventOutcome event : conversion.events()) {
            ObjectNode line = place(place);
            line.put("event", event.index());
            line.put("outcome", event.outcome().name().toLowerCase(Locale.ROOT));
            OptionalInt request = event.request().isPresent()
                    ? OptionalInt.of(requestsBefore + event.request().getAsInt())
                    : OptionalInt.empty();
            spot(line, request, event.position());
            write(line, event.diagnostics(), event.leftovers(), event.spent(), event.added());
        }
    }

    private static ObjectNode place(Place place) {
        return JsonNodeFactory.instance.objectNode().put("input", place.input()).put("line", place.line());
    }

    private static void spot(ObjectNode line, OptionalInt request, OptionalInt position) {
        line.putNull("request").putNull("position");
        request.ifPresent(index -> line.put("request", index));
        position.ifPresent(index -> line.put("position", index));
    }

    private void write(
            ObjectNode line,
            List<Diagnostic> diagnostics,
            List<Leftover> leftovers,
            List<Spent> spent,
            List<Added> added) {
        ArrayNode said = line.putArray("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            said.addObject()
                    .put("code", diagnostic.code().id())
                    .put("severity", diagnostic.severity().label())
                    .put("pointer", diagnostic.pointer())
                    .put("message", diagnostic.message())
                    .put("help", diagnostic.help())
                    .put("rule", diagnostic.rule().orElse(null));
        }
        ArrayNode stayed = line.putArray("leftovers");
        for (Leftover leftover : leftovers) {
            stayed.addObject()
                    .put("pointer", Discreet.pointer(leftover.pointer()))
                    .put("reason", leftover.reason())
                    .put("rule", leftover.rule().orElse(null));
        }
        if (trace) {
            ArrayNode crossed = line.putArray("spent");
            for (Spent value : spent) {
                crossed.addObject()
                        .put("from", Discreet.pointer(value.from()))
                        .put("to", value.to().map(Discreet::pointer).orElse(null))
                        .put("rule", value.rule());
            }
            ArrayNode more = line.putArray("added");
            for (Added value : added) {
                more.addObject()
                        .put("to", Discreet.pointer(value.to()))
                        .put("rule", value.rule().orElse(null));
            }
        }
        out.line(JsonWriter.bytes(line));
    }
}
