package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sum and its currency, of which neither crosses where TikTok does not list the currency
 * (https://business-api.tiktok.com/portal/docs?id=1771101303285761). Each has a second name at Meta, read where the first
 * gives nothing. See {@link Amount} and {@link Currency} for the rest.
 */
public final class ListedMoney extends PlainFactory {

    private static final String VALUE = "value";
    private static final String CURRENCY = "currency";
    private static final List<String> VALUES = List.of(VALUE, "other_value");
    private static final List<String> CURRENCIES = List.of(CURRENCY, "other_currency");

    public ListedMoney() {
        super(
                "listed-money",
                "a sum and its currency by name (value, currency, and at Meta other_value, other_currency); neither crosses"
                        + " where TikTok does not list the currency",
                new ListedMoneyCodec(
                        new Amount().create(MissingNode.getInstance()),
                        new Currency().create(MissingNode.getInstance())));
    }

    private record ListedMoneyCodec(Codec amount, Codec currency) implements Codec {

        @Override
        public boolean judgesForm() {
            return true;
        }

        @Override
        public Shape shape(Platform side) {
            Map<String, Shape> members = new LinkedHashMap<>();
            (side == META ? VALUES : VALUES.subList(0, 1)).forEach(name -> members.put(name, Shape.NUMBER));
            (side == META ? CURRENCIES : CURRENCIES.subList(0, 1)).forEach(name -> members.put(name, Shape.STRING));
            return Shape.named(members);
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            ObjectNode gives = JsonNodeFactory.instance.objectNode();
            List<Diagnostic> remarks = new ArrayList<>();
            Map<String, String> unused = new LinkedHashMap<>();
            String code = first(value, CURRENCIES, currency, to, context, gives, remarks, unused);
            if (to == TIKTOK
                    && !code.isEmpty()
                    && !Currency.isListed(gives.path(CURRENCY).stringValue(""))) {
                return Outcome.stays(
                        "TikTok does not list this currency, and a value without one says nothing",
                        Diagnostic.of(StandardCode.CURRENCY_STAYS, "/" + code));
            }
            first(value, VALUES, amount, to, context, gives, remarks, unused);
            return gives.isEmpty()
                    ? new Outcome.Stays(unused.values().stream().findFirst().orElse("there is no money here"), remarks)
                    : new Outcome.Crosses(gives, remarks, unused);
        }

        // Gives the name of the first value that crosses; empty if none does.
        private static String first(
                JsonNode value,
                List<String> names,
                Codec codec,
                Platform to,
                CodecContext context,
                ObjectNode gives,
                List<Diagnostic> remarks,
                Map<String, String> unused) {
            String taken = "";
            for (String name : names) {
                JsonNode given = value.path(name);
                if (given.isMissingNode()) {
                    continue;
                }
                if (!taken.isEmpty()) {
                    unused.put(name, "'" + taken + "' is there too, and has precedence");
                } else if (codec.convert(given, to, context) instanceof Outcome.Crosses crosses) {
                    gives.set(names.get(0), crosses.value());
                    crosses.remarks().forEach(remark -> remarks.add(remark.at("/" + name + remark.pointer())));
                    taken = name;
                } else if (codec.convert(given, to, context) instanceof Outcome.Stays stays) {
                    stays.remarks().forEach(remark -> remarks.add(remark.at("/" + name + remark.pointer())));
                    unused.put(name, stays.reason());
                }
            }
            return taken;
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(TIKTOK, money("59.90", "eur"), money("59.90", "EUR")),
                    Shown.of(META, money("59.90", "BGN"), money("59.90", "BGN")),
                    Shown.stays(TIKTOK, money("59.90", "BGN")));
        }

        private static ObjectNode money(String value, String currency) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put(VALUE, new BigDecimal(value))
                    .put(CURRENCY, currency);
        }
    }
}
