package dev.capibridge.core.rules;

/**
 * The text of a rule file.
 *
 * @param file what to call it in messages
 * @param text YAML 1.2, or JSON if {@code file} ends in {@code .json}
 */
public record RuleText(String file, String text) {

    boolean isJson() {
        return file.endsWith(".json");
    }
}
