package dev.capibridge.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Walks over JSON in UTF-8 without making anything of it: a token is a range of bytes. It knows only JSON that is beyond
 * doubt, and throws {@link Irregular} at everything else, right or wrong; {@link JsonReader} is the judge of that. Whatever
 * it lets pass, {@link JsonReader} reads as the same values. One thread at a time; made to be used again.
 */
public final class Scanner {

    private static final int PLAIN = 0;
    private static final int QUOTE = 1;
    private static final int ESCAPE = 2;
    private static final int CONTROL = 3;
    private static final int MANY_BYTES = 4;

    private static final byte[] CLASSES = classes();

    private static final int MAX_NUMBER = 100;
    private static final String TINY = "0.00000";

    private byte[] in = {};
    private int end;
    /** The next byte to look at. */
    private int at;

    private int from;
    private int to;
    private int hash;
    private boolean asWritten;

    private static byte[] classes() {
        byte[] classes = new byte[256];
        Arrays.fill(classes, 0, 0x20, (byte) CONTROL);
        Arrays.fill(classes, 0x80, 0x100, (byte) MANY_BYTES);
        classes['"'] = QUOTE;
        classes['\\'] = ESCAPE;
        return classes;
    }

    /** Begins at a place of a text. */
    public void open(byte[] text, int start, int stop) {
        in = text;
        at = start;
        end = stop;
    }

    public byte[] text() {
        return in;
    }

    /** Where the text ends. */
    public int end() {
        return end;
    }

    /** Where the next token, or white space before it, begins. */
    public int position() {
        return at;
    }

    public void position(int there) {
        at = there;
    }

    /** First byte of the last text (behind its quote), name or number. */
    public int from() {
        return from;
    }

    /** Behind the last byte of the last text (its quote), name or number. */
    public int to() {
        return to;
    }

    /** {@link Names#hash} of the last name. */
    public int hash() {
        return hash;
    }

    /** Whether {@link JsonWriter} would write the last text with the very bytes it came with. */
    public boolean isAsWritten() {
        return asWritten;
    }

    /** The next byte that is no white space, which stays the next; 0 at the end. */
    public int peek() {
        int i = at;
        while (i < end) {
            byte b = in[i];
            if (b > ' ' || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
                at = i;
                return b;
            }
            i++;
        }
        at = i;
        return 0;
    }

    /** Whether nothing but white space follows. */
    public boolean isAtEnd() {
        return peek() == 0 && at >= end;
    }

    /** Takes a byte that has to be the next. */
    public void take(int wanted) {
        if (peek() != wanted) {
            throw Irregular.IRREGULAR;
        }
        at++;
    }

    /** After a member or an element: whether another follows. Takes the comma, or what closes. */
    public boolean more(int close) {
        int next = peek();
        at++;
        if (next == ',') {
            return true;
        }
        if (next != close) {
            throw Irregular.IRREGULAR;
        }
        return false;
    }

    /** After what opens: whether it closes at once. Takes what closes. */
    public boolean isEmpty(int close) {
        if (peek() == close) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes a member's name and the colon if it is just this one, as names nearly always stand; else takes nothing. */
    public boolean takeName(Names names, int name) {
        byte[] key = names.key(name);
        peek();
        int stop = at + key.length;
        if (stop > end || !Arrays.equals(in, at, stop, key, 0, key.length)) {
            return false;
        }
        at = stop;
        return true;
    }

    /** Takes a member's name and the colon. A name with escapes is irregular. */
    public void name() {
        take('"');
        byte[] text = in;
        int i = at;
        int stop = end;
        int h = 0;
        while (i < stop) {
            byte b = text[i];
            int c = CLASSES[b & 0xff];
            if (c == PLAIN) {
                h = 31 * h + b;
                i++;
            } else if (c == QUOTE) {
                from = at;
                to = i;
                hash = h;
                at = i + 1;
                take(':');
                return;
            } else if (c == MANY_BYTES) {
                int next = Characters.end(text, i, stop);
                while (i < next) {
                    h = 31 * h + text[i++];
                }
            } else {
                throw Irregular.IRREGULAR;
            }
        }
        throw Irregular.IRREGULAR;
    }

    /** Takes a text, a number or a literal whole, and of an object or a list what opens it. */
    public JsonToken value() {
        return value(peek());
    }

    /** The same where the byte it begins with was looked at. */
    public JsonToken value(int first) {
        return switch (first) {
            case '"' -> string();
            case '{' -> opening(JsonToken.START_OBJECT);
            case '[' -> opening(JsonToken.START_ARRAY);
            case 't' -> literal("true", JsonToken.VALUE_TRUE);
            case 'f' -> literal("false", JsonToken.VALUE_FALSE);
            case 'n' -> literal("null", JsonToken.VALUE_NULL);
            default -> number();
        };
    }

    private JsonToken opening(JsonToken token) {
        at++;
        return token;
    }

    private JsonToken literal(String text, JsonToken token) {
        from = at;
        for (int i = 0; i < text.length(); i++) {
            if (at >= end || in[at] != text.charAt(i)) {
                throw Irregular.IRREGULAR;
            }
            at++;
        }
        to = at;
        return token;
    }

    private JsonToken string() {
        byte[] text = in;
        int start = at + 1;
        int i = start;
        int stop = end;
        int eight = stop - Long.BYTES;
        boolean plain = true;
        while (i < stop) {
            if (i <= eight) {
                long special = EightBytes.special(EightBytes.at(text, i));
                if (special == 0) {
                    i += Long.BYTES;
                    continue;
                }
                i += EightBytes.lowest(special);
            }
            int c = CLASSES[text[i] & 0xff];
            if (c == PLAIN) {
                i++;
            } else if (c == QUOTE) {
                from = start;
                to = i;
                at = i + 1;
                asWritten = plain;
                return JsonToken.VALUE_STRING;
            } else if (c == MANY_BYTES) {
                int next = Characters.end(text, i, stop);
                plain &= !Characters.isEscapedInWriting(text, i, next);
                i = next;
            } else if (c == ESCAPE) {
                i = Characters.endOfEscape(text, i, stop);
                plain = false;
            } else {
                throw Irregular.IRREGULAR;
            }
        }
        throw Irregular.IRREGULAR;
    }

    // Only numbers that are written as they came: no exponent, no minus zero, none that a decimal would write with one.
    private JsonToken number() {
        from = at;
        if (at < end && in[at] == '-') {
            at++;
        }
        int whole = at;
        digits();
        boolean zero = at > whole && in[whole] == '0';
        if (at == whole || (zero && (at > whole + 1 || whole > from))) {
            throw Irregular.IRREGULAR;
        }
        JsonToken token = JsonToken.VALUE_NUMBER_INT;
        if (at < end && in[at] == '.') {
            at++;
            int fraction = at;
            digits();
            if (at == fraction || isTiny(whole)) {
                throw Irregular.IRREGULAR;
            }
            token = JsonToken.VALUE_NUMBER_FLOAT;
        }
        to = at;
        boolean more = at < end && (in[at] == 'e' || in[at] == 'E' || in[at] == '.');
        if (more || to - from > MAX_NUMBER) {
            throw Irregular.IRREGULAR;
        }
        return token;
    }

    private void digits() {
        while (at < end && in[at] >= '0' && in[at] <= '9') {
            at++;
        }
    }

    private boolean isTiny(int start) {
        if (at - start < TINY.length()) {
            return false;
        }
        for (int i = 0; i < TINY.length(); i++) {
            if (in[start + i] != TINY.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Takes a value whole, by its brackets and quotes alone: it may be anything but cut off. */
    public void skip() {
        int next = peek();
        if (next != '{' && next != '[') {
            skipPlain(next);
            return;
        }
        int depth = 0;
        while (at < end) {
            int b = in[at];
            if (b == '"') {
                skipPlain(b);
                continue;
            }
            at++;
            if (b == '{' || b == '[') {
                depth++;
            } else if ((b == '}' || b == ']') && --depth == 0) {
                return;
            }
        }
        throw Irregular.IRREGULAR;
    }

    private void skipPlain(int first) {
        if (first == '"') {
            skipText();
        } else {
            while (at < end && in[at] != ',' && in[at] != ']' && in[at] != '}') {
                at++;
            }
        }
        if (at > end) {
            throw Irregular.IRREGULAR;
        }
    }

    private void skipText() {
        int i = at + 1;
        while (i < end && in[i] != '"') {
            if (i + Long.BYTES <= end) {
                long special = EightBytes.special(EightBytes.at(in, i));
                i += special == 0 ? Long.BYTES : EightBytes.lowest(special);
                if (special == 0 || in[i] == '"') {
                    continue;
                }
            }
            i += in[i] == '\\' ? 2 : 1;
        }
        at = i + 1;
    }

    /** The next value as a tree, taken whole. */
    public JsonNode tree() {
        JsonToken token = value();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            default -> leaf(token, in, from, to);
        };
    }

    private ObjectNode object() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (!isEmpty('}')) {
            do {
                name();
                String name = new String(in, from, to - from, StandardCharsets.UTF_8);
                object.set(name, tree());
            } while (more('}'));
        }
        return object;
    }

    private ArrayNode array() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (!isEmpty(']')) {
            do {
                array.add(tree());
            } while (more(']'));
        }
        return array;
    }

    /** The value of a token that is whole. */
    public static JsonNode leaf(JsonToken token, byte[] in, int from, int to) {
        return switch (token) {
            case VALUE_STRING -> StringNode.valueOf(Quoted.text(in, from, to));
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.getInstance();
            default ->
                Numbers.parse(new String(in, from, to - from, StandardCharsets.ISO_8859_1))
                        .orElseThrow(() -> Irregular.IRREGULAR);
        };
    }
}
