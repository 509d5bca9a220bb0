package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.json.Placeholders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** A text where one platform takes anything and the other a text: numbers and booleans become what they look like. */
public final class PlainText extends PlainFactory {

    public PlainText() {
        super("text", "a text; a number or a boolean becomes what it looks like", new PlainTextCodec());
    }

    private record PlainTextCodec() implements Codec {

        @Override
        public Shape shape(Platform side) {
            return side == META ? Shape.ANY : Shape.STRING;
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            if (value.isContainer()) {
                return Outcome.stays("a list or an object is no text");
            }
            String text = Words.trim(value.asString());
            if (text.isEmpty()) {
                return Outcome.stays("an empty text says nothing");
            }
            return Placeholders.isText(text) ? Outcome.stays("a placeholder says nothing") : TextCodec.gives(text);
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(TIKTOK, "MUC", "MUC"),
                    Shown.of(TIKTOK, IntNode.valueOf(20261224), StringNode.valueOf("20261224")),
                    Shown.of(META, "MUC", "MUC"));
        }
    }
}
