package dev.capibridge.core.json;

/**
 * What a reader does not see of a text: white space of every kind, the no-break space too, and what only steers how the text
 * is shown (a zero-width space, a byte order mark, the marks around a number copied from a list of contacts).
 */
public final class Blanks {

    private Blanks() {}

    /** Whether a character is one. */
    public static boolean isOne(int c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
    }

    /** Whether it takes no room either. */
    public static boolean isInvisible(int c) {
        return c > 0x7f && Character.getType(c) == Character.FORMAT;
    }

    /** A text without those at its ends. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isOne(text.charAt(from))) {
            from++;
        }
        while (to > from && isOne(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
