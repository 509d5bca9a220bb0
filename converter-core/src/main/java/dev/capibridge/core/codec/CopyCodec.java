package dev.capibridge.core.codec;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Look;
import dev.capibridge.core.json.Placeholders;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The value as it is: what a row without {@code as} does. What says nothing, where the schema knows no better, stays. */
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
        if (value.isContainer() && value.isEmpty()) {
            return value.isArray()
                    ? stays("an empty list says nothing", CoreCode.EMPTY_IS_NOTHING)
                    : stays("an empty object says nothing", CoreCode.EMPTY_OBJECT);
        }
        if (value.isString() && value.stringValue().isBlank()) {
            return stays("a blank text says nothing", CoreCode.BLANK_IS_NOTHING);
        }
        return value.isString() && Placeholders.isAnywhere(Blanks.strip(value.stringValue()))
                ? stays("a placeholder says nothing", CoreCode.PLACEHOLDER_IS_NOTHING)
                : Outcome.of(value);
    }

    private static Outcome stays(String reason, CoreCode told) {
        return Outcome.stays(reason, Diagnostic.of(told, ""));
    }

    @Override
    public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
        return Glance.passesIf(token != JsonToken.VALUE_STRING || (Look.isPlain(in, from, to) && in[from] != 'N'));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(Platform.TIKTOK, StringNode.valueOf("order-1"), Optional.of(StringNode.valueOf("order-1"))),
                new Example(Platform.TIKTOK, StringNode.valueOf("undefined"), Optional.empty()));
    }
}
