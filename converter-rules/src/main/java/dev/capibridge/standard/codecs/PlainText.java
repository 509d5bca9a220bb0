package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Placeholders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** A text where one platform takes anything and the other a text: numbers and booleans become what they look like. */
public final class PlainText implements CodecFactory {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String summary() {
        return "a text; a number or a boolean becomes what it looks like; one that tells who somebody is stays, and with"
                + " { most: 17 } a longer one";
    }

    @Override
    public Codec create(JsonNode arguments) {
        if (arguments.isMissingNode()) {
            return new PlainTextCodec(Integer.MAX_VALUE);
        }
        JsonNode most = arguments.path("most");
        if (arguments.size() != 1 || !most.isInt() || most.intValue() < 1) {
            throw new IllegalArgumentException("the one argument it knows is the most characters: { most: 17 }");
        }
        return new PlainTextCodec(most.intValue());
    }

    private record PlainTextCodec(int most) implements Codec {

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
            if (CleanAddress.isPersonal(text)) {
                return Outcome.stays("it tells who somebody is", Diagnostic.of(StandardCode.PERSON_IN_PROPERTY, ""));
            }
            if (text.codePointCount(0, text.length()) > most) {
                return Outcome.stays("it is longer than " + most + " characters");
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
