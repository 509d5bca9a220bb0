package dev.capibridge.core.plan;

import dev.capibridge.core.json.Names;
import dev.capibridge.core.json.Scanner;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The values that rules tell apart at a place of the source, by number; to rules, all others are alike. Immutable. */
final class ByteChoice {

    /** The number of all other values. */
    static final int OTHER = 0;

    private final List<JsonNode> values;
    private final Names texts;
    private final int[] numbers;

    /** @param values each once; their numbers begin with 1 */
    ByteChoice(Collection<JsonNode> values) {
        this.values = List.copyOf(values);
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
                return number(Scanner.leaf(token, in, from, to));
            }
            hash = 31 * hash + in[i];
        }
        int text = texts.find(in, from, to, hash);
        return text < 0 ? OTHER : numbers[text];
    }
}
