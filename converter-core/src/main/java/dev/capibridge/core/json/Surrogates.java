package dev.capibridge.core.json;

import java.util.Optional;

/** Halves of surrogate pairs, which Java's texts may hold and no UTF-8 can. */
final class Surrogates {

    private static final char REPLACEMENT = '\uFFFD';

    /** Stands for what has no character in a JSON text that was marked. Unicode gives it to none. */
    static final String MARK = "\uFFFF";

    private static final int ESCAPE = 6;

    private Surrogates() {}

    /** @param marked whether the text comes from one that was marked */
    static boolean anyHalf(String text, boolean marked) {
        for (int i = 0; i < text.length(); i++) {
            if (isHalf(text, i, marked)) {
                return true;
            }
        }
        return false;
    }

    /** The text with the character that stands for what cannot be read in place of each half. */
    static String replaced(String text, boolean marked) {
        if (!anyHalf(text, marked)) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isHalf(text, i, marked)) {
                whole.setCharAt(i, REPLACEMENT);
            }
        }
        return whole.toString();
    }

    private static boolean isHalf(String text, int at, boolean marked) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return marked && c == MARK.charAt(0);
    }

    /** A JSON text with a mark in place of each escaped half, as long as it was; empty if there is no such half. */
    static Optional<String> marked(String json) {
        StringBuilder marked = null;
        int at = json.indexOf('\\');
        while (at >= 0) {
            int length = unit(json, at) < 0 ? 2 : ESCAPE;
            if (length == ESCAPE && Character.isSurrogate((char) unit(json, at))) {
                if (isPair(json, at)) {
                    length = 2 * ESCAPE;
                } else {
                    marked = marked == null ? new StringBuilder(json) : marked;
                    marked.replace(at + 2, at + ESCAPE, Integer.toHexString(MARK.charAt(0)));
                }
            }
            at = json.indexOf('\\', at + length);
        }
        return Optional.ofNullable(marked).map(StringBuilder::toString);
    }

    private static boolean isPair(String json, int at) {
        int second = unit(json, at + ESCAPE);
        return Character.isHighSurrogate((char) unit(json, at))
                && second >= 0
                && Character.isLowSurrogate((char) second);
    }

    // What the escape here says; -1 if there is none of this kind.
    private static int unit(String json, int at) {
        if (at + ESCAPE > json.length() || json.charAt(at) != '\\' || json.charAt(at + 1) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit(json.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
