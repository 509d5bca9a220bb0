package dev.capibridge.cli;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Reading;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Takes a stream apart into JSON texts: its lines, or all of it as one. */
final class Texts {

    private static final Text NOTHING = new Text.Failed(1, Diagnostic.of(CliCode.NOTHING_THERE, ""));

    private final Consumer<Text> taker;
    private final long limit;

    /** @param limit how many bytes one text may have */
    Texts(Consumer<Text> taker, long limit) {
        this.taker = taker;
        this.limit = limit;
    }

    /** Each line is a text, unless the first breaks off and goes on in the next: then it may be one text all the same. */
    void lines(InputStream in) {
        Recorder recorder = new Recorder(in, limit);
        LineReader reader = new LineReader(recorder, limit);
        Text first = reader.next();
        if (first != null && isCutOff(first)) {
            recorder.readOn();
            wholeOrLines(recorder);
            return;
        }
        recorder.stop();
        if (first != null) {
            taker.accept(first);
        } else if (reader.failure() == null) {
            taker.accept(NOTHING);
        }
        rest(reader);
    }

    /**
     * One text or lines, whichever it is: lines if the first is a text by itself and more follows. What is neither is taken as
     * lines if others of them are texts, so that one bad line at the top does not cost the rest.
     */
    void textOrLines(InputStream in) {
        Recorder recorder = new Recorder(in, limit);
        LineReader reader = new LineReader(recorder, limit);
        Text first = reader.next();
        Text second = first == null ? null : reader.next();
        if (first == null || second == null) {
            alone(recorder, reader, first);
        } else if (recorder.hasOverflowed() || isReadable(first)) {
            recorder.stop();
            taker.accept(first);
            taker.accept(second);
            rest(reader);
        } else {
            recorder.readOn();
            wholeOrLines(recorder);
        }
    }

    private void alone(Recorder recorder, LineReader reader, @Nullable Text first) {
        IOException broken = reader.failure();
        if (broken != null) {
            if (first != null && isReadable(first)) {
                taker.accept(first);
            }
            taker.accept(new Text.Failed(reader.nextNumber(), failure(broken)));
        } else if (first == null) {
            taker.accept(NOTHING);
        } else {
            taker.accept(recorder.hasOverflowed() ? tooLarge() : new Text.Content(1, recorder.kept()));
        }
    }

    private void wholeOrLines(Recorder recorder) {
        byte[] kept = recorder.kept();
        IOException broken = recorder.failure();
        if (recorder.isWhole() && isReadable(kept)) {
            taker.accept(new Text.Content(1, kept));
        } else if (areLines(kept)) {
            rest(new LineReader(recorder.again(), limit));
        } else if (broken != null) {
            taker.accept(new Text.Failed(1, failure(broken)));
        } else {
            taker.accept(recorder.isWhole() ? new Text.Content(1, kept) : tooLarge());
        }
    }

    private void rest(LineReader reader) {
        for (Text line = reader.next(); line != null; line = reader.next()) {
            taker.accept(line);
        }
        IOException broken = reader.failure();
        if (broken != null) {
            taker.accept(new Text.Failed(reader.nextNumber(), failure(broken)));
        }
    }

    // Where the first line breaks off, this may be a formatted text with a mistake in it, in which a line or two may be
    // texts by chance.
    private boolean areLines(byte[] bytes) {
        LineReader reader = new LineReader(new ByteArrayInputStream(bytes), limit);
        Text first = reader.next();
        boolean formatted = first != null && isCutOff(first);
        int texts = 0;
        int others = 0;
        for (Text line = reader.next(); line != null; line = reader.next()) {
            others++;
            texts += isContainer(line) ? 1 : 0;
            if (texts > 0 && !formatted) {
                return true;
            }
        }
        return texts * 2 > others;
    }

    private static boolean isContainer(Text line) {
        if (!(line instanceof Text.Content content) || (content.bytes()[0] != '{' && content.bytes()[0] != '[')) {
            return false;
        }
        return new JsonReader().read(content.bytes()) instanceof Reading.Readable readable
                && readable.root().isContainer()
                && !readable.root().isEmpty();
    }

    private static boolean isCutOff(Text text) {
        return text instanceof Text.Content content
                && JsonReader.lenient().read(beforeComma(content.bytes())) instanceof Reading.Unreadable unreadable
                && unreadable.reason().code() == CoreCode.CUT_OFF;
    }

    // A comma at the end would be a mistake, if nothing were to follow.
    private static byte[] beforeComma(byte[] line) {
        int end = line.length;
        while (end > 0 && (line[end - 1] == ',' || LineReader.isBlank(line[end - 1]))) {
            end--;
        }
        return Arrays.copyOf(line, end);
    }

    private static boolean isReadable(Text text) {
        return text instanceof Text.Content content && isReadable(content.bytes());
    }

    private static boolean isReadable(byte[] bytes) {
        return JsonReader.lenient().read(bytes) instanceof Reading.Readable;
    }

    private Text tooLarge() {
        return new Text.Failed(1, Diagnostic.of(CoreCode.TOO_LARGE, "", Long.toString(limit >> 20)));
    }

    static Diagnostic failure(IOException broken) {
        return broken instanceof ZipException || broken instanceof EOFException
                ? Diagnostic.of(CliCode.BROKEN_GZIP, "")
                : Diagnostic.of(CliCode.INPUT_UNREADABLE, "", Words.of(broken));
    }
}
