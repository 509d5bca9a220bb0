package dev.capibridge.standard.codecs;

import dev.capibridge.core.json.ByteSet;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Names that a URL is looked through for, at a glance. Immutable. */
final class ParameterNames {

    private static final ByteSet NO_EQUALS_SIGN = new ByteSet("[\\x00-<>-~]");

    private final Set<String> names;
    /** By the last letter, in either case: the lengths of the names that end with it, as bits. */
    private final long[] lengths = new long[128];

    /** @param names in lower case, of ASCII letters and _ */
    ParameterNames(Set<String> names) {
        this.names = names;
        for (String name : names) {
            char last = name.charAt(name.length() - 1);
            lengths[last] |= 1L << name.length();
            lengths[Character.toUpperCase(last)] |= 1L << name.length();
        }
    }

    /** Whether something in a URL may be one of these parameters, in its query or behind its '#'. */
    boolean mayStandIn(byte[] url, int from, int to) {
        for (int i = NO_EQUALS_SIGN.end(url, from, to); i < to; i = NO_EQUALS_SIGN.end(url, i + 1, to)) {
            if (url[i] == '=' && i > from && isOne(url, from, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOne(byte[] url, int from, int equals) {
        int last = url[equals - 1];
        for (long left = last < 0 ? 0 : lengths[last]; left != 0; left &= left - 1) {
            int start = equals - Long.numberOfTrailingZeros(left);
            if (start >= from
                    && names.contains(new String(url, start, equals - start, StandardCharsets.ISO_8859_1)
                            .toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
