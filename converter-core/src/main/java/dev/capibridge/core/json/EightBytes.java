package dev.capibridge.core.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a text at once, as one number whose lowest byte comes first. */
public final class EightBytes {

    /** The highest bit of each byte. */
    static final long HIGH = 0x8080808080808080L;

    private static final long ONES = 0x0101010101010101L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long BLANKS = ' ' * ONES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private EightBytes() {}

    /** The eight bytes from a place on, all of which have to be there. */
    public static long at(byte[] in, int from) {
        return (long) LONGS.get(in, from);
    }

    /** A character in all eight places. */
    static long each(int character) {
        return character * ONES;
    }

    /**
     * Marks the bytes that do not simply stand for themselves in a JSON text: quotes, backslashes, control characters and
     * parts of longer characters. The lowest mark is right; those above it may be too many.
     */
    static long special(long bytes) {
        long quotes = bytes ^ QUOTES;
        long backslashes = bytes ^ BACKSLASHES;
        long found = (quotes - ONES) & ~quotes;
        found |= (backslashes - ONES) & ~backslashes;
        found |= (bytes - BLANKS) & ~bytes;
        return (found | bytes) & HIGH;
    }

    /** At which byte the lowest mark is. */
    static int lowest(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }
}
