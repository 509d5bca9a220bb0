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
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Numbers;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;

/**
 * A sum of money: a decimal number, exactly as given, without an exponent; the same on both sides
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/custom-data,
 * https://business-api.tiktok.com/portal/docs?id=1771101303285761). Meta's Java SDK writes larger ones as
 * {@code 1.2345679E7}.
 */
public final class Amount implements CodecFactory {

    @Override
    public String name() {
        return "amount";
    }

    @Override
    public String summary() {
        return "a sum of money, exactly as given, without an exponent; with { currency: [places] } one in a currency that TikTok"
                + " does not list stays";
    }

    @Override
    public Codec create(JsonNode arguments) {
        if (arguments.isMissingNode()) {
            return new AmountCodec(List.of());
        }
        return new AmountCodec(Places.in(arguments, "currency")
                .orElseThrow(
                        () -> new IllegalArgumentException("the one argument it knows is the places of the currency:"
                                + " amount: { currency: [custom_data.currency, properties.currency] }")));
    }

    /** @param asks where the currency stands; none if any will do */
    private record AmountCodec(List<String> asks) implements Codec {

        @Override
        public Shape shape(Platform side) {
            return Shape.NUMBER;
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            // No JSON number is infinite, but a program may hand one in.
            if (!value.isNumber() || (value.isFloatingPointNumber() && !Double.isFinite(value.asDouble(0)))) {
                return Outcome.stays("this is no number");
            }
            JsonNode plain = value.decimalValue().signum() == 0 && hasExponent(value)
                    ? IntNode.valueOf(0)
                    : Numbers.plain(value);
            if (hasExponent(plain)) {
                return Outcome.stays("a sum of money is not as large or as small as this");
            }
            if (to == TIKTOK && Currency.isUnlisted(context.beside().values())) {
                return Outcome.stays("TikTok does not list its currency, and a value without one says nothing");
            }
            return plain.decimalValue().signum() < 0
                    ? Outcome.of(plain, Diagnostic.of(StandardCode.AMOUNT_NEGATIVE, ""))
                    : Outcome.of(plain);
        }

        // What nobody would pay, so it is not written out: below a millionth, or beyond 40 digits.
        private static boolean hasExponent(JsonNode number) {
            return !number.isIntegralNumber()
                    && number.decimalValue().toString().indexOf('E') >= 0;
        }

        @Override
        public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
            boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
            return Glance.passesIf(asks.isEmpty() && number && in[from] != '-');
        }

        @Override
        public List<Example> examples() {
            JsonNode price = DecimalNode.valueOf(new BigDecimal("59.90"));
            return List.of(
                    Shown.of(TIKTOK, price, price),
                    Shown.of(TIKTOK, DecimalNode.valueOf(new BigDecimal("1.2E+3")), IntNode.valueOf(1200)),
                    Shown.of(META, IntNode.valueOf(0), IntNode.valueOf(0)));
        }
    }
}
