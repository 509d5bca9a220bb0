package dev.capibridge.standard.legacy;

import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.json.Placeholders;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What says nothing, and so is in nobody's way. */
public final class Silence {

    private Silence() {}

    /** Whether nothing in a value says anything. */
    public static boolean is(JsonNode value) {
        return is(value, Placeholders::isText);
    }

    /** The same with other words for nothing, given as trimmed texts. */
    public static boolean is(JsonNode value, Predicate<String> nothing) {
        if (value.isContainer()) {
            return value.valueStream().allMatch(inner -> is(inner, nothing));
        }
        String text = value.isString() ? Blanks.strip(value.stringValue()) : "something";
        return value.isNull() || text.isEmpty() || nothing.test(text);
    }

    /** Why a leaf says nothing, in words; empty if it says something. */
    static String why(JsonNode leaf) {
        if (leaf.isNull() || leaf.isContainer()) {
            return Kind.of(leaf) + " says nothing";
        }
        String text = leaf.isString() ? Blanks.strip(leaf.stringValue()) : "something";
        if (text.isEmpty()) {
            return "a blank text says nothing";
        }
        return Placeholders.isText(text) ? "a placeholder says nothing" : "";
    }
}
