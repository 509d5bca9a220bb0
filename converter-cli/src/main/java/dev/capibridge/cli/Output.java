package dev.capibridge.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where lines of UTF-8 are written. Failing to write is an {@link OutputFailed}. */
final class Output implements Closeable {

    private final String name;
    private final OutputStream out;

    private Output(String name, OutputStream out) {
        this.name = name;
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    static Output file(String name, Path file) {
        try {
            return new Output(name, Files.newOutputStream(file));
        } catch (IOException refused) {
            throw new WrongUse(name + " cannot be written: " + Words.of(refused) + "; name another file");
        }
    }

    static Output standard(PrintStream out) {
        return new Output("standard output", new Checked(out));
    }

    void line(String text) {
        line(text.getBytes(StandardCharsets.UTF_8));
    }

    void line(byte[] text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException failure) {
            throw new OutputFailed(name, failure);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException failure) {
            throw new OutputFailed(name, failure);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failure) {
            throw new OutputFailed(name, failure);
        }
    }

    /** A PrintStream keeps its failures to itself unless asked. Stays open. */
    private static final class Checked extends OutputStream {

        private final PrintStream out;

        Checked(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            check();
        }

        @Override
        public void flush() throws IOException {
            check();
        }

        @Override
        public void close() throws IOException {
            check();
        }

        private void check() throws IOException {
            if (out.checkError()) {
                throw new IOException("closed or full");
            }
        }
    }
}
