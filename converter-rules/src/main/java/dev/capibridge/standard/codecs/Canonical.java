package dev.capibridge.standard.codecs;

import dev.capibridge.core.json.ByteSet;
import dev.capibridge.core.json.EightBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are in the form that a codec would give them, so that nothing has to be made of them. */
final class Canonical {

    private static final int HASH = 64;
    private static final ByteSet LOWER_HEX = new ByteSet("[0-9a-f]");
    // Hardly any hash begins as one of nothing does.
    private static final long[] STARTS_OF_NOTHING = Nothing.hashes().stream()
            .mapToLong(hash -> EightBytes.at(hash.getBytes(StandardCharsets.ISO_8859_1), 0))
            .sorted()
            .toArray();

    private Canonical() {}
    /** Whether a text is a SHA-256 in lower case, and none of nothing. */
    static boolean isHash(byte[] in, int from, int to) {
        if (to - from != HASH) {
            return false;
        }
        if (LOWER_HEX.end(in, from, to) < to) {
            return false;
        }
        return Arrays.binarySearch(STARTS_OF_NOTHING, EightBytes.at(in, from)) < 0
                || !Nothing.hashes().contains(new String(in, from, HASH, StandardCharsets.ISO_8859_1));
    }

    /** Whether a text is an IPv4 address, in its only form, of somebody on the open net. */
    static boolean isPublicV4(byte[] in, int from, int to) {
        int part = 0;
        int digits = 0;
        int value = 0;
        int first = 0;
        int second = 0;
        for (int i = from; i <= to; i++) {
            int b = i == to ? '.' : in[i];
            if (b == '.') {
                if (digits == 0 || value > 255) {
                    return false;
                }
                first = part == 0 ? value : first;
                second = part == 1 ? value : second;
                part++;
                digits = 0;
                value = 0;
            } else if (b >= '0' && b <= '9' && digits < 3 && !(digits > 0 && value == 0)) {
                value = value * 10 + b - '0';
                digits++;
            } else {
                return false;
            }
        }
        return part == 4 && IpAddress.isPublic(first, second);
    }
}
