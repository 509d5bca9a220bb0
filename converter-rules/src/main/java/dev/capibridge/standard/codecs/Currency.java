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
import dev.capibridge.core.json.Names;
import dev.capibridge.core.json.Placeholders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.StringNode;

/**
 * A currency: the three letters of ISO 4217 in upper case; the same on both sides. TikTok lists 62 of them
 * (https://business-api.tiktok.com/portal/docs?id=1771101303285761) and is silent on the others, so they cross with a
 * warning. None is ever made up or replaced.
 */
public final class Currency extends PlainFactory {

    private static final Set<String> LISTED = Set.of(("AED ARS AUD BDT BHD BIF BOB BRL CAD CHF CLP CNY COP CRC CZK DKK"
                    + " DZD EGP EUR GBP GTQ HKD HNL HUF IDR ILS INR ISK JPY KES KHR KRW KWD KZT MAD MOP MXN MYR NGN NIO"
                    + " NOK NZD OMR PEN PHP PKR PLN PYG QAR RON RUB SAR SEK SGD THB TRY TWD UAH USD VES VND ZAR")
            .split(" "));

    private static final Names LISTED_NAMES = new Names(LISTED);

    public Currency() {
        super("currency", "a currency: three letters in upper case", new CurrencyCodec());
    }

    /** Whether TikTok lists a currency, given in upper case. */
    static boolean isListed(String code) {
        return LISTED.contains(code);
    }

    // Asked before the case changes: the Turkish dotless i becomes an I.
    private static boolean isLetter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private record CurrencyCodec() implements TextCodec {

        @Override
        public Outcome convert(String text, Platform to) {
            if (isPlaceholder(text)) {
                return Nothing.word();
            }
            String code = text.toUpperCase(Locale.ROOT);
            if (text.length() != 3 || !Words.all(text, Currency::isLetter)) {
                return Outcome.stays(
                        "this is no currency code",
                        Diagnostic.of(StandardCode.CURRENCY_FORM, "", Kind.of(StringNode.valueOf(text))));
            }
            return to == TIKTOK && !isListed(code)
                    ? Outcome.of(StringNode.valueOf(code), Diagnostic.of(StandardCode.CURRENCY_UNLISTED, ""))
                    : TextCodec.gives(code);
        }

        @Override
        public boolean isPlaceholder(String text) {
            return Placeholders.isId(text);
        }

        @Override
        public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
            int hash = Names.hash(in, from, to);
            return Glance.passesIf(token == JsonToken.VALUE_STRING && LISTED_NAMES.find(in, from, to, hash) >= 0);
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(TIKTOK, "eur", "EUR"), Shown.of(META, "USD", "USD"), Shown.stays(TIKTOK, "US dollar"));
        }
    }
}
