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
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.StringNode;

/**
 * The address of a page, passed on whole, since its query may carry click ids; but a secret, an e-mail address or a phone
 * number that a program put into it goes no further. See https://business-api.tiktok.com/portal/docs?id=1771101303285761.
 */
public final class PageUrl extends PlainFactory {

    /** A scheme, which may be an app's as in {@code android-app://com.example.shop}, and the beginning of a host. */
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]");

    public PageUrl() {
        super(
                "page-url",
                "the address of a page, as it is but for passwords, tokens, e-mail addresses and phone numbers in it",
                new PageUrlCodec());
    }

    private record PageUrlCodec() implements TextCodec {

        @Override
        public Outcome convert(String text, Platform to) {
            if (text.isEmpty()) {
                return Outcome.stays("an empty text says nothing");
            }
            CleanAddress clean = CleanAddress.of(text);
            if (clean.text().isEmpty()) {
                return new Outcome.Stays("nothing of this address may leave", clean.remarks());
            }
            List<Diagnostic> remarks = new ArrayList<>(clean.remarks());
            if (!WHOLE.matcher(text).lookingAt()) {
                remarks.add(Diagnostic.of(StandardCode.URL_FORM, ""));
            }
            return new Outcome.Crosses(StringNode.valueOf(clean.text()), remarks, Map.of());
        }

        @Override
        public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
            return Glance.passesIf(token == JsonToken.VALUE_STRING
                    && Look.isTrimmed(in, from, to)
                    && isOfTheWeb(in, from, to)
                    && !CleanAddress.mayBeNeeded(in, from, to));
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
                    Shown.of(
                            TIKTOK,
                            "https://shop.example.com/?email=jane%40example.com&a=1",
                            "https://shop.example.com/?a=1"),
                    Shown.of(TIKTOK, "https://user:password@shop.example.com/", "https://shop.example.com/"));
        }
    }

    private static boolean isOfTheWeb(byte[] in, int from, int to) {
        boolean http =
                to - from > 8 && in[from] == 'h' && in[from + 1] == 't' && in[from + 2] == 't' && in[from + 3] == 'p';
        int at = http && in[from + 4] == 's' ? from + 5 : from + 4;
        return http && in[at] == ':' && in[at + 1] == '/' && in[at + 2] == '/' && !isEndOfHost(in[at + 3]);
    }

    private static boolean isEndOfHost(byte c) {
        return c == '/' || c == '?' || c == '#';
    }
}
