package dev.capibridge.core.rules;

import dev.capibridge.core.diagnostic.Span;
import dev.capibridge.core.json.Numbers;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A value of a rule file that knows where it stands. */
sealed interface Located {

    Span span();

    /** The value without its places. */
    JsonNode json();

    /** @param quoted whether the text stood in quotes, and so is text whatever it looks like */
    record Scalar(Span span, String text, boolean quoted) implements Located {
        @Override
        public JsonNode json() {
            if (quoted) {
                return StringNode.valueOf(text);
            }
            // YAML 1.2's core schema, without octal and hexadecimal: 'no' and '0x1F' are text.
            return switch (text) {
                case "true", "True", "TRUE" -> BooleanNode.TRUE;
                case "false", "False", "FALSE" -> BooleanNode.FALSE;
                case "", "~", "null", "Null", "NULL" -> NullNode.getInstance();
                default -> Numbers.parse(text).orElseGet(() -> StringNode.valueOf(text));
            };
        }
    }

    record Sequence(Span span, List<Located> items) implements Located {
        @Override
        public JsonNode json() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.json()));
            return array;
        }
    }

    record Mapping(Span span, List<Entry> entries) implements Located {
        @Override
        public JsonNode json() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            entries.forEach(
                    entry -> object.set(entry.key().text(), entry.value().json()));
            return object;
        }

        Optional<Entry> entry(String name) {
            return entries.stream().filter(e -> e.key().text().equals(name)).findFirst();
        }

        Optional<Located> get(String name) {
            return entry(name).map(Entry::value);
        }
    }

    record Entry(Scalar key, Located value) {}
}
