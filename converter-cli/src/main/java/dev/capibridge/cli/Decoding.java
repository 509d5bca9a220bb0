package dev.capibridge.cli;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** From the bytes of a file to those of its text in UTF-8: unpacks gzip, heeds a byte order mark and passes over it. */
final class Decoding {

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private Decoding() {}

    /** @param packed whether it must be gzip; if not, it is unpacked only if it looks like gzip */
    static InputStream of(InputStream raw, boolean packed) throws IOException {
        byte[] start = raw.readNBytes(GZIP.length);
        InputStream in = after(start, raw);
        if (packed || Arrays.equals(start, GZIP)) {
            in = new GZIPInputStream(new Patient(in), 1 << 16);
        }
        byte[] mark = in.readNBytes(BYTE_ORDER_MARK.length);
        if (Arrays.equals(mark, BYTE_ORDER_MARK)) {
            return in;
        }
        return Utf16.isMark(mark) ? new Utf16(after(mark, in)) : after(mark, in);
    }

    // Not a BufferedInputStream: where a packed stream breaks, that one loses what it had read before.
    private static InputStream after(byte[] start, InputStream in) {
        return new SequenceInputStream(new ByteArrayInputStream(start), in);
    }

    /**
     * GZIPInputStream looks for a further member only where bytes are available at once, and so would drop the rest of files
     * packed one after the other when they come through a pipe.
     */
    private static final class Patient extends FilterInputStream {

        Patient(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, in.available());
        }
    }
}
