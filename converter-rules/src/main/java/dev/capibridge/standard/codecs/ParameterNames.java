package dev.capibridge.standard.codecs;

import dev.capibridge.core.json.ByteSet;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Names that a URL is looked through for, at a glance. Immutable. */
final class ParameterNames {

    private static final ByteSet NO_EQUALS_SIGN = new ByteSet("[\\x00-<>-~]");

    private final byte[][] names;

    /** @param names in lower case, of ASCII letters and _ */
    ParameterNames(Collection<String> names) {
        this.names = names.stream()
                .map(name -> name.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    /** Whether something in a URL may be one of these parameters, in its query or behind its '#'. */
    boolean mayStandIn(byte[] url, int from, int to) {
        for (int i = NO_EQUALS_SIGN.end(url, from, to); i < to; i = NO_EQUALS_SIGN.end(url, i + 1, to)) {
            if (url[i] == '=' && mayBeEscaped(url, from, i)) {
                return true;
            }
            for (byte[] name : names) {
                if (url[i] == '=' && i - name.length >= from && isName(name, url, i - name.length)) {
                    return true;
                }
            }
        }
        return false;
    }

    // Whether a name that ends here may be one in other signs, such as access%5Ftoken.
    private static boolean mayBeEscaped(byte[] url, int from, int to) {
        int at = to - 1;
        while (at >= from && isInNames(url[at])) {
            at--;
        }
        return at >= from && (url[at] == '%' || url[at] < 0);
    }

    private static boolean isInNames(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    // From its end, where names differ most.
    private static boolean isName(byte[] name, byte[] url, int from) {
        for (int i = name.length - 1; i >= 0; i--) {
            int letter = url[from + i];
            if (name[i] != (letter >= 'A' && letter <= 'Z' ? letter + 'a' - 'A' : letter)) {
                return false;
            }
        }
        return true;
    }
}
