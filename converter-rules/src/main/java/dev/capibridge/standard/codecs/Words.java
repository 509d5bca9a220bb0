package dev.capibridge.standard.codecs;

import dev.capibridge.core.json.Blanks;
import java.text.Normalizer;
import java.util.Locale;
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
        if (text.chars().noneMatch(Blanks::isInvisible)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.chars().filter(c -> !Blanks.isInvisible(c)).forEach(c -> visible.append((char) c));
        return visible.toString();
    }

    /**
     * In lower case, with letters and digits of every script and nothing else. A letter and its accent are one sign where
     * Unicode has one, so that both spellings of a name have one hash.
     */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).codePoints().filter(Words::isWordPart).forEach(bare::appendCodePoint);
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
        boolean cut = point > first
                && text.endsWith(".0")
                && text.chars().limit(point).skip(first).allMatch(Words::isDigit);
        return cut ? text.substring(0, point) : text;
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
