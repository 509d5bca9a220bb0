package dev.capibridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** The UTF-8 of a text in UTF-16 with a byte order mark, as Windows PowerShell writes it. */
final class Utf16 extends InputStream {

    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    Utf16(InputStream in) {
        this.reader = new InputStreamReader(in, StandardCharsets.UTF_16.newDecoder());
    }

    /** Whether a text begins with the mark, in either order of bytes. */
    static boolean isMark(byte[] start) {
        return start.length >= 2
                && ((start[0] == (byte) 0xfe && start[1] == (byte) 0xff)
                        || (start[0] == (byte) 0xff && start[1] == (byte) 0xfe));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!bytes.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        int count = reader.read(chars, 0, chars.length - 1);
        if (count < 0) {
            return false;
        }
        // The two halves of a character beyond 16 bits are encoded together.
        if (Character.isHighSurrogate(chars[count - 1])) {
            chars[count] = (char) reader.read();
            count++;
        }
        bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars, 0, count));
        return true;
    }
}
