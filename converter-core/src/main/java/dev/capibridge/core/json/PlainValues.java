package dev.capibridge.core.json;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Discreet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes what a program holds already (maps, lists and plain values, or a Jackson tree) under the same limits as text. The
 * result is a copy: nothing the caller does to the original later reaches it.
 */
public final class PlainValues {

    private final List<Diagnostic> flaws = new ArrayList<>();

    private final boolean throwing;

    private PlainValues(boolean throwing) {
        this.throwing = throwing;
    }

    /**
     * The value as exact JSON.
     *
     * @throws IllegalArgumentException if something in it is neither map, list, text, number, boolean, {@code null} nor a
     *     tree; the message names its class and place
     */
    public static Reading read(Object value) {
        return read(value, true);
    }

    /** The same, but what is no JSON value is a flaw like any other. */
    public static Reading readAnything(Object value) {
        return read(value, false);
    }

    private static Reading read(Object value, boolean throwing) {
        PlainValues reader = new PlainValues(throwing);
        JsonNode root = reader.value(value, "", 0);
        boolean tooDeep = reader.flaws.stream().anyMatch(flaw -> flaw.code() == CoreCode.TOO_DEEP);
        return tooDeep
                ? new Reading.Unreadable(Diagnostic.of(CoreCode.TOO_DEEP, "", Integer.toString(JsonReader.MAX_DEPTH)))
                : new Reading.Readable(root, List.copyOf(reader.flaws), List.of());
    }

    private JsonNode value(Object value, String at, int depth) {
        if (depth > JsonReader.MAX_DEPTH) {
            return flaw(CoreCode.TOO_DEEP, at);
        }
        if (value instanceof JsonNode node) {
            return node(node, at, depth);
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            map.forEach((key, member) -> {
                String name = name(String.valueOf(key), at);
                object.set(name, orNull(member, Pointers.member(at, name), depth + 1));
            });
            return object;
        }
        if (value instanceof Iterable<?> list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Object element : list) {
                array.add(orNull(element, Pointers.element(at, array.size()), depth + 1));
            }
            return array;
        }
        if (value instanceof Object[] array) {
            return value(Arrays.asList(array), at, depth);
        }
        return scalar(value, at);
    }

    private JsonNode orNull(@Nullable Object value, String at, int depth) {
        return value == null ? NullNode.getInstance() : value(value, at, depth);
    }

    private JsonNode scalar(Object value, String at) {
        if (value instanceof CharSequence text) {
            return text(text.toString(), at);
        }
        if (value instanceof Boolean truth) {
            return BooleanNode.valueOf(truth);
        }
        if (value instanceof Number number) {
            return number(number, at);
        }
        if (value instanceof Enum<?> constant) {
            return StringNode.valueOf(constant.name());
        }
        if (!throwing) {
            return flaw(CoreCode.NOT_JSON_VALUE, at, value.getClass().getTypeName());
        }
        throw new IllegalArgumentException(
                "a " + value.getClass().getTypeName() + " is no JSON value, at '" + Discreet.pointer(at) + "'");
    }

    private JsonNode node(JsonNode node, String at, int depth) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                node.properties().forEach(e -> {
                    String name = name(e.getKey(), at);
                    object.set(name, value(e.getValue(), Pointers.member(at, name), depth + 1));
                });
                yield object;
            }
            case ARRAY -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                node.forEach(e -> array.add(value(e, Pointers.element(at, array.size()), depth + 1)));
                yield array;
            }
            case STRING -> text(node.stringValue(), at);
            case NUMBER -> number(node.numberValue(), at);
            case BOOLEAN -> BooleanNode.valueOf(node.booleanValue());
            // What a program put into a tree as it was; Jackson writes bytes in Base64.
            case POJO -> orNull(((POJONode) node).getPojo(), at, depth + 1);
            case BINARY -> StringNode.valueOf(node.asString());
            default -> NullNode.getInstance();
        };
    }

    private String name(String given, String at) {
        String name = Surrogates.replaced(given, false);
        if (!name.equals(given)) {
            flaw(CoreCode.LONE_SURROGATE, Pointers.member(at, name));
        }
        return name;
    }

    private JsonNode text(String text, String at) {
        return Surrogates.anyHalf(text, false) ? flaw(CoreCode.LONE_SURROGATE, at) : StringNode.valueOf(text);
    }

    private JsonNode number(Number number, String at) {
        if ((number instanceof Double d && !Double.isFinite(d)) || (number instanceof Float f && !Float.isFinite(f))) {
            return flaw(CoreCode.NOT_FINITE, at);
        }
        Optional<JsonNode> exact = number instanceof BigInteger big && big.bitLength() > 4000
                ? Optional.empty()
                : Numbers.parse(text(number));
        return exact.orElseGet(() -> flaw(
                CoreCode.ABSURD_NUMBER,
                at,
                Integer.toString(Numbers.MAX_DIGITS),
                Integer.toString(Numbers.MAX_EXPONENT)));
    }

    private static String text(Number number) {
        // 10.0 as a double is the number 10 that someone wrote; its shortest text is what they meant.
        return number instanceof BigDecimal decimal ? decimal.toString() : String.valueOf(number);
    }

    private JsonNode flaw(CoreCode code, String at, String... arguments) {
        flaws.add(Diagnostic.of(code, at, arguments));
        return NullNode.getInstance();
    }
}
