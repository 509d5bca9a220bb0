package dev.capibridge.core.codec;

import dev.capibridge.core.json.Placeholders;
import java.util.List;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * A named two-way conversion of one value. Where a rule has several values on a side, the codec sees them as the members
 * of one object, by their names in the rule; one that is absent is no member.
 *
 * <p>A codec is a pure function and safe to share between threads. It must settle: converting there, back and there
 * again gives what the first way gave.
 */
public interface Codec {

    /** What the codec takes from, and gives to, this side. */
    Shape shape(Platform side);

    /** Converts one value (never {@code null} or JSON {@code null}) to the given side. */
    Outcome convert(JsonNode value, Platform to, CodecContext context);

    /**
     * What can be said of a value at a glance: given as the bytes of a JSON text without escapes (and without its quotes), of
     * a number or of a literal.
     */
    default Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
        return Glance.UNCLEAR;
    }

    /**
     * Places of the event, such as {@code user_data.country}, of either side, that the value's meaning hangs on. The rule names
     * them to the codec, by names alone; it finds what stands there in {@link CodecContext#beside()}, and spends nothing of it.
     */
    default List<String> asks() {
        return List.of();
    }

    /** Whether the codec only works out a value from others (in a {@code derive} row) and is never asked for the way back. */
    default boolean derives() {
        return false;
    }

    /**
     * Whether a value of another form than the schema of its side asks for is this codec's to judge: it brings it into form,
     * or lets it stay behind with a reason. Without that such a value is a fault, and the event is refused.
     */
    default boolean judgesForm() {
        return false;
    }

    /**
     * Whether a trimmed text is none of these values, but what a program writes where it has none. Of what a caller hands in
     * beside the event, such a text is in nobody's way.
     */
    default boolean isPlaceholder(String text) {
        return Placeholders.isText(text);
    }

    /**
     * What a value that is right on the other side loses on its way to this one, in words for the documentation; empty if
     * nothing. A value that has no counterpart here loses all.
     */
    default String loses(Platform to) {
        return "";
    }

    /** At least one. They are run in tests, and printed in the documentation. */
    List<Example> examples();
}
