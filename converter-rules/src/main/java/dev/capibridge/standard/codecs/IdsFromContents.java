package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * TikTok's {@code content_ids} from a list of products, each id once: for advertisers whose catalogue ads want both
 * (https://ads.tiktok.com/help/article/about-parameters).
 */
public final class IdsFromContents extends PlainFactory {

    private static final String ID = "id";

    public IdsFromContents() {
        super("ids-from-contents", "the ids of a list of products, each once", new IdsFromContentsCodec());
    }

    private record IdsFromContentsCodec() implements Codec {

        @Override
        public boolean derives() {
            return true;
        }

        @Override
        public Shape shape(Platform side) {
            return Shape.listOf(side == TIKTOK ? Shape.STRING : Shape.named(Map.of(ID, Shape.STRING)));
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            ArrayNode ids = JsonNodeFactory.instance.arrayNode();
            for (JsonNode item : value) {
                JsonNode id = new Item(item).id();
                if (!id.isMissingNode() && ids.valueStream().noneMatch(id::equals)) {
                    ids.add(id);
                }
            }
            return ids.isEmpty() ? Outcome.stays("no product has an id") : Outcome.of(ids);
        }

        @Override
        public List<Example> examples() {
            ArrayNode contents = JsonNodeFactory.instance.arrayNode();
            contents.addObject().put(ID, "sku-1");
            contents.addObject().put(ID, "sku-2");
            contents.addObject().put(ID, "sku-1");
            ArrayNode ids = JsonNodeFactory.instance.arrayNode().add("sku-1").add("sku-2");
            return List.of(Shown.of(TIKTOK, contents, ids), Shown.stays(TIKTOK, JsonNodeFactory.instance.arrayNode()));
        }
    }
}
