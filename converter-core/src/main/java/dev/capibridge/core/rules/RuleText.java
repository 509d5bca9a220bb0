package dev.capibridge.core.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** The same file with more values for its settings. */
    public RuleText with(Map<String, List<String>> more) {
        Map<String, List<String>> both = new LinkedHashMap<>(settings);
        more.forEach((name, values) -> both.merge(
                name,
                values,
                (before, added) -> Stream.concat(before.stream(), added.stream())
                        .distinct()
                        .toList()));
        return new RuleText(file, text, both);
    }

    boolean isJson() {
        return file.endsWith(".json");
    }
}
