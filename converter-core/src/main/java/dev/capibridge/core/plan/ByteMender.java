package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.codec.Shape.Type;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Look;
import dev.capibridge.core.json.Quoted;
import dev.capibridge.core.json.Scanner;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonToken;

/**
 * Finds what a value is meant to be that does not stand right, where that is plain: a number in quotes, one value for a list.
 * Does just what {@link dev.capibridge.core.schema.Repair} would; all else is irregular, and left to that.
 */
final class ByteMender {

    /** What is to be done with the value. */
    enum Way {
        /** It says nothing. */
        NOTHING,
        /** It is another. */
        VALUE,
        /** It is the only one of a list. */
        LIST,
        /** It holds JSON, which is to be read. */
        OPEN
    }

    private static final int SECONDS = "1795340000".length();

    private final Scanner scratch = new Scanner();

    CoreCode code = CoreCode.NULL_IS_NOTHING;
    String argument = "";
    JsonToken token = JsonToken.VALUE_NULL;
    byte[] text = {};
    int from;
    int to;

    /**
     * @param place where it stands
     * @param given a text, a number or a literal
     * @param blank whether it is a text that says nothing
     */
    Way mend(BytePlace place, JsonToken given, byte[] in, int start, int stop, boolean blank) {
        Shape shape = place.shape;
        if (shape.types().isEmpty() || shape.belongs().isPresent()) {
            throw Irregular.IRREGULAR;
        }
        argument = "";
        token = given;
        text = in;
        from = start;
        to = stop;
        if (given == JsonToken.VALUE_NULL) {
            code = CoreCode.NULL_IS_NOTHING;
            return Way.NOTHING;
        }
        if (blank) {
            if (shape.takesBlank()) {
                throw Irregular.IRREGULAR;
            }
            code = CoreCode.BLANK_IS_NOTHING;
            return Way.NOTHING;
        }
        return switch (given) {
            case VALUE_STRING -> string(place, shape);
            case VALUE_NUMBER_INT -> number(place, shape);
            default -> throw Irregular.IRREGULAR;
        };
    }

    private Way string(BytePlace place, Shape shape) {
        if (shape.allows(Type.STRING)) {
            return spelling(place, shape);
        }
        if (shape.allows(Type.NUMBER) || shape.allows(Type.INTEGER)) {
            readNumber(shape);
            code = CoreCode.TEXT_TO_NUMBER;
            argument = shape.describe();
            return accepted(place, Way.VALUE);
        }
        // A list as Python writes it is no JSON.
        if (shape.allows(Type.ARRAY) && text[from] == '[' && text[from + 1] != '\'') {
            code = CoreCode.JSON_TEXT;
            return Way.OPEN;
        }
        return listOfOne(shape);
    }

    private Way spelling(BytePlace place, Shape shape) {
        if (shape.values().isEmpty() || text[from] == '[') {
            throw Irregular.IRREGULAR;
        }
        String given = Blanks.strip(Quoted.text(text, from, to));
        for (String value : shape.values()) {
            if (value.equalsIgnoreCase(given)) {
                code = CoreCode.CASE_OF_VALUE;
                argument = value;
                quote(value);
                return accepted(place, Way.VALUE);
            }
        }
        throw Irregular.IRREGULAR;
    }

    // A text that is just a number, as JSON writes it.
    private void readNumber(Shape shape) {
        scratch.open(text, from, to);
        token = scratch.value();
        boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        boolean time = shape.format().isEmpty()
                || (token == JsonToken.VALUE_NUMBER_INT && to - from == SECONDS && text[from] == '1');
        if (!number || scratch.from() != from || scratch.to() != to || !time) {
            throw Irregular.IRREGULAR;
        }
    }

    private Way number(BytePlace place, Shape shape) {
        if (shape.allows(Type.NUMBER)
                || shape.allows(Type.INTEGER)
                || !shape.format().isEmpty()) {
            throw Irregular.IRREGULAR;
        }
        if (!shape.allows(Type.STRING)) {
            return listOfOne(shape);
        }
        code = CoreCode.NUMBER_TO_TEXT;
        quote(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
        return accepted(place, Way.VALUE);
    }

    private Way listOfOne(Shape shape) {
        Shape element = shape.element().orElse(Shape.ANY);
        Type type = token == JsonToken.VALUE_STRING ? Type.STRING : Type.INTEGER;
        boolean plain = shape.allows(Type.ARRAY)
                && shape.positions().isEmpty()
                && !shape.allows(Type.OBJECT)
                && element.allows(type)
                && element.values().isEmpty()
                && element.format().isEmpty()
                && !Look.isPlaceholder(text, from, to)
                && !Look.mayBeJson(text, from, to);
        if (!plain) {
            throw Irregular.IRREGULAR;
        }
        code = CoreCode.TO_LIST;
        return Way.LIST;
    }

    private void quote(String value) {
        token = JsonToken.VALUE_STRING;
        text = ('"' + value + '"').getBytes(StandardCharsets.UTF_8);
        from = 1;
        to = text.length - 1;
    }

    private Way accepted(BytePlace place, Way way) {
        if (!place.demand.accepts(token, text, from, to)) {
            throw Irregular.IRREGULAR;
        }
        return way;
    }
}
