package dev.capibridge.core.plan;

import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Names;
import dev.capibridge.core.json.Scanner;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The values that rules tell apart at a place of the source, by number; to rules, all others are alike. Immutable. */
final class ByteChoice {

    /** The number of all other values. */
    static final int OTHER = 0;

    /** Added to a number if the text has nothing but digits, where that is asked. */
    static final int DIGITS = 1 << 30;

    private final List<JsonNode> values;
    private final Names texts;
    private final int[] numbers;
    private final Spellings spellings;
    private final boolean digits;

    /**
     * @param values each once; their numbers begin with 1
     * @param spellings of texts that another may only seem to be; such a one has no number, and is for the careful way
     * @param digits whether texts of digits are told from others
     */
    ByteChoice(Collection<JsonNode> values, Spellings spellings, boolean digits) {
        this.values = List.copyOf(values);
        this.spellings = spellings;
        this.digits = digits;
        List<JsonNode> strings = this.values.stream().filter(JsonNode::isString).toList();
        this.texts = new Names(strings.stream().map(JsonNode::stringValue).toList());
        this.numbers = strings.stream().mapToInt(this::number).toArray();
    }

    /** The number of one of the values. */
    int number(JsonNode value) {
        return values.indexOf(value) + 1;
    }

    /** The number of a text, a number or a literal that was read. */
    int number(JsonToken token, byte[] in, int from, int to) {
        if (token != JsonToken.VALUE_STRING) {
            return numbers.length == values.size() ? OTHER : number(Scanner.leaf(token, in, from, to));
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            if (in[i] == '\\') {
                return escaped(Scanner.leaf(token, in, from, to));
            }
            hash = 31 * hash + in[i];
        }
        int text = texts.find(in, from, to, hash);
        int kind = digits && isDigits(in, from, to) ? DIGITS : 0;
        if (text >= 0) {
            return numbers[text] | kind;
        }
        if (spellings.mayHave(in, from, to)) {
            throw Irregular.IRREGULAR;
        }
        return OTHER | kind;
    }

    private static boolean isDigits(byte[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            if (in[i] < '0' || in[i] > '9') {
                return false;
            }
        }
        return to > from;
    }

    private int escaped(JsonNode text) {
        int number = number(text);
        byte[] plain = text.stringValue().getBytes(StandardCharsets.UTF_8);
        if (digits && isDigits(plain, 0, plain.length)) {
            return number | DIGITS;
        }
        if (number == OTHER && spellings.mayHave(plain, 0, plain.length)) {
            throw Irregular.IRREGULAR;
        }
        return number;
    }
}
