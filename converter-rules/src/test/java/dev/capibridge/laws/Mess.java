package dev.capibridge.laws;

import dev.capibridge.core.json.JsonWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** What careless senders make of a value. */
enum Mess {
    TEXT {
        @Override
        JsonNode of(JsonNode value) {
            return StringNode.valueOf(value.isContainer() ? JsonWriter.compact(value) : " " + value.asString() + " ");
        }
    },
    LIST {
        @Override
        JsonNode of(JsonNode value) {
            return JsonNodeFactory.instance.arrayNode().add(value);
        }
    },
    SINGLE {
        @Override
        JsonNode of(JsonNode value) {
            return value.isArray() && !value.isEmpty() ? value.get(0) : value;
        }
    },
    TWICE {
        @Override
        JsonNode of(JsonNode value) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .add(NullNode.getInstance())
                    .add(value)
                    .add(value);
        }
    },
    NUMBER {
        @Override
        JsonNode of(JsonNode value) {
            return value.isNumber() ? Values.number("1795348800123") : Values.number("1.0");
        }
    },
    OBJECT {
        @Override
        JsonNode of(JsonNode value) {
            return JsonNodeFactory.instance.objectNode().set("x", value);
        }
    },
    NULLS {
        @Override
        JsonNode of(JsonNode value) {
            return JsonNodeFactory.instance.arrayNode().add(NullNode.getInstance());
        }
    },
    EMPTY {
        @Override
        JsonNode of(JsonNode value) {
            return value.isArray()
                    ? JsonNodeFactory.instance.arrayNode()
                    : value.isObject() ? JsonNodeFactory.instance.objectNode() : StringNode.valueOf("");
        }
    };

    abstract JsonNode of(JsonNode value);
}
