package dev.capibridge;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.JsonWriter;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The result of converting one input: requests ready to be posted, and what became of every event.
 *
 * @param requests in the order in which their first events came
 * @param events one for each event of the input, in its order
 * @param notes what concerns the input and no event: a token dropped, no events in it; an error if it could not be read
 */
public record Conversion(List<JsonNode> requests, List<EventOutcome> events, List<Diagnostic> notes) {

    public Conversion {
        requests = List.copyOf(requests);
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }

    /** The requests as JSON text, each on one line. */
    public List<String> requestBodies() {
        return requests.stream().map(JsonWriter::compact).toList();
    }

    /** The requests as UTF-8. */
    public List<byte[]> requestBytes() {
        return requests.stream().map(JsonWriter::bytes).toList();
    }

    /** Everything there is to say, notes first, then event by event. Printing it shows no personal data. */
    public List<Diagnostic> diagnostics() {
        return Stream.concat(notes.stream(), events.stream().flatMap(event -> event.diagnostics().stream()))
                .toList();
    }

    /** Whether the input or an event of it was rejected. */
    public boolean hasErrors() {
        return diagnostics().stream().anyMatch(Diagnostic::isError);
    }
}
