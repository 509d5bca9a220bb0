package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * TikTok's {@code contents} from a list of product ids, for events that name products by id alone: TikTok matches
 * products with its catalogue by {@code content_id} (https://business-api.tiktok.com/portal/docs?id=1771101303285761). The
 * list is {@code ids}; what the event says of its products in {@code name} and {@code category} is said of the only one.
 */
public final class ContentsFromIds extends PlainFactory {

    private static final String ID = "content_id";

    public ContentsFromIds() {
        super(
                "contents-from-ids",
                "one product with a content_id for each id of a list (ids); the only one has the name and the category",
                new ContentsFromIdsCodec());
    }

    private record ContentsFromIdsCodec() implements Codec {

        @Override
        public boolean derives() {
            return true;
        }

        @Override
        public Shape shape(Platform side) {
            if (side == TIKTOK) {
                return Shape.listOf(Shape.named(Map.of(ID, Shape.STRING)));
            }
            Map<String, Shape> members = new LinkedHashMap<>();
            members.put("ids", Shape.listOf(Shape.STRING));
            members.put("name", Shape.STRING);
            members.put("category", Shape.STRING);
            return Shape.named(members);
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            ArrayNode contents = JsonNodeFactory.instance.arrayNode();
            Set<JsonNode> known = new HashSet<>();
            for (JsonNode id : value.isArray() ? value : value.path("ids")) {
                // As the list of ids itself crosses: each once.
                if (id.isString()
                        && TextId.read(Words.trim(id.stringValue())) instanceof Outcome.Crosses crosses
                        && known.add(crosses.value())) {
                    contents.addObject().set(ID, crosses.value());
                }
            }
            if (contents.size() == 1) {
                say("content_name", value.path("name"), (ObjectNode) contents.get(0), context);
                say("content_category", value.path("category"), (ObjectNode) contents.get(0), context);
            }
            return contents.isEmpty() ? Outcome.stays("there are no product ids") : Outcome.of(contents);
        }

        private static void say(String name, JsonNode value, ObjectNode product, CodecContext context) {
            if (value.isString()
                    && Impersonal.CODEC.convert(value, TIKTOK, context) instanceof Outcome.Crosses crosses) {
                product.set(name, crosses.value());
            }
        }

        @Override
        public List<Example> examples() {
            ArrayNode ids = JsonNodeFactory.instance.arrayNode().add("sku-1").add("sku-2");
            ArrayNode contents = JsonNodeFactory.instance.arrayNode();
            contents.addObject().put(ID, "sku-1");
            contents.addObject().put(ID, "sku-2");
            return List.of(Shown.of(TIKTOK, ids, contents), Shown.stays(TIKTOK, JsonNodeFactory.instance.arrayNode()));
        }
    }
}
