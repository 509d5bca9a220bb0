package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.json.Names;
import dev.capibridge.core.json.Placeholders;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A currency: the three letters of ISO 4217 in upper case; the same on both sides. TikTok lists 62 of them
 * (https://business-api.tiktok.com/portal/docs?id=1771101303285761) and is silent on the others, so they cross with a
 * warning. None is ever made up or replaced.
 */
public final class Currency implements CodecFactory {

    private static final Set<String> LISTED = Set.of(("AED ARS AUD BDT BHD BIF BOB BRL CAD CHF CLP CNY COP CRC CZK DKK"
                    + " DZD EGP EUR GBP GTQ HKD HNL HUF IDR ILS INR ISK JPY KES KHR KRW KWD KZT MAD MOP MXN MYR NGN NIO"
                    + " NOK NZD OMR PEN PHP PKR PLN PYG QAR RON RUB SAR SEK SGD THB TRY TWD UAH USD VES VND ZAR")
            .split(" "));

    private static final Names LISTED_NAMES = new Names(LISTED);

    @Override
    public String name() {
        return "currency";
    }

    @Override
    public String summary() {
        return "a currency: three letters in upper case; with { listed: [places] } it stays where the first currency"
                + " in these places is one that TikTok does not list";
    }

    @Override
    public Codec create(JsonNode arguments) {
        if (arguments.isMissingNode()) {
            return new CurrencyCodec(List.of());
        }
        return new CurrencyCodec(Places.in(arguments, "listed")
                .orElseThrow(
                        () -> new IllegalArgumentException("the one argument it knows is the places of the currency:"
                                + " currency: { listed: [custom_data.currency, properties.currency] }")));
    }

    /** Whether the first of some values that is a currency is one that TikTok does not list. */
    static boolean isUnlisted(Collection<JsonNode> values) {
        return values.stream()
                .map(value -> Words.trim(value.asString("")).toUpperCase(Locale.ROOT))
                .filter(Currency::isCode)
                .findFirst()
                .filter(code -> !LISTED.contains(code))
                .isPresent();
    }

    private static boolean isCode(String text) {
        return text.length() == 3 && Words.all(text, Currency::isLetter);
    }

    // Asked before the case changes: the Turkish dotless i becomes an I.
    private static boolean isLetter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** @param asks where a currency may stand, of which TikTok has to list the first; none if any crosses */
    private record CurrencyCodec(List<String> asks) implements TextCodec {

        @Override
        public Outcome convert(String text, Platform to) {
            if (isPlaceholder(text)) {
                return Nothing.word();
            }
            if (!isCode(text)) {
                return Outcome.stays(
                        "this is no currency code",
                        Diagnostic.of(StandardCode.CURRENCY_FORM, "", Kind.of(StringNode.valueOf(text))));
            }
            String code = text.toUpperCase(Locale.ROOT);
            return to == META || LISTED.contains(code)
                    ? TextCodec.gives(code)
                    : Outcome.of(StringNode.valueOf(code), Diagnostic.of(StandardCode.CURRENCY_UNLISTED, ""));
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            Outcome any = TextCodec.super.convert(value, to, context);
            if (asks.isEmpty() || to == META || !(any instanceof Outcome.Crosses)) {
                return any;
            }
            if (isUnlisted(List.of(value))) {
                return Outcome.stays(
                        "TikTok does not list this currency", Diagnostic.of(StandardCode.CURRENCY_STAYS, ""));
            }
            return isUnlisted(context.beside().values())
                    ? Outcome.stays("another currency goes before this one, and TikTok does not list it")
                    : any;
        }

        @Override
        public boolean isPlaceholder(String text) {
            return Placeholders.isId(text);
        }

        @Override
        public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
            int hash = Names.hash(in, from, to);
            return Glance.passesIf(
                    asks.isEmpty() && token == JsonToken.VALUE_STRING && LISTED_NAMES.find(in, from, to, hash) >= 0);
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(TIKTOK, "eur", "EUR"), Shown.of(META, "USD", "USD"), Shown.stays(TIKTOK, "US dollar"));
        }
    }
}
