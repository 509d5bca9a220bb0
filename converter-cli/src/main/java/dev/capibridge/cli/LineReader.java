package dev.capibridge.cli;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream at its line ends, holding one line at a time. Blank lines are counted and left out. */
final class LineReader {

    private static final int KEPT = 1 << 20;

    private final InputStream in;
    private final long limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;
    private ByteArrayOutputStream line = new ByteArrayOutputStream();
    private @Nullable IOException failure;

    /** @param limit how many bytes a line may have; a longer one is passed over and reported */
    LineReader(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line that is not blank; null at the end, or where the stream breaks (see {@link #failure}). */
    @Nullable
    Text next() {
        try {
            while (fill()) {
                Text text = line();
                if (text != null) {
                    return text;
                }
            }
        } catch (IOException broken) {
            // What was read of this line is no line, and is dropped.
            failure = broken;
        }
        return null;
    }

    /** Why the stream broke off; null if it did not. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** The line that would come next, or in which the stream broke. */
    long nextNumber() {
        return number + 1;
    }

    private @Nullable Text line() throws IOException {
        if (line.size() > KEPT) {
            line = new ByteArrayOutputStream();
        }
        line.reset();
        boolean tooLong = false;
        boolean blank = true;
        boolean more = true;
        while (more && fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                blank &= isBlank(buffer[at]);
                at++;
            }
            tooLong |= line.size() + (long) (at - from) > limit;
            if (!tooLong) {
                line.write(buffer, from, at - from);
            }
            more = at == end;
        }
        at++;
        number++;
        if (blank) {
            return null;
        }
        return tooLong
                ? new Text.Failed(number, Diagnostic.of(CoreCode.TOO_LARGE, "", Long.toString(limit >> 20)))
                : new Text.Content(number, line.toByteArray());
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        int count = in.read(buffer, 0, buffer.length);
        at = 0;
        end = Math.max(0, count);
        return count > 0;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }
}
