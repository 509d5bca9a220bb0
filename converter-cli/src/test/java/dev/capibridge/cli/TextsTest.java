package dev.capibridge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final List<String> given = new ArrayList<>();
    private final Texts texts = new Texts(text -> given.add(shown(text)), 10);

    @Test
    void aLongLineIsPassedOver() {
        texts.lines(stream("[1]\n[2,3,4,5,6,7,8,9]\n[3]"));
        assertEquals(List.of("1 [1]", "2 J106", "3 [3]"), given);
    }

    @Test
    void aLongFirstLineIsPassedOver() {
        texts.textOrLines(stream("[2,3,4,5,6,7,8,9]\n[3]"));
        assertEquals(List.of("1 J106", "2 [3]"), given);
    }

    @Test
    void aLongTextIsRejected() {
        texts.textOrLines(stream("[2,3,4,5,6,7,8,9]\n"));
        texts.textOrLines(stream("[\n2,\n3,\n4,\n5,\n6,\n7]"));
        assertEquals(List.of("1 J106", "1 J106"), given);
    }

    @Test
    void linesMayBeLongerTogether() {
        texts.textOrLines(stream("bad\n[1]\n[2]\n[3]\n[4]\n[5]"));
        assertEquals(List.of("1 bad", "2 [1]", "3 [2]", "4 [3]", "5 [4]", "6 [5]"), given);
    }

    @Test
    void aStreamThatBreaksKeepsItsLines() {
        texts.lines(breaking("[1]\n[2]\n[3"));
        texts.textOrLines(breaking("[1]\n[2"));
        texts.textOrLines(breaking("bad\n[2]\n["));
        texts.textOrLines(breaking("{\n"));
        assertEquals(
                List.of("1 [1]", "2 [2]", "3 C101", "1 [1]", "2 C101", "1 bad", "2 [2]", "3 C101", "2 C101"), given);
    }

    private static String shown(Text text) {
        return text.line() + " "
                + (text instanceof Text.Content content
                        ? new String(content.bytes(), StandardCharsets.UTF_8)
                        : ((Text.Failed) text).why().code().id());
    }

    private static InputStream stream(String text) {
        return slowly(text, -1);
    }

    private static InputStream breaking(String text) {
        return slowly(text, -2);
    }

    /** Gives byte by byte, so that no more is read than is asked for; at the end -1, or breaks. */
    private static InputStream slowly(String text, int end) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new InputStream() {
            @Override
            public int read() throws IOException {
                int next = bytes.read();
                if (next < 0 && end < -1) {
                    throw new IOException("it broke");
                }
                return next;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int next = read();
                if (next < 0) {
                    return -1;
                }
                target[offset] = (byte) next;
                return 1;
            }
        };
    }
}
