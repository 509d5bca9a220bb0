package dev.capibridge.core.json;

/** Characters of a JSON text that are more than a byte: those of UTF-8 beyond ASCII, and escapes. */
final class Characters {

    private Characters() {}

    /** Behind the escape that begins at a backslash; half of a pair is irregular. */
    static int endOfEscape(byte[] in, int start, int end) {
        int c = start + 1 < end ? in[start + 1] : 0;
        if (c == 'u') {
            int unit = 0;
            for (int i = start + 2; i < start + 6; i++) {
                int digit = i < end ? Character.digit(in[i], 16) : -1;
                if (digit < 0) {
                    throw Irregular.IRREGULAR;
                }
                unit = unit * 16 + digit;
            }
            if (Character.isSurrogate((char) unit)) {
                throw Irregular.IRREGULAR;
            }
            return start + 6;
        }
        if (c == '"' || c == '\\' || c == '/' || c == 'b' || c == 'f' || c == 'n' || c == 'r' || c == 't') {
            return start + 2;
        }
        throw Irregular.IRREGULAR;
    }

    /** Behind a character of several bytes, which has to be in its only right form. */
    static int end(byte[] in, int start, int end) {
        int first = in[start] & 0xff;
        int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (length == 0 || start + length > end) {
            throw Irregular.IRREGULAR;
        }
        int point = first & (0xff >> (length + 1));
        for (int i = start + 1; i < start + length; i++) {
            if ((in[i] & 0xc0) != 0x80) {
                throw Irregular.IRREGULAR;
            }
            point = (point << 6) | (in[i] & 0x3f);
        }
        boolean tooLong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
        if (tooLong || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) {
            throw Irregular.IRREGULAR;
        }
        return start + length;
    }

    /**
     * Whether {@link JsonWriter} escapes a character: U+0085, U+2028 and U+2029, at which many a reader of lines would break a
     * line.
     */
    static boolean isEscapedInWriting(byte[] text, int start, int stop) {
        return switch (stop - start) {
            case 2 -> text[start] == (byte) 0xc2 && text[start + 1] == (byte) 0x85;
            case 3 ->
                text[start] == (byte) 0xe2
                        && text[start + 1] == (byte) 0x80
                        && (text[start + 2] == (byte) 0xa8 || text[start + 2] == (byte) 0xa9);
            default -> false;
        };
    }
}
