package dev.capibridge.benchmarks;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares what two JSON values mean: members in any order, 49.90 the same as 49.9. */
final class Difference {

    private Difference() {}

    /** A JSON Pointer to the first place where they differ, with what is wrong there; empty if they are equal. */
    static String first(JsonNode wanted, JsonNode given) {
        return first("", wanted, given);
    }

    private static String first(String at, JsonNode wanted, JsonNode given) {
        if (wanted.isNumber() && given.isNumber()) {
            return wanted.decimalValue().compareTo(given.decimalValue()) == 0 ? "" : at + " (another number)";
        }
        if (wanted.getNodeType() != given.getNodeType()) {
            return at + " (" + given.getNodeType() + " instead of " + wanted.getNodeType() + ")";
        }
        if (wanted.isObject()) {
            Set<String> names = new LinkedHashSet<>(wanted.propertyNames());
            names.addAll(given.propertyNames());
            for (String name : names) {
                String found = first(at + "/" + name, wanted.path(name), given.path(name));
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }
        if (wanted.isArray()) {
            for (int i = 0; i < Math.max(wanted.size(), given.size()); i++) {
                String found = first(at + "/" + i, wanted.path(i), given.path(i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }
        return wanted.equals(given) ? "" : at + " (another value)";
    }
}
