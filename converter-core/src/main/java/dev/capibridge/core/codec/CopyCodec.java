package dev.capibridge.core.codec;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The value as it is: what a row without {@code as} does. */
public final class CopyCodec implements Codec {

    /** The one copy. */
    public static final CopyCodec COPY = new CopyCodec();

    static final CodecFactory FACTORY = new CodecFactory() {
        @Override
        public String name() {
            return "copy";
        }

        @Override
        public String summary() {
            return "the value as it is; the same as leaving 'as' out";
        }

        @Override
        public Codec create(JsonNode arguments) {
            return COPY;
        }
    };

    private CopyCodec() {}

    @Override
    public Shape shape(Platform side) {
        return Shape.ANY;
    }

    @Override
    public Outcome convert(JsonNode value, Platform to, CodecContext context) {
        return Outcome.of(value);
    }

    @Override
    public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
        return Glance.PASSES;
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example(
                Platform.TIKTOK, StringNode.valueOf("order-1"), Optional.of(StringNode.valueOf("order-1"))));
    }
}
