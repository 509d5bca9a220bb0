package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The value of an order from its products: price times quantity, summed, as TikTok's own server template fills a missing
 * value (https://github.com/tiktok/gtm-template-eapi). Only if each product has a price; a missing quantity is one.
 */
public final class ValueFromContents extends PlainFactory {

    public ValueFromContents() {
        super("value-from-contents", "the sum of price times quantity over a list of products", new ValueCodec());
    }

    private record ValueCodec() implements Codec {

        @Override
        public boolean derives() {
            return true;
        }

        @Override
        public Shape shape(Platform side) {
            return side == TIKTOK ? Shape.NUMBER : Shape.listOf(Shape.named(Map.of("item_price", Shape.NUMBER)));
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode given : value) {
                Item item = new Item(given);
                JsonNode price = item.price();
                JsonNode quantity = item.quantity();
                if (!price.isNumber() || !(quantity.isNumber() || quantity.isMissingNode())) {
                    return Outcome.stays("a product has no price");
                }
                BigDecimal pieces = quantity.isNumber() ? quantity.decimalValue() : BigDecimal.ONE;
                if (pieces.signum() <= 0) {
                    return Outcome.stays("a product has no quantity above zero");
                }
                sum = sum.add(price.decimalValue().multiply(pieces));
            }
            return value.isEmpty() ? Outcome.stays("there are no products") : Outcome.of(DecimalNode.valueOf(sum));
        }

        @Override
        public List<Example> examples() {
            ArrayNode contents = JsonNodeFactory.instance.arrayNode();
            contents.addObject().put("item_price", new BigDecimal("9.90")).put("quantity", 2);
            contents.addObject().put("item_price", new BigDecimal("5.10"));
            ArrayNode unpriced = JsonNodeFactory.instance.arrayNode();
            unpriced.addObject().put("quantity", 2);
            return List.of(
                    Shown.of(TIKTOK, contents, DecimalNode.valueOf(new BigDecimal("24.90"))),
                    Shown.stays(TIKTOK, unpriced));
        }
    }
}
