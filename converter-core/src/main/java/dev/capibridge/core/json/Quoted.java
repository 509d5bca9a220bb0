package dev.capibridge.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the bytes between the quotes of a JSON text stand for. They have to be as {@link Scanner} lets them pass. */
public final class Quoted {

    private Quoted() {}

    /** The text between two positions, its escapes read. */
    public static String text(byte[] in, int from, int to) {
        int escape = from;
        while (escape < to && in[escape] != '\\') {
            escape++;
        }
        if (escape == to) {
            return new String(in, from, to - from, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder(to - from);
        int copied = from;
        while (escape < to) {
            text.append(new String(in, copied, escape - copied, StandardCharsets.UTF_8));
            copied = escape + (in[escape + 1] == 'u' ? 6 : 2);
            text.append(escaped(in, escape + 1));
            escape = copied;
            while (escape < to && in[escape] != '\\') {
                escape++;
            }
        }
        return text.append(new String(in, copied, to - copied, StandardCharsets.UTF_8))
                .toString();
    }

    /** The same in UTF-8. */
    public static byte[] bytes(byte[] in, int from, int to) {
        byte[] text = new byte[to - from];
        int size = 0;
        int i = from;
        while (i < to) {
            byte first = in[i++];
            if (first != '\\') {
                text[size++] = first;
                continue;
            }
            if (in[i] == '"') {
                text[size++] = in[i++];
                continue;
            }
            int c = escaped(in, i);
            i += in[i] == 'u' ? 5 : 1;
            if (c < 0x80) {
                text[size++] = (byte) c;
            } else {
                if (c < 0x800) {
                    text[size++] = (byte) (0xc0 | c >> 6);
                } else {
                    text[size++] = (byte) (0xe0 | c >> 12);
                    text[size++] = (byte) (0x80 | (c >> 6 & 0x3f));
                }
                text[size++] = (byte) (0x80 | (c & 0x3f));
            }
        }
        return Arrays.copyOf(text, size);
    }

    private static char escaped(byte[] in, int at) {
        return switch (in[at]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' ->
                (char) ((Character.digit(in[at + 1], 16) << 12)
                        | (Character.digit(in[at + 2], 16) << 8)
                        | (Character.digit(in[at + 3], 16) << 4)
                        | Character.digit(in[at + 4], 16));
            default -> (char) in[at];
        };
    }
}
