package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * What all products of a list are, from where TikTok's own server template and some shops say it: in each of them
 * (https://github.com/tiktok/gtm-template-eapi/blob/HEAD/template.js). If they differ, nothing is said of all.
 */
public final class TypeOfContents extends PlainFactory {

    private static final String TYPE = "content_type";
    private static final List<String> KNOWN = List.of("product", "product_group");

    public TypeOfContents() {
        super(
                "type-of-contents",
                "what all products of a list are, where those that say so say the same; at TikTok a product, where none does",
                new TypeOfContentsCodec());
    }

    private record TypeOfContentsCodec() implements Codec {

        @Override
        public boolean derives() {
            return true;
        }

        @Override
        public Shape shape(Platform side) {
            // A list on the side it is worked out from, a text on the other; either may be either.
            return Shape.ANY;
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            Set<String> types = new LinkedHashSet<>();
            for (JsonNode item : value) {
                String type = item.path(TYPE).asString("").strip().toLowerCase(Locale.ROOT);
                if (!type.isEmpty()) {
                    types.add(type);
                }
            }
            if (types.isEmpty() && to == TIKTOK && !value.isEmpty()) {
                types.add(KNOWN.get(0));
            }
            return types.size() == 1 && KNOWN.containsAll(types)
                    ? Outcome.of(StringNode.valueOf(types.iterator().next()))
                    : Outcome.stays("the products do not all say that they are the same");
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(META, contents("product", "product"), StringNode.valueOf("product")),
                    Shown.stays(META, contents("product", "product_group")),
                    Shown.stays(META, contents("product", "shoes")),
                    Shown.of(META, contents("", "product_group"), StringNode.valueOf("product_group")));
        }

        private static ArrayNode contents(String... types) {
            ArrayNode contents = JsonNodeFactory.instance.arrayNode();
            for (String type : types) {
                contents.addObject().put(TYPE, type);
            }
            return contents;
        }
    }
}
