package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Look;
import dev.capibridge.core.json.Numbers;
import dev.capibridge.core.json.Placeholders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/**
 * An id, or another text that a program fills in: trimmed, the same on both sides. What a program writes when it has none is
 * not one: as an {@code event_id} it would make TikTok drop all events but the first
 * (https://ads.tiktok.com/help/article/event-deduplication).
 */
public final class TextId extends PlainFactory {

    private static final int LONGEST_ID = 80;

    public TextId() {
        super(
                "text-id",
                "an id or the like: trimmed text, and no placeholder such as undefined or None",
                new TextIdCodec());
    }

    /** The id that a trimmed text is. */
    static Outcome read(String text) {
        if (text.isEmpty()) {
            return Outcome.stays("an empty text says nothing");
        }
        if (Words.isRounded(text)) {
            return Outcome.of(StringNode.valueOf(text), Diagnostic.of(StandardCode.DIGITS_LOST, ""));
        }
        if (Placeholders.isId(text)) {
            return Outcome.stays("a placeholder says nothing", Diagnostic.of(StandardCode.PLACEHOLDER_ID, ""));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Placeholders.isPart(bytes, 0, bytes.length)) {
            return Outcome.of(StringNode.valueOf(text), Diagnostic.of(StandardCode.PLACEHOLDER_IN_ID, ""));
        }
        return mayBePersonal(bytes, 0, bytes.length) && CleanAddress.isPersonal(text)
                ? Outcome.of(StringNode.valueOf(text), Diagnostic.of(StandardCode.PERSON_IN_ID, ""))
                : TextCodec.gives(text);
    }

    // What is longer is no id but a user agent.
    private static boolean mayBePersonal(byte[] in, int from, int to) {
        if (to - from > LONGEST_ID) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (in[i] == '@') {
                return true;
            }
        }
        return in[from] == '+';
    }

    // By the sign of the exponent, which has two digits.
    private static boolean mayBeRounded(byte[] in, int from, int to) {
        return to - from > 3 && in[to - 3] == '+';
    }

    private record TextIdCodec() implements TextCodec {

        // Where a schema asks for text, a number was made one before; a place that no schema knows is asked nothing.
        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            return value.isNumber() && Numbers.isWhole(value)
                    ? read(Numbers.digits(value))
                    : TextCodec.super.convert(value, to, context);
        }

        @Override
        public Outcome convert(String text, Platform to) {
            return read(text);
        }

        @Override
        public boolean isPlaceholder(String text) {
            return Placeholders.isId(text);
        }

        @Override
        public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
            return Glance.passesIf(token == JsonToken.VALUE_STRING
                    && Look.isTrimmed(in, from, to)
                    && !Placeholders.mayBeId(in[from], to - from)
                    && !mayBeRounded(in, from, to)
                    && !Placeholders.isPart(in, from, to)
                    && !mayBePersonal(in, from, to));
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(TIKTOK, " order-1 ", "order-1"),
                    Shown.of(TIKTOK, IntNode.valueOf(1024), StringNode.valueOf("1024")),
                    Shown.of(META, "order-1", "order-1"),
                    Shown.stays(TIKTOK, "undefined"));
        }
    }
}
