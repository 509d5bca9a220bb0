package dev.capibridge.core.rules;

import java.util.List;
import java.util.Map;

/**
 * The text of a rule file.
 *
 * @param file what to call it in messages
 * @param text YAML 1.2, or JSON if {@code file} ends in {@code .json}
 * @param settings values for the rows that stand for a list of them ({@code for: name}), and for {@code {name}} in any text
 */
public record RuleText(String file, String text, Map<String, List<String>> settings) {

    public RuleText {
        settings = Map.copyOf(settings);
    }

    /** A file without settings. */
    public RuleText(String file, String text) {
        this(file, text, Map.of());
    }

    boolean isJson() {
        return file.endsWith(".json");
    }
}
