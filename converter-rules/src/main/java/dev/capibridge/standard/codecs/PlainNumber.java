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
import dev.capibridge.core.json.Numbers;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** A number where one platform takes anything and the other a number: a text that says one becomes it. */
public final class PlainNumber implements CodecFactory {

    @Override
    public String name() {
        return "number";
    }

    @Override
    public String summary() {
        return "a number, or a text that says one; with { whole: true } only one without a fraction";
    }

    @Override
    public Codec create(JsonNode arguments) {
        if (arguments.isMissingNode()) {
            return new PlainNumberCodec(false);
        }
        JsonNode whole = arguments.path("whole");
        if (arguments.size() != 1 || !whole.isBoolean()) {
            throw new IllegalArgumentException("the one argument it knows is { whole: true }");
        }
        return new PlainNumberCodec(whole.booleanValue());
    }

    private record PlainNumberCodec(boolean whole) implements Codec {

        @Override
        public Shape shape(Platform side) {
            if (side == META) {
                return Shape.ANY;
            }
            return whole ? Shape.INTEGER : Shape.NUMBER;
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            Optional<JsonNode> number = value.isNumber()
                    ? Optional.of(value)
                    : value.isString() ? Numbers.read(Words.trim(value.stringValue())) : Optional.empty();
            if (number.isEmpty()) {
                return Outcome.stays("this is no number");
            }
            if (!whole) {
                return Outcome.of(Numbers.plain(number.get()));
            }
            return Numbers.isWhole(number.get())
                    ? Outcome.of(Numbers.whole(number.get()))
                    : Outcome.stays("this is no whole number");
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(TIKTOK, IntNode.valueOf(2), IntNode.valueOf(2)),
                    Shown.of(TIKTOK, StringNode.valueOf("2"), IntNode.valueOf(2)),
                    Shown.stays(TIKTOK, StringNode.valueOf("two")),
                    Shown.of(META, IntNode.valueOf(2), IntNode.valueOf(2)));
        }
    }
}
