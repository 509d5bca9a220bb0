package dev.capibridge.core.plan;

import dev.capibridge.core.json.Bytes;
import dev.capibridge.core.json.Look;
import dev.capibridge.core.json.Scanner;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What is written of an event, by the writes that wrote it. Made to be used again. */
final class ByteWritten {

    private static final long WHOLE = -1;

    private final Bytes out;
    private final int[] from;
    private final int[] to;
    /** For each list written element by element, the writes of its first element, as bits. */
    private final long[] inFirst;

    /** And the slot of the list that it is written from. */
    private final int[] slot;

    private final int[] written;
    private int writtenEnd;
    private int start;
    private @Nullable JsonNode tree;

    ByteWritten(Bytes out, int writes) {
        this.out = out;
        this.from = new int[writes];
        this.to = new int[writes];
        this.inFirst = new long[writes];
        this.slot = new int[writes];
        this.written = new int[writes];
        Arrays.fill(from, -1);
        Arrays.fill(inFirst, WHOLE);
    }

    /** Begins with another event, or once more, where it is written. Only what was written is forgotten. */
    void begin(int at) {
        start = at;
        tree = null;
        for (int i = 0; i < writtenEnd; i++) {
            from[written[i]] = -1;
            inFirst[written[i]] = WHOLE;
        }
        writtenEnd = 0;
    }

    /** The value of a write begins where the output stands. */
    void begins(int write) {
        written[writtenEnd++] = write;
        from[write] = out.size();
    }

    /** The value of a write ends where the output stands. */
    void ends(int write) {
        to[write] = out.size();
    }

    /** The first element of a list is written, from a slot's list and by these of its writes. */
    void first(int write, int source, long writes) {
        slot[write] = source;
        inFirst[write] = writes;
    }

    /** Whether something was written at a place of the target, and says something. */
    boolean has(ByteTest.Spot spot) {
        for (int write : spot.writes()) {
            // A list or an object with a blank in it is there all the same.
            if (from[write] >= 0 && (write != spot.whole() || !isSilent(write))) {
                return true;
            }
        }
        int group = spot.group();
        return group >= 0 && from[group] >= 0 && (inFirst[group] & spot.inside(slot[group])) != 0;
    }

    // A row may write a blank text that stands in its file; what an event says was looked at when it was read.
    private boolean isSilent(int write) {
        byte[] text = out.array();
        return text[from[write]] == '"' && Look.isBlank(text, from[write] + 1, to[write] - 1);
    }

    /** Whether a list was written, and not element by element. */
    boolean isWhole(int write) {
        return from[write] >= 0 && inFirst[write] == WHOLE;
    }

    /** Whether a write wrote one of these. */
    boolean isOneOf(int write, byte[][] wanted) {
        if (wanted == ByteTest.DIGITS) {
            return from[write] >= 0 && isDigits(from[write], to[write]);
        }
        for (byte[] one : wanted) {
            if (from[write] >= 0 && Arrays.equals(out.array(), from[write], to[write], one, 0, one.length)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDigits(int begin, int end) {
        byte[] text = out.array();
        boolean digits = end - begin > 2 && text[begin] == '"';
        for (int i = begin + 1; digits && i < end - 1; i++) {
            digits = text[i] >= '0' && text[i] <= '9';
        }
        return digits;
    }

    /** What a write wrote; missing if it did not. */
    JsonNode value(int write) {
        return from[write] < 0 ? MissingNode.getInstance() : read(from[write], to[write]);
    }

    /** The whole event, for questions that cannot be put otherwise. */
    JsonNode tree() {
        JsonNode known = tree;
        if (known == null) {
            known = read(start, out.size());
            tree = known;
        }
        return known;
    }

    private JsonNode read(int begin, int end) {
        Scanner scanner = new Scanner();
        scanner.open(out.array(), begin, end);
        return scanner.tree();
    }
}
