package dev.capibridge.laws;

import dev.capibridge.core.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Ways to write the same JSON: with spaces, escapes, members in another order, and now and then a member twice. */
record Spelling(int number) {

    /** The shortest, and the usual long one. */
    static final int PLAIN = 2;

    String of(JsonNode value) {
        if (number < PLAIN) {
            return number == 0 ? JsonWriter.compact(value) : JsonWriter.pretty(value);
        }
        return write(value, new Random(number));
    }

    private static String write(JsonNode value, Random random) {
        if (value.isObject()) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(value.properties());
            if (random.nextInt(4) == 0) {
                Collections.shuffle(members, random);
            }
            if (!members.isEmpty() && random.nextInt(60) == 0) {
                members.add(members.get(0));
            }
            return members.stream()
                    .map(e -> text(e.getKey(), random, 60) + space(random) + ":" + write(e.getValue(), random))
                    .collect(Collectors.joining(",", "{", space(random) + "}"));
        }
        if (value.isArray()) {
            return value.valueStream()
                    .map(element -> write(element, random))
                    .collect(Collectors.joining(space(random) + ",", "[", "]"));
        }
        String leaf = value.isString() ? text(value.stringValue(), random, 6) : JsonWriter.compact(value);
        return space(random) + leaf + space(random);
    }

    // One in so many texts has an escape that it could do without.
    private static String text(String text, Random random, int oneIn) {
        String plain = JsonWriter.compact(tools.jackson.databind.node.StringNode.valueOf(text));
        if (text.isEmpty() || text.charAt(0) < 'A' || random.nextInt(oneIn) > 0) {
            return plain;
        }
        return "\"\\u%04x".formatted((int) text.charAt(0)) + plain.substring(2);
    }

    private static String space(Random random) {
        return random.nextInt(8) == 0 ? List.of(" ", "\n", "\t ", "\r\n").get(random.nextInt(4)) : "";
    }
}
