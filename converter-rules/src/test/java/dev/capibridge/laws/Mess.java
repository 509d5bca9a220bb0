package dev.capibridge.laws;

import dev.capibridge.core.json.JsonWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
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
    FALSE {
        @Override
        JsonNode of(JsonNode value) {
            return BooleanNode.FALSE;
        }
    },
    NOTHING {
        @Override
        JsonNode of(JsonNode value) {
            return JsonNodeFactory.instance.objectNode();
        }
    },
    NAMED {
        @Override
        JsonNode of(JsonNode value) {
            ObjectNode named = JsonNodeFactory.instance.objectNode();
            for (int i = value.size() - 1; i >= 0; i--) {
                // The last first, and by numbers or names as the list is long.
                named.set((value.size() > 1 ? "" : "SKU-") + i, value.path(i));
            }
            return value.isArray() ? named : value;
        }
    },
    WRAPPED {
        @Override
        JsonNode of(JsonNode value) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .add(JsonNodeFactory.instance.arrayNode().add(value).add(value));
        }
    },
    BELOW_ZERO {
        @Override
        JsonNode of(JsonNode value) {
            return value.isNumber() ? Values.number("-1") : value;
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
