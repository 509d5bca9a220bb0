package dev.capibridge.cli;

import dev.capibridge.Conversion;
import dev.capibridge.EventOutcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Discreet;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.plan.Added;
import dev.capibridge.core.plan.Spent;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Tells of every value of every event where it went, or why it stayed. Shows kinds and lengths, and no value. */
final class Explanation implements Listener {

    private final Output out;

    Explanation(Output out) {
        this.out = out;
    }

    @Override
    public void take(Place place, Conversion conversion, int requestsBefore) {
        if (!conversion.notes().isEmpty()) {
            out.line(Words.oneLine(place + ":"));
            diagnostics(conversion.notes());
            out.line("");
        }
        for (EventOutcome event : conversion.events()) {
            out.line(Words.oneLine(place + " event " + event.index() + ": " + fate(event, conversion, requestsBefore)));
            values(event, converted(event, conversion)).print(out);
            diagnostics(event.diagnostics());
            out.line("");
        }
    }

    private static String fate(EventOutcome event, Conversion conversion, int requestsBefore) {
        String outcome = event.outcome().name().toLowerCase(Locale.ROOT);
        if (event.request().isEmpty()) {
            return outcome;
        }
        int request = event.request().getAsInt();
        JsonNode source = conversion.requests().get(request).path("event_source");
        return outcome + ", request " + (requestsBefore + request) + " position "
                + event.position().orElse(0) + (source.isString() ? ", event source " + source.stringValue() : "");
    }

    private static JsonNode converted(EventOutcome event, Conversion conversion) {
        return event.request().isEmpty()
                ? MissingNode.getInstance()
                : conversion
                        .requests()
                        .get(event.request().getAsInt())
                        .path("data")
                        .path(event.position().orElse(0));
    }

    private static Table values(EventOutcome event, JsonNode converted) {
        Table table = new Table();
        for (Spent value : event.spent()) {
            table.row(
                    Discreet.pointer(value.from()),
                    value.to().map(to -> "→ " + Discreet.pointer(to)).orElse("→ (no field)"),
                    "by " + value.rule()
                            + value.to().map(to -> kind(converted, to)).orElse(": it decides, and is not sent itself"));
        }
        for (Added value : event.added()) {
            table.row(
                    "(not from the event)",
                    "→ " + Discreet.pointer(value.to()),
                    value.rule().map(rule -> "by " + rule).orElse("by the supplement") + kind(converted, value.to()));
        }
        for (Leftover value : event.leftovers()) {
            String kind = value.value().isMissingNode() ? "" : Kind.of(value.value()) + ": ";
            String rule = value.rule().map(id -> " (" + id + ")").orElse("");
            table.row(Discreet.pointer(value.pointer()), "stays", kind + value.reason() + rule);
        }
        return table;
    }

    private static String kind(JsonNode converted, String pointer) {
        JsonNode value = pointer.startsWith("/") ? converted.at(pointer) : MissingNode.getInstance();
        return value.isMissingNode() ? "" : ": " + Kind.of(value);
    }

    private void diagnostics(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            String by = diagnostic.rule().map(rule -> " [rule " + rule + "]").orElse("");
            Table.wrapped("  ", "      ", Report.sentence(diagnostic) + by).forEach(out::line);
        }
    }
}
