package dev.capibridge.standard.codecs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * An address of the web as it arrives, malformed ones included: what strict parsers refuse, campaign tools write.
 *
 * @param text without white space at its ends
 * @param question where its query begins, with the question mark
 * @param end where what follows '#' begins, with that
 */
record WebAddress(String text, int question, int end) {

    static WebAddress at(JsonNode value) {
        String text = value.isString() ? Words.trim(value.stringValue()) : "";
        int end = 0;
        while (end < text.length() && (text.charAt(end) != '#' || isOfHtml(text, end))) {
            end++;
        }
        int question = text.indexOf('?');
        return new WebAddress(text, question < 0 ? end : Math.min(question, end), end);
    }

    // An address that was written for HTML has its '&' as '&amp;' or as '&#038;'.
    private static boolean isOfHtml(String text, int at) {
        return at > 0
                && text.charAt(at - 1) == '&'
                && (text.startsWith("amp;", at) || text.startsWith("#038;", at) || text.startsWith("#38;", at));
    }

    // In lower case, without user and port; empty if there is none.
    private String host() {
        int scheme = text.indexOf("://");
        if (scheme < 0 || scheme + 3 > question) {
            return "";
        }
        String rest = text.substring(scheme + 3, question);
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.indexOf(':', Math.max(0, host.indexOf(']')));
        return (port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT);
    }

    boolean isOnHostOf(WebAddress other) {
        String host = host();
        return !host.isEmpty() && host.equals(other.host());
    }

    /** The first value of this parameter that says something, decoded. */
    Optional<String> parameter(String name, Predicate<String> speaks) {
        int from = question + 1;
        while (from < end) {
            int and = text.indexOf('&', from);
            int to = (and < 0 || and > end) ? end : and;
            if (isOfHtml(text, from)) {
                from = text.indexOf(';', from) + 1;
            }
            int equals = text.indexOf('=', from);
            if (equals >= 0 && equals < to && isNamed(name, from, equals)) {
                String value = decoded(text.substring(equals + 1, to));
                if (speaks.test(value)) {
                    return Optional.of(value);
                }
            }
            from = to + 1;
        }
        return Optional.empty();
    }

    private boolean isNamed(String name, int from, int to) {
        int escape = text.indexOf('%', from);
        return (escape >= 0 && escape < to)
                ? decoded(text.substring(from, to)).equals(name)
                : to - from == name.length() && text.startsWith(name, from);
    }

    /** Percent escapes read as UTF-8; a plus sign stays one; a text with an escape that is none stays as it is. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(given.length);
        for (int i = 0; i < given.length; i++) {
            if (given[i] != '%') {
                bytes.put(given[i]);
            } else if (i + 2 < given.length && Digest.isHexDigit(given[i + 1]) && Digest.isHexDigit(given[i + 2])) {
                bytes.put((byte) (Character.digit(given[i + 1], 16) * 16 + Character.digit(given[i + 2], 16)));
                i += 2;
            } else {
                return text;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            return text;
        }
    }
}
