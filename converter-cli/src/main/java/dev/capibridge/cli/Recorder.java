package dev.capibridge.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** Keeps what is read from a stream, up to a limit, until it is told that nobody will ask for it. */
final class Recorder extends InputStream {

    private final InputStream in;
    private final long limit;
    private ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean keeping = true;
    private boolean overflowed;
    private boolean ended;
    private @Nullable IOException failure;

    Recorder(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        int count = in.read(target, offset, length);
        ended |= count < 0;
        if (count > 0 && keeping) {
            if (kept.size() + (long) count > limit) {
                overflowed = true;
                stop();
            } else {
                kept.write(target, offset, count);
            }
        }
        return count;
    }

    /** Forgets what was kept, and keeps nothing more. */
    void stop() {
        keeping = false;
        kept = new ByteArrayOutputStream();
    }

    /** Whether more was read than may be kept. */
    boolean hasOverflowed() {
        return overflowed;
    }

    /** Reads on to the end, to the limit, or until the stream breaks. */
    void readOn() {
        byte[] chunk = new byte[1 << 16];
        try {
            while (!ended && kept.size() < limit) {
                read(chunk, 0, (int) Math.min(chunk.length, limit - kept.size()));
            }
            if (!ended) {
                int beyond = in.read();
                ended = beyond < 0;
                if (!ended) {
                    kept.write(beyond);
                }
            }
        } catch (IOException broken) {
            failure = broken;
        }
    }

    /** Whether what is kept is everything there is. */
    boolean isWhole() {
        return ended && !overflowed;
    }

    @Nullable
    IOException failure() {
        return failure;
    }

    byte[] kept() {
        return kept.toByteArray();
    }

    /** What is kept once more, and then the rest; breaks where the stream broke. */
    InputStream again() {
        byte[] before = kept();
        stop();
        return new SequenceInputStream(new ByteArrayInputStream(before), this);
    }
}
