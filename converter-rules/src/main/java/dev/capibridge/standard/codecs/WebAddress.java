package dev.capibridge.standard.codecs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An address of the web as it arrives, malformed ones included: what strict parsers refuse, campaign tools write.
 *
 * @param host in lower case, without user and port; empty if there is none
 * @param query without the question mark; empty if there is none
 */
record WebAddress(String host, String query) {

    static WebAddress at(JsonNode value) {
        String text = value.isString() ? Words.trim(value.stringValue()) : "";
        int fragment = text.indexOf('#');
        String address = fragment < 0 ? text : text.substring(0, fragment);
        int question = address.indexOf('?');
        return question < 0
                ? new WebAddress(hostOf(address), "")
                : new WebAddress(hostOf(address.substring(0, question)), address.substring(question + 1));
    }

    private static String hostOf(String address) {
        int scheme = address.indexOf("://");
        if (scheme < 0) {
            return "";
        }
        String rest = address.substring(scheme + 3);
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.indexOf(':', Math.max(0, host.indexOf(']')));
        return (port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT);
    }

    boolean isOnHostOf(WebAddress other) {
        return !host.isEmpty() && host.equals(other.host);
    }

    /** The first value of this parameter that says something, decoded. */
    Optional<String> parameter(String name) {
        int from = 0;
        while (from < query.length()) {
            int and = query.indexOf('&', from);
            int to = and < 0 ? query.length() : and;
            int equals = query.indexOf('=', from);
            if (equals >= 0
                    && equals < to
                    && decoded(query.substring(from, equals)).equals(name)) {
                String value = decoded(query.substring(equals + 1, to));
                if (!value.isBlank()) {
                    return Optional.of(value);
                }
            }
            from = to + 1;
        }
        return Optional.empty();
    }

    /** Percent escapes read as UTF-8; a plus sign stays one; a text with an escape that is none stays as it is. */
    private static String decoded(String text) {
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
