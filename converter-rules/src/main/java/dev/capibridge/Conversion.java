package dev.capibridge;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The result of converting one input: requests ready to be posted, and what became of every event. Immutable. */
public final class Conversion {

    private final List<byte[]> bodies;
    private final List<EventOutcome> events;
    private final List<Diagnostic> notes;

    /** @param bodies the requests as UTF-8, which become this object's own */
    Conversion(List<byte[]> bodies, List<EventOutcome> events, List<Diagnostic> notes) {
        this.bodies = List.copyOf(bodies);
        this.events = List.copyOf(events);
        this.notes = Diagnostic.discreet(notes);
    }

    /** What could not be converted at all, for a reason outside of it. */
    public static Conversion failed(Diagnostic why) {
        return new Conversion(List.of(), List.of(), List.of(why));
    }

    /** The same requests with something else said of them, by whoever knows more of where they came from. */
    public Conversion with(List<EventOutcome> otherEvents, List<Diagnostic> otherNotes) {
        return new Conversion(bodies, otherEvents, otherNotes);
    }

    /** The requests as trees, in the order in which their first events came. They are made anew at each call. */
    public List<JsonNode> requests() {
        return bodies.stream().map(Conversion::tree).toList();
    }

    private static JsonNode tree(byte[] body) {
        if (new JsonReader().read(body) instanceof Reading.Readable readable) {
            return readable.root();
        }
        throw new IllegalStateException("what was written is no JSON");
    }

    /** The requests as JSON text, each on one line. */
    public List<String> requestBodies() {
        return bodies.stream()
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .toList();
    }

    /** The requests as UTF-8. They are not copied, for speed: whoever changes one changes what this object tells. */
    public List<byte[]> requestBytes() {
        return bodies;
    }

    /** One for each event of the input, in its order. */
    public List<EventOutcome> events() {
        return events;
    }

    /** What concerns the input and no event: a token dropped, no events in it; an error if it could not be read. */
    public List<Diagnostic> notes() {
        return notes;
    }

    /** Everything there is to say, notes first, then event by event. Printing it shows no personal data. */
    public List<Diagnostic> diagnostics() {
        return Stream.concat(notes.stream(), events.stream().flatMap(event -> event.diagnostics().stream()))
                .toList();
    }

    /** Counts and what was said of the input; no request and no value. */
    @Override
    public String toString() {
        return bodies.size() + " requests, events " + events + ", notes " + notes;
    }

    /** Whether the input or an event of it was rejected. */
    public boolean hasErrors() {
        return diagnostics().stream().anyMatch(Diagnostic::isError);
    }
}
