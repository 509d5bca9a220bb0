package dev.capibridge.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A set of ASCII characters, asked for many bytes at once. Immutable; safe to share between threads. */
public final class ByteSet {

    private static final int CHARACTERS = 128;
    // With more, looking byte by byte is as quick.
    private static final int MOST_RANGES = 4;

    private final boolean[] set = new boolean[256];
    /** For each range of characters, its first, and the one behind its last, eight times. */
    private final long[] first;

    private final long[] behind;

    /** @param one a regular expression for one character of the set, such as {@code [0-9a-f]} */
    public ByteSet(String one) {
        Pattern pattern = Pattern.compile(one);
        for (int c = 0; c < CHARACTERS; c++) {
            set[c] = pattern.matcher(String.valueOf((char) c)).matches();
        }
        List<Long> starts = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        for (int c = 0; c < CHARACTERS; c++) {
            if (set[c] && (c == 0 || !set[c - 1])) {
                starts.add(EightBytes.each(c));
            }
            if (set[c] && !set[c + 1]) {
                ends.add(EightBytes.each(c + 1));
            }
        }
        boolean few = starts.size() <= MOST_RANGES && !set[CHARACTERS - 1];
        this.first = few ? starts.stream().mapToLong(Long::longValue).toArray() : new long[0];
        this.behind = few ? ends.stream().mapToLong(Long::longValue).toArray() : new long[0];
    }

    /** Whether there is a character in both. */
    public boolean meets(ByteSet other) {
        for (int c = 0; c < CHARACTERS; c++) {
            if (set[c] && other.set[c]) {
                return true;
            }
        }
        return false;
    }

    /** The first place at which a byte is none of the set, or where to stop. */
    public int end(byte[] in, int from, int stop) {
        int i = from;
        while (i + Long.BYTES <= stop && areAll(EightBytes.at(in, i))) {
            i += Long.BYTES;
        }
        while (i < stop && set[in[i] & 0xff]) {
            i++;
        }
        return i;
    }

    // With the highest bit set in each byte, no byte borrows from another.
    private boolean areAll(long bytes) {
        long marked = bytes | EightBytes.HIGH;
        long within = 0;
        for (int i = 0; i < first.length; i++) {
            within |= (marked - first[i]) & ~(marked - behind[i]);
        }
        return (within & ~bytes & EightBytes.HIGH) == EightBytes.HIGH;
    }
}
