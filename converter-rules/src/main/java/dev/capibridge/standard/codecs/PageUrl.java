package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.StringNode;

/**
 * The address of a page, passed on whole, since its query may carry click ids; but an access token or a password that a
 * program put into it goes no further. See https://business-api.tiktok.com/portal/docs?id=1771101303285761.
 */
public final class PageUrl extends PlainFactory {

    private static final Set<String> SECRETS =
            Set.of("access_token", "appsecret_proof", "accesskey", "app_secret", "client_secret");

    private static final ParameterNames SECRET_NAMES = new ParameterNames(SECRETS);

    /** A scheme, which may be an app's as in {@code android-app://com.example.shop}, and the beginning of a host. */
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]");

    public PageUrl() {
        super(
                "page-url",
                "the address of a page, as it is but for access tokens and passwords in it",
                new PageUrlCodec());
    }

    private record PageUrlCodec() implements TextCodec {

        @Override
        public Outcome convert(String text, Platform to) {
            if (text.isEmpty()) {
                return Outcome.stays("an empty text says nothing");
            }
            String clean = withoutSecrets(withoutUser(text));
            List<Diagnostic> remarks = new ArrayList<>();
            if (clean.length() != text.length()) {
                remarks.add(Diagnostic.of(StandardCode.SECRET_IN_URL, ""));
            }
            if (!WHOLE.matcher(text).lookingAt()) {
                remarks.add(Diagnostic.of(StandardCode.URL_FORM, ""));
            }
            return new Outcome.Crosses(StringNode.valueOf(clean), remarks, Map.of());
        }

        @Override
        public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
            return Glance.passesIf(token == JsonToken.VALUE_STRING
                    && Look.isTrimmed(in, from, to)
                    && isOfTheWeb(in, from, to)
                    && !mayNameUser(in, from, to)
                    && !SECRET_NAMES.mayStandIn(in, from, to));
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(TIKTOK, "https://shop.example.com/?a=1", "https://shop.example.com/?a=1"),
                    Shown.of(META, "https://shop.example.com/", "https://shop.example.com/"),
                    Shown.of(
                            TIKTOK,
                            "https://shop.example.com/?a=1&access_token=x#top",
                            "https://shop.example.com/?a=1#top"),
                    Shown.of(TIKTOK, "https://user:password@shop.example.com/", "https://shop.example.com/"));
        }
    }

    // What stands before the host: https://user:password@shop.example.com/.
    private static String withoutUser(String url) {
        int slashes = url.indexOf("//");
        if (slashes < 0 || slashes != url.indexOf('/') || (slashes > 0 && url.charAt(slashes - 1) != ':')) {
            return url;
        }
        int host = slashes + 2;
        int end = host;
        while (end < url.length() && !isEndOfHost(url.charAt(end))) {
            end++;
        }
        int at = url.lastIndexOf('@', end - 1);
        return at < host ? url : url.substring(0, host) + url.substring(at + 1);
    }

    private static boolean isOfTheWeb(byte[] in, int from, int to) {
        boolean http =
                to - from > 8 && in[from] == 'h' && in[from + 1] == 't' && in[from + 2] == 't' && in[from + 3] == 'p';
        int at = http && in[from + 4] == 's' ? from + 5 : from + 4;
        return http && in[at] == ':' && in[at + 1] == '/' && in[at + 2] == '/' && !isEndOfHost((char) in[at + 3]);
    }

    private static boolean mayNameUser(byte[] in, int from, int to) {
        int at = from;
        while (at < to && in[at] != '/') {
            at++;
        }
        for (at += 2; at < to && !isEndOfHost((char) in[at]); at++) {
            if (in[at] == '@') {
                return true;
            }
        }
        return false;
    }

    private static boolean isEndOfHost(char c) {
        return c == '/' || c == '?' || c == '#';
    }

    // Looks at the query and, since some sign-in pages put tokens there, at what follows '#'.
    private static String withoutSecrets(String url) {
        StringBuilder clean = new StringBuilder(url.length());
        char owed = 0;
        boolean secret = false;
        int from = 0;
        while (from < url.length()) {
            int to = from + 1;
            while (to < url.length() && !isBoundary(url.charAt(to))) {
                to++;
            }
            char first = url.charAt(from);
            // A secret may have a ';' in it.
            secret = isSecret(url, from, to)
                    || (secret && first == ';' && url.substring(from, to).indexOf('=') < 0);
            if (secret) {
                // What follows with '&' or ';' takes the place behind '?' or '#' that is free now.
                owed = owed == 0 && !isBetween(first) ? first : owed;
            } else if (owed != 0 && isBetween(first)) {
                clean.append(owed).append(url, from + 1, to);
                owed = 0;
            } else {
                clean.append(url, from, to);
                owed = 0;
            }
            from = to;
        }
        return clean.toString();
    }

    private static boolean isBoundary(char c) {
        return c == '?' || c == '#' || isBetween(c);
    }

    private static boolean isBetween(char c) {
        return c == '&' || c == ';';
    }

    private static boolean isSecret(String url, int from, int to) {
        int equals = url.indexOf('=', from);
        return isBoundary(url.charAt(from))
                && equals > from
                && equals < to
                && SECRETS.contains(
                        WebAddress.decoded(url.substring(from + 1, equals)).toLowerCase(Locale.ROOT));
    }
}
