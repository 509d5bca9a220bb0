package dev.capibridge.cli;

import dev.capibridge.Conversion;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Converts inputs one after the other and passes on what comes of them. */
final class Run {

    private static final Set<CoreCode> WITH_LINE_AND_COLUMN =
            EnumSet.of(CoreCode.NOT_JSON, CoreCode.CUT_OFF, CoreCode.TEXT_AFTER_END, CoreCode.READ_LENIENTLY);

    private final Function<byte[], Conversion> converter;
    private final List<Listener> listeners;
    private int requests;

    Run(Function<byte[], Conversion> converter, List<Listener> listeners) {
        this.converter = converter;
        this.listeners = List.copyOf(listeners);
    }

    /** @param eachTime called after each text of it */
    void of(Input input, InputStream standard, Runnable eachTime) {
        if (input.flaw().isPresent()) {
            pass(new Place(input.name(), 1), Conversion.failed(input.flaw().get()));
            return;
        }
        Texts texts = new Texts(
                text -> {
                    pass(new Place(input.name(), text.line()), conversion(text));
                    eachTime.run();
                },
                JsonReader.MAX_LENGTH);
        try {
            input.read(standard, texts);
        } catch (IOException unreadable) {
            pass(new Place(input.name(), 1), Conversion.failed(Texts.failure(unreadable)));
        }
    }

    private Conversion conversion(Text text) {
        if (text instanceof Text.Content content) {
            Conversion conversion = converter.apply(content.bytes());
            return content.line() == 1 ? conversion : inFile(conversion, content.line());
        }
        return Conversion.failed(((Text.Failed) text).why());
    }

    private void pass(Place place, Conversion conversion) {
        listeners.forEach(listener -> listener.take(place, conversion, requests));
        requests += conversion.requestBytes().size();
    }

    // The reader counts lines within its text; a person looks for them in the file.
    private static Conversion inFile(Conversion conversion, long line) {
        List<Diagnostic> notes =
                conversion.notes().stream().map(note -> inFile(note, line)).toList();
        return conversion.with(conversion.events(), notes);
    }

    private static Diagnostic inFile(Diagnostic note, long line) {
        if (!(note.code() instanceof CoreCode code) || !WITH_LINE_AND_COLUMN.contains(code)) {
            return note;
        }
        List<String> arguments = new ArrayList<>(note.arguments());
        arguments.set(0, Long.toString(line));
        return new Diagnostic(code, note.severity(), note.pointer(), note.rule(), arguments, note.advice());
    }
}
