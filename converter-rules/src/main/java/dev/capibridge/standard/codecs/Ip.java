package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.StringNode;

/**
 * The IP address of the visitor, plain; the same on both sides
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/customer-information-parameters,
 * https://business-api.tiktok.com/portal/docs?id=1771101303285761). What proxies and Meta's parameter builder put around
 * it is cut off, and an IPv4 address that came in IPv6 is written as the IPv4 address that TikTok's pixel sees.
 */
public final class Ip extends PlainFactory {

    public Ip() {
        super(
                "ip",
                "an IP address; the first public one of several, without port and without an appendix",
                new IpCodec());
    }

    /** An address found in a text. */
    private record Found(String text, IpAddress address, List<Diagnostic> repairs) {}

    private record IpCodec() implements TextCodec {

        @Override
        public Outcome convert(String text, Platform to) {
            List<String> parts = parts(text);
            Optional<Found> found = first(parts);
            if (found.isEmpty()) {
                return Outcome.stays(
                        "this is no IP address",
                        Diagnostic.of(StandardCode.IP_FORM, "", Kind.of(StringNode.valueOf(text))));
            }
            List<Diagnostic> remarks = new ArrayList<>(found.get().repairs());
            if (parts.size() > 1) {
                remarks.add(Diagnostic.of(StandardCode.IP_FIRST, ""));
            }
            if (!found.get().address().isPublic()) {
                remarks.add(Diagnostic.of(StandardCode.IP_NOT_PUBLIC, ""));
            }
            return new Outcome.Crosses(StringNode.valueOf(found.get().text()), remarks, Map.of());
        }

        // Proxies write the addresses they saw, the visitor's first; a private one is no visitor's on the open net.
        private static Optional<Found> first(List<String> parts) {
            Optional<Found> first = Optional.empty();
            for (String part : parts) {
                Optional<Found> one = one(part);
                if (one.isPresent() && one.get().address().isPublic()) {
                    return one;
                }
                first = first.isPresent() ? first : one;
            }
            return first;
        }

        private static List<String> parts(String text) {
            List<String> parts = new ArrayList<>();
            int from = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length()
                        || text.charAt(i) == ','
                        || text.charAt(i) == ';'
                        || Words.isSpace(text.charAt(i))) {
                    if (i > from) {
                        parts.add(text.substring(from, i));
                    }
                    from = i + 1;
                }
            }
            return parts;
        }

        private static Optional<Found> one(String text) {
            Optional<Found> plain = at(text, List.of());
            int dot = text.lastIndexOf('.');
            if (plain.isEmpty() && dot > 0 && Digest.isAppendix(text, dot)) {
                plain = at(text.substring(0, dot), List.of(Diagnostic.of(StandardCode.APPENDIX_CUT, "")));
            }
            if (plain.isEmpty()) {
                String bare = withoutPort(text);
                plain = bare.isEmpty() ? plain : at(bare, List.of(Diagnostic.of(StandardCode.IP_PORT_CUT, "")));
            }
            return plain;
        }

        private static Optional<Found> at(String text, List<Diagnostic> repairs) {
            return IpAddress.read(text).map(address -> new Found(address.text(text), address, repairs));
        }

        // What stands before a port: 1.2.3.4:80, [::1]:80, and [::1] alone; empty if there is nothing of the kind.
        private static String withoutPort(String text) {
            boolean bracket = text.startsWith("[");
            int end = bracket ? text.indexOf(']') : text.indexOf(':');
            if (end < 0) {
                return "";
            }
            String rest = text.substring(bracket ? end + 1 : end);
            boolean port = rest.startsWith(":")
                    && rest.length() > 1
                    && rest.length() <= 6
                    && Words.all(rest.substring(1), Words::isDigit);
            return port || (bracket && rest.isEmpty()) ? text.substring(bracket ? 1 : 0, end) : "";
        }

        @Override
        public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
            return Glance.passesIf(token == JsonToken.VALUE_STRING && Canonical.isPublicV4(in, from, to));
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(TIKTOK, "203.0.113.7, 10.0.0.1", "203.0.113.7"),
                    Shown.of(TIKTOK, "10.0.0.1, 203.0.113.7", "203.0.113.7"),
                    Shown.of(TIKTOK, "203.0.113.7:51234", "203.0.113.7"),
                    Shown.of(TIKTOK, "::ffff:203.0.113.7", "203.0.113.7"),
                    Shown.of(META, "2001:db8::7", "2001:db8::7"),
                    Shown.stays(TIKTOK, "unknown"));
        }
    }
}
