package dev.capibridge.cli;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

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
            in = new Unpacked(in);
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
     * What gzip holds, member after member. Java's own reader takes whatever follows a member and is none for the end, and so
     * would lose the rest of a file without a word.
     */
    private static final class Unpacked extends InputStream {

        private final Packed packed;
        private final GzipCompressorInputStream in;
        private @Nullable IOException broken;

        Unpacked(InputStream given) throws IOException {
            packed = new Packed(given);
            try {
                in = GzipCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .get();
            } catch (IOException noGzip) {
                throw packed.whose(noGzip);
            }
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            if (broken != null) {
                throw broken;
            }
            long before = in.getUncompressedCount();
            try {
                return in.read(to, from, length);
            } catch (IOException failure) {
                broken = packed.whose(failure);
                // What was unpacked before that stands.
                int read = (int) (in.getUncompressedCount() - before);
                if (read == 0) {
                    throw broken;
                }
                return read;
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Tells a file that cannot be read from one that is no gzip. */
    private static final class Packed extends FilterInputStream {

        private @Nullable IOException unreadable;

        Packed(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            try {
                return super.read(to, from, length);
            } catch (IOException failure) {
                unreadable = failure;
                throw failure;
            }
        }

        IOException whose(IOException broken) {
            if (unreadable != null) {
                return unreadable;
            }
            ZipException damaged = new ZipException("no readable gzip");
            damaged.initCause(broken);
            return damaged;
        }
    }
}
