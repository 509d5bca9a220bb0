package dev.capibridge.standard.codecs;

import dev.capibridge.core.codec.Outcome;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One of Meta's {@code contents}, by all names that the standard rules read there, the first that says something. */
record Item(JsonNode given) {

    static final List<String> ID = List.of("id", "content_id", "item_id", "sku", "product_id");
    static final List<String> PRICE = List.of("item_price", "price", "unit_price");
    static final List<String> QUANTITY = List.of("quantity", "qty");

    /** As it crosses; missing if there is none. */
    JsonNode id() {
        for (String name : ID) {
            JsonNode id = given.path(name);
            if (id.isString() && TextId.read(Words.trim(id.stringValue())) instanceof Outcome.Crosses crosses) {
                return crosses.value();
            }
        }
        return MissingNode.getInstance();
    }

    JsonNode price() {
        return first(PRICE, JsonNode::isNumber);
    }

    JsonNode quantity() {
        return first(QUANTITY, value -> !value.isMissingNode());
    }

    private JsonNode first(List<String> names, Predicate<JsonNode> says) {
        return names.stream().map(given::path).filter(says).findFirst().orElse(MissingNode.getInstance());
    }
}
