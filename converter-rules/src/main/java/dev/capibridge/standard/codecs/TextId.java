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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/**
 * An id of the sender's: a trimmed text, the same on both sides. What a program writes when it has no id is not one: as
 * an {@code event_id} it would make TikTok drop all events but the first
 * (https://ads.tiktok.com/help/article/event-deduplication).
 */
public final class TextId extends PlainFactory {

    private static final Set<String> PLACEHOLDERS = Set.of("undefined", "null", "[object object]", "nan");

    public TextId() {
        super("text-id", "an id: trimmed text, and no placeholder such as undefined", new TextIdCodec());
    }

    /** The id that a trimmed text is. */
    static Outcome read(String text) {
        if (text.isEmpty()) {
            return Outcome.stays("an empty text says nothing");
        }
        return PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT))
                ? Outcome.stays("this is a placeholder, not an id", Diagnostic.of(StandardCode.PLACEHOLDER_ID, ""))
                : TextCodec.gives(text);
    }

    // Told from most ids by its first letter and its length.
    private static boolean mayBePlaceholder(int first, int length) {
        return switch (first) {
            case 'n', 'N' -> length == 3 || length == 4;
            case 'u', 'U' -> length == 9;
            case '[' -> length == 15;
            default -> false;
        };
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
        public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
            return Glance.passesIf(token == JsonToken.VALUE_STRING
                    && Look.isTrimmed(in, from, to)
                    && !mayBePlaceholder(in[from], to - from));
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
