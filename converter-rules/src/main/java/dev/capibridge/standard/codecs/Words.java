package dev.capibridge.standard.codecs;

import dev.capibridge.core.json.Blanks;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Texts as both platforms want them before anything else is done. */
final class Words {

    private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d\\d");

    private Words() {}

    /** Without what a reader does not see at the ends. */
    static String trim(String text) {
        return Blanks.strip(text);
    }

    /** Without what a reader does not see and what takes no room, such as a zero-width space that came with a copy. */
    static String visible(String text) {
        return all(text, c -> !Blanks.isInvisible(c)) ? text : only(text, c -> !Blanks.isInvisible(c));
    }

    /**
     * In lower case, with letters and digits of every script and nothing else. A letter and its accent are one sign where
     * Unicode has one, so that both spellings of a name have one hash.
     */
    static String bare(String text) {
        String bare = only(text.toLowerCase(Locale.ROOT), Words::isWordPart);
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** Whether it is a number of which a table kept the first digits only: 7.3E+18. */
    static boolean isRounded(String text) {
        return ROUNDED.matcher(text).matches();
    }

    /** Without the .0 of whole numbers that went through a table of floating point ones: 94035.0. */
    static String whole(String text) {
        int point = text.length() - 2;
        int first = text.startsWith("+") ? 1 : 0;
        boolean cut = point > first && text.endsWith(".0") && all(text.substring(first, point), Words::isDigit);
        return cut ? text.substring(0, point) : text;
    }

    /** Whether this is so of each character; a loop, since a stream costs more than a short text. */
    static boolean all(String text, IntPredicate so) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!so.test(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    /** The characters of which this is so. */
    static String only(String text, IntPredicate so) {
        StringBuilder only = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (so.test(c)) {
                only.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return only.toString();
    }

    static boolean isSpace(int c) {
        return Blanks.isOne(c);
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
