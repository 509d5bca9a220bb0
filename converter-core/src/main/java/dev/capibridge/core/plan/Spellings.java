package dev.capibridge.core.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * Names as they are but for case, blanks and punctuation, which is how names are misspelled: {@code add_to_cart} is near to
 * {@code AddToCart}. Letters beyond ASCII stay as they are. Immutable.
 */
final class Spellings {

    private final int[] hashes;

    Spellings(Collection<String> names) {
        this.hashes = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .mapToInt(name -> hash(name, 0, name.length))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Names that are near to each other give the same. */
    static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        name.chars().filter(Spellings::counts).forEach(c -> bare.append((char) small(c)));
        return bare.toString();
    }

    /** Whether a text without escapes may be near to one of the names; false only if it is not. */
    boolean mayHave(byte[] in, int from, int to) {
        return hashes.length > 0 && Arrays.binarySearch(hashes, hash(in, from, to)) >= 0;
    }

    private static int hash(byte[] in, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            if (counts(in[i])) {
                hash = 31 * hash + small(in[i]);
            }
        }
        return hash;
    }

    private static boolean counts(int c) {
        return c < 0 || c > 0x7f || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static int small(int c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
