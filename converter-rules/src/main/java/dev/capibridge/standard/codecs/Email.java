package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.StringNode;

/**
 * An e-mail address: trimmed, in lower case, SHA-256 in hex; the same on both sides
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/customer-information-parameters,
 * https://business-api.tiktok.com/portal/docs?id=1771101303285761).
 */
public final class Email extends PlainFactory {

    private static final String HASH = "8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d";

    private static final Pattern WRAPPED =
            Pattern.compile("mailto:([^<>?]+)(?:\\?.*)?|[^<>]*<(?:mailto:)?([^<>]+)>", Pattern.CASE_INSENSITIVE);

    public Email() {
        super(
                "email",
                "an e-mail address: trimmed, lower case, SHA-256; one already hashed passes",
                new HashedCodec(
                        Email::normal,
                        false,
                        List.of(
                                Shown.of(TIKTOK, " Jane@Example.com ", HASH),
                                Shown.of(TIKTOK, HASH + ".AQQCAQIB", HASH),
                                Shown.of(META, HASH, HASH),
                                Shown.stays(TIKTOK, "jane at example.com"))));
    }

    private static Outcome normal(String given) {
        String text = unwrapped(given);
        int at = text.indexOf('@');
        if (at <= 0
                || at == text.length() - 1
                || at != text.lastIndexOf('@')
                || hasForeign(text)
                || isFrayed(text, at)) {
            return Outcome.stays(
                    "this is no e-mail address",
                    Diagnostic.of(StandardCode.EMAIL_FORM, "", Kind.of(StringNode.valueOf(text))));
        }
        return TextCodec.gives(text.toLowerCase(Locale.ROOT));
    }

    // "mailto:jane@example.com", "Jane Doe <jane@example.com>".
    private static String unwrapped(String text) {
        if (text.indexOf('<') < 0 && text.indexOf(':') < 0) {
            return text;
        }
        Matcher parts = WRAPPED.matcher(text);
        return parts.matches() ? Words.trim(parts.group(1) == null ? parts.group(2) : parts.group(1)) : text;
    }

    // What no address holds outside of quotes, as a list of addresses does.
    private static boolean hasForeign(String text) {
        return !Words.all(text, c -> !Words.isSpace(c) && "()<>[]:;,\\\"".indexOf(c) < 0);
    }

    // Quotes of a table around it, a full stop behind it, or none in its domain. Before the sign, mail boxes in Japan
    // do have such full stops.
    private static boolean isFrayed(String text, int at) {
        char before = '.';
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '%' || (before == '.' && (c == '.' || c == '-'))) {
                return true;
            }
            before = c;
        }
        return before == '.' || text.charAt(0) == '\'' || text.indexOf('.', at) < 0;
    }
}
