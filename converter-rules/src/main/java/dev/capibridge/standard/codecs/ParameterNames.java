package dev.capibridge.standard.codecs;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Names of an address's parameters, in whatever spelling: case, '-', '_' and brackets do not count. Immutable. */
final class ParameterNames {

    private static final int TAIL = 3;

    private final Set<String> names;
    private final Set<String> endings;
    /** A bit for the last letters of each name. */
    private final BitSet tails = new BitSet();

    /**
     * @param names of two or more small ASCII letters
     * @param endings those of them that a name may end with, too: {@code billing_phone}
     */
    ParameterNames(Collection<String> names, Collection<String> endings) {
        this.names = Set.copyOf(names);
        this.endings = Set.copyOf(endings);
        for (String name : names) {
            int mark = 0;
            for (int i = name.length() - 1; i >= Math.max(0, name.length() - TAIL); i--) {
                mark = mark(mark, name.charAt(i));
            }
            tails.set(mark);
        }
    }

    /** Whether a name, as an address writes it, is one of these. */
    boolean contains(String name) {
        if (!mayBeOne(name)) {
            return false;
        }
        String given = WebAddress.decoded(name).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(given.length());
        for (int i = 0; i < given.length(); i++) {
            if (!isSilent(given.charAt(i))) {
                folded.append(given.charAt(i));
            }
        }
        // address1, phone2
        int end = folded.length();
        while (end > 0 && isDigit(folded.charAt(end - 1))) {
            end--;
        }
        String bare = folded.substring(0, end);
        if (names.contains(bare)) {
            return true;
        }
        for (String ending : endings) {
            if (bare.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    // By its last letters, as in endsAt.
    private boolean mayBeOne(String name) {
        int mark = 0;
        int seen = 0;
        for (int i = name.length() - 1; i >= 0 && seen < TAIL; i--) {
            char c = name.charAt(i);
            if (c > 0x7f || c == '%' || isDigit(c)) {
                return true;
            }
            if (!isSilent(c)) {
                mark = mark(mark, c);
                seen++;
            }
        }
        return tails.get(mark);
    }

    /** Whether what ends before an equals sign is one of these. */
    boolean endsAt(byte[] url, int from, int equals) {
        int mark = 0;
        int seen = 0;
        int at = equals;
        while (at > from && !isEnd(url[at - 1]) && seen < TAIL) {
            int c = url[--at];
            if (!isSilent(c)) {
                mark = mark(mark, c);
                seen++;
            }
            if (c < 0 || c == '%' || isDigit(c)) {
                // It may be a letter in other signs, such as toke%6E.
                return isOneIn(url, from, equals);
            }
        }
        return tails.get(mark) && isOneIn(url, from, equals);
    }

    private boolean isOneIn(byte[] url, int from, int equals) {
        int start = equals;
        while (start > from && !isEnd(url[start - 1])) {
            start--;
        }
        return contains(new String(url, start, equals - start, StandardCharsets.UTF_8));
    }

    // The last letter first, as they are met; small and large letters have the lower five bits in common.
    private static int mark(int before, int letter) {
        return before << 5 | (letter & 0x1f);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSilent(int c) {
        return c == '-' || c == '_' || c == '[' || c == ']';
    }

    private static boolean isEnd(int c) {
        return c == '?' || c == '#' || c == '&' || c == ';' || c == '=' || c == '/';
    }
}
