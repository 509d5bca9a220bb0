package dev.capibridge.core.plan;

import dev.capibridge.core.json.Bytes;
import java.util.Arrays;

/**
 * Writes a document of the target member by member, and opens and closes the objects and lists around them on the way. The
 * members come in the target's order, so nothing has to be gone back to. Documents may be written inside each other.
 */
@SuppressWarnings("ReferenceEquality") // There is one container a place.
final class ByteOutput {

    final Bytes out;

    // The containers that are open: of the document, and the document's before it.
    private ByteWrite.Container[] open = new ByteWrite.Container[16];
    private int[] sizes = new int[16];
    private int depth;

    ByteOutput(Bytes out) {
        this.out = out;
    }

    void reset() {
        depth = 0;
    }

    /** Begins a document. */
    void begin(ByteWrite.Container document) {
        out.put('{');
        push(document);
    }

    private void push(ByteWrite.Container container) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            sizes = Arrays.copyOf(sizes, depth * 2);
        }
        open[depth] = container;
        sizes[depth++] = 0;
    }

    /** Gets ready for the value of a write, which has to be put next. */
    void place(ByteWrite write) {
        if (write.within != open[depth - 1]) {
            enter(write.within);
        }
        next(write.key, write.position);
    }

    // Closes what the container does not stand in, and opens what it does.
    private void enter(ByteWrite.Container wanted) {
        while (!isWithin(wanted, open[depth - 1])) {
            closeLast();
        }
        openTo(wanted);
    }

    private static boolean isWithin(ByteWrite.Container inner, ByteWrite.Container outer) {
        for (ByteWrite.Container c = inner; c != null; c = c.parent) {
            if (c == outer) {
                return true;
            }
        }
        return false;
    }

    private void openTo(ByteWrite.Container wanted) {
        if (wanted == open[depth - 1] || wanted.parent == null) {
            return;
        }
        openTo(wanted.parent);
        next(wanted.key, wanted.position);
        out.put(wanted.fills == null ? '{' : '[');
        push(wanted);
    }

    private void next(byte[] key, int position) {
        byte[][] fills = open[depth - 1].fills;
        if (fills != null) {
            fill(fills, position);
        }
        if (sizes[depth - 1]++ > 0) {
            out.put(',');
        }
        out.put(key);
    }

    private void fill(byte[][] fills, int before) {
        while (sizes[depth - 1] < before) {
            int i = sizes[depth - 1]++;
            if (i > 0) {
                out.put(',');
            }
            out.put(i < fills.length ? fills[i] : fills[fills.length - 1]);
        }
    }

    private void closeLast() {
        byte[][] fills = open[depth - 1].fills;
        if (fills != null) {
            fill(fills, fills.length);
        }
        out.put(fills == null ? '}' : ']');
        depth--;
    }

    /** Ends the document that was begun last. */
    void end(ByteWrite.Container document) {
        while (open[depth - 1] != document) {
            closeLast();
        }
        closeLast();
    }
}
