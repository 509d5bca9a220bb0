package dev.capibridge.standard.codecs;

import java.util.Locale;

/** Texts as both platforms want them before anything else is done. */
final class Words {

    private Words() {}

    /** Without white space of any kind at the ends, the no-break space included. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** In lower case, with letters and digits of every script and nothing else. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).codePoints().filter(Words::isWordPart).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    static boolean isSpace(int c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF;
    }

    static boolean isDash(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    // Marks count as letters: without them an accent typed on its own, or a vowel of Hindi, would vanish.
    private static boolean isWordPart(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }
}
