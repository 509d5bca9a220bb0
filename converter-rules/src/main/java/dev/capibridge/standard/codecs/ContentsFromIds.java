package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * TikTok's {@code contents} from a list of product ids, for events that name products by id alone: TikTok matches
 * products with its catalogue by {@code content_id} (https://business-api.tiktok.com/portal/docs?id=1771101303285761).
 */
public final class ContentsFromIds extends PlainFactory {

    private static final String ID = "content_id";

    public ContentsFromIds() {
        super("contents-from-ids", "one product with a content_id for each id of a list", new ContentsFromIdsCodec());
    }

    private record ContentsFromIdsCodec() implements Codec {

        @Override
        public boolean derives() {
            return true;
        }

        @Override
        public Shape shape(Platform side) {
            return Shape.listOf(side == TIKTOK ? Shape.named(Map.of(ID, Shape.STRING)) : Shape.STRING);
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            ArrayNode contents = JsonNodeFactory.instance.arrayNode();
            Set<JsonNode> known = new HashSet<>();
            for (JsonNode id : value.isArray() ? value : JsonNodeFactory.instance.arrayNode()) {
                // As the list of ids itself crosses: each once.
                if (id.isString()
                        && TextId.read(Words.trim(id.stringValue())) instanceof Outcome.Crosses crosses
                        && known.add(crosses.value())) {
                    contents.addObject().set(ID, crosses.value());
                }
            }
            return contents.isEmpty() ? Outcome.stays("there are no product ids") : Outcome.of(contents);
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
