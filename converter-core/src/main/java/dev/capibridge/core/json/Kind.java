package dev.capibridge.core.json;

import tools.jackson.databind.JsonNode;

/** What may be said of a value without saying the value. */
public final class Kind {

    private Kind() {}

    /** For example {@code a string of 64 characters}, {@code a number}, {@code null}. */
    public static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> {
                int length = value.stringValue()
                        .codePointCount(0, value.stringValue().length());
                yield length == 0
                        ? "an empty string"
                        : "a string of " + length + (length == 1 ? " character" : " characters");
            }
            case NUMBER -> value.isIntegralNumber() ? "a whole number" : "a number";
            case BOOLEAN -> "a boolean";
            case ARRAY -> value.isEmpty() ? "an empty list" : "a list of " + value.size();
            case OBJECT -> value.isEmpty() ? "an empty object" : "an object";
            case NULL -> "null";
            default -> "nothing";
        };
    }
}
