package dev.capibridge.standard.codecs;

import java.util.Optional;

/** An IPv4 or IPv6 address, read from its text alone: no name is looked up. */
record IpAddress(int[] words, boolean v4) {

    private static final int WORDS = 8;

    /** Reads IPv4 in four decimal parts, and IPv6 in full, shortened, or with an IPv4 address at its end. */
    static Optional<IpAddress> read(String text) {
        return text.indexOf(':') < 0 ? v4(text).map(words -> new IpAddress(words, true)) : v6(text);
    }

    private static Optional<int[]> v4(String text) {
        int[] bytes = new int[4];
        int part = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (digits == 0 || ++part == 4) {
                    return Optional.empty();
                }
                digits = 0;
            } else if (Words.isDigit(c) && digits < 3 && !(digits > 0 && bytes[part] == 0)) {
                bytes[part] = bytes[part] * 10 + (c - '0');
                digits++;
            } else {
                return Optional.empty();
            }
            if (bytes[part] > 255) {
                return Optional.empty();
            }
        }
        return part == 3 && digits > 0
                ? Optional.of(new int[] {bytes[0] << 8 | bytes[1], bytes[2] << 8 | bytes[3]})
                : Optional.empty();
    }

    private static Optional<IpAddress> v6(String text) {
        int gap = text.indexOf("::");
        int[] words = new int[WORDS];
        if (gap < 0) {
            return groups(text, words, true) == WORDS ? Optional.of(of(words)) : Optional.empty();
        }
        int head = gap == 0 ? 0 : groups(text.substring(0, gap), words, false);
        int[] end = new int[WORDS];
        int tail = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2), end, true);
        if (head < 0 || tail < 0 || head + tail >= WORDS) {
            return Optional.empty();
        }
        System.arraycopy(end, 0, words, WORDS - tail, tail);
        return Optional.of(of(words));
    }

    // One of IPv4 may come in IPv6, as a server that listens to both sees it: ::ffff:203.0.113.7
    // (https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5.2).
    private static IpAddress of(int[] words) {
        boolean mapped = (words[0] | words[1] | words[2] | words[3] | words[4]) == 0 && words[5] == 0xFFFF;
        return mapped ? new IpAddress(new int[] {words[6], words[7]}, true) : new IpAddress(words, false);
    }

    /** In its only form, if it is one of IPv4; else as it was given. */
    String text(String given) {
        return v4 ? (words[0] >> 8) + "." + (words[0] & 255) + "." + (words[1] >> 8) + "." + (words[1] & 255) : given;
    }

    // How many words the groups between single colons make; -1 if they are none.
    private static int groups(String text, int[] words, boolean mayEndInV4) {
        int count = 0;
        int from = 0;
        while (from <= text.length()) {
            int colon = text.indexOf(':', from);
            int to = colon < 0 ? text.length() : colon;
            String group = text.substring(from, to);
            if (colon < 0 && mayEndInV4 && group.indexOf('.') >= 0) {
                Optional<int[]> v4 = v4(group);
                if (v4.isEmpty() || count > WORDS - 2) {
                    return -1;
                }
                System.arraycopy(v4.get(), 0, words, count, 2);
                return count + 2;
            }
            int length = group.length();
            if (count == WORDS || length == 0 || length > 4 || !Words.all(group, Digest::isHexDigit)) {
                return -1;
            }
            words[count++] = Integer.parseInt(group, 16);
            from = to + 1;
        }
        return count;
    }

    /**
     * Whether the address means somebody on the open net, by the registries of special addresses
     * (https://www.iana.org/assignments/iana-ipv4-special-registry,
     * https://www.iana.org/assignments/iana-ipv6-special-registry). Those for documentation count as public.
     */
    boolean isPublic() {
        if (v4) {
            return isPublic(words[0] >> 8, words[0] & 255);
        }
        boolean zeros = (words[0] | words[1] | words[2] | words[3] | words[4] | words[5] | words[6]) == 0;
        boolean unspecifiedOrLoopback = zeros && words[7] <= 1;
        boolean uniqueLocal = (words[0] & 0xFE00) == 0xFC00;
        boolean linkLocal = (words[0] & 0xFFC0) == 0xFE80;
        boolean group = (words[0] & 0xFF00) == 0xFF00;
        return !unspecifiedOrLoopback && !uniqueLocal && !linkLocal && !group;
    }

    /** The same for an IPv4 address, by its first two parts. */
    static boolean isPublic(int first, int second) {
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168;
            // From 224 on there are groups, what is reserved, and the address of everybody.
            default -> first < 224;
        };
    }
}
