package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Numbers;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/**
 * A number where one platform takes anything and the other a number: a text that says one becomes it. A whole number counts
 * something, so one below zero, as of a line for what was sent back, stays.
 */
public final class PlainNumber implements CodecFactory {

    @Override
    public String name() {
        return "number";
    }

    @Override
    public String summary() {
        return "a number, or a text that says one; with { whole: true } only one without a fraction, from zero on";
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
        public boolean judgesForm() {
            return whole;
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
            if (!Numbers.isWhole(number.get())) {
                return Outcome.stays("this is no whole number");
            }
            JsonNode count = Numbers.whole(number.get());
            return count.bigIntegerValue().signum() < 0
                    ? Outcome.stays("nothing is counted below zero", Diagnostic.of(StandardCode.COUNT_NEGATIVE, ""))
                    : Outcome.of(count);
        }

        @Override
        public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
            return Glance.passesIf(whole && token == JsonToken.VALUE_NUMBER_INT && in[from] != '-');
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(TIKTOK, IntNode.valueOf(2), IntNode.valueOf(2)),
                    Shown.of(TIKTOK, StringNode.valueOf("2"), IntNode.valueOf(2)),
                    Shown.stays(TIKTOK, StringNode.valueOf("two")),
                    whole
                            ? Shown.stays(TIKTOK, IntNode.valueOf(-1))
                            : Shown.of(TIKTOK, IntNode.valueOf(-1), IntNode.valueOf(-1)),
                    Shown.of(META, IntNode.valueOf(2), IntNode.valueOf(2)));
        }
    }
}
