package dev.capibridge.standard.codecs;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of an address's parameters, in whatever spelling: case, '-', '_' and brackets do not count. Immutable. */
final class ParameterNames {

    private final Set<String> names;
    private final int[] marks;

    /** @param names of small ASCII letters */
    ParameterNames(Collection<String> names) {
        this.names = Set.copyOf(names);
        this.marks = names.stream().mapToInt(ParameterNames::mark).sorted().toArray();
    }

    /** Whether a name, as an address writes it, is one of these. */
    boolean contains(String name) {
        String folded = WebAddress.decoded(name)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> !isSilent(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return names.contains(folded);
    }

    /** Whether what ends before an equals sign may be one of these. */
    boolean mayEndAt(byte[] url, int from, int equals) {
        int mark = 0;
        for (int i = equals - 1; i >= from && !isEnd(url[i]); i--) {
            int c = url[i];
            if (c == '%' || c < 0) {
                // It may be one in other signs, such as access%5Ftoken.
                return true;
            }
            if (!isSilent(c)) {
                mark = mark(mark, c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
            }
        }
        return Arrays.binarySearch(marks, mark) >= 0;
    }

    private static int mark(String name) {
        int mark = 0;
        for (int i = name.length() - 1; i >= 0; i--) {
            mark = mark(mark, name.charAt(i));
        }
        return mark;
    }

    // Names are read from their end, as they are met.
    private static int mark(int before, int letter) {
        return before * 31 + letter;
    }

    private static boolean isSilent(int c) {
        return c == '-' || c == '_' || c == '[' || c == ']';
    }

    private static boolean isEnd(int c) {
        return c == '?' || c == '#' || c == '&' || c == ';' || c == '=';
    }
}
