package dev.capibridge.standard.codecs;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A codec whose value is a text on both sides. */
interface TextCodec extends Codec {

    /** Converts one text, given without white space at its ends. */
    Outcome convert(String text, Platform to);

    @Override
    default Outcome convert(JsonNode value, Platform to, CodecContext context) {
        return value.isString() ? convert(Words.trim(value.stringValue()), to) : Outcome.stays("this is no text");
    }

    @Override
    default Shape shape(Platform side) {
        return Shape.STRING;
    }

    @Override
    default boolean judgesForm() {
        return true;
    }

    static Outcome gives(String text) {
        return Outcome.of(StringNode.valueOf(text));
    }
}
