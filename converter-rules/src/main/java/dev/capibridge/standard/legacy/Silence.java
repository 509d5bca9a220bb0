package dev.capibridge.standard.legacy;

import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.json.Placeholders;
import tools.jackson.databind.JsonNode;

/** What says nothing, and so is in nobody's way. */
final class Silence {

    private Silence() {}

    /** Whether nothing in a value says anything. */
    static boolean is(JsonNode value) {
        return value.isContainer()
                ? value.valueStream().allMatch(Silence::is)
                : !why(value).isEmpty();
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
