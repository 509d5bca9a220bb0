package dev.capibridge.standard;

import dev.capibridge.core.diagnostic.Discreet;
import dev.capibridge.core.rules.RuleText;
import dev.capibridge.standard.codecs.PersonalNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rule file in the jar that is switched on by name.
 *
 * @param name as it is switched on
 * @param settings the settings it needs, with an example of each; where the example is a pair ({@code name=value}), so is
 *     every value
 * @param summary what it does and what it costs, in one line
 */
public record Pack(String name, SortedMap<String, String> settings, String summary) {

    /** The setting that lets properties out by their names. */
    private static final String NAMES = "allow";

    public Pack {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** Reads a line of the index: {@code name setting=example …: summary}. */
    static Pack parse(String line) {
        int colon = line.indexOf(": ");
        List<String> words = List.of(line.substring(0, colon).split(" ", -1));
        SortedMap<String, String> settings = new TreeMap<>();
        for (String word : words.subList(1, words.size())) {
            int sign = word.indexOf('=');
            settings.put(word.substring(0, sign), word.substring(sign + 1));
        }
        return new Pack(words.get(0), settings, line.substring(colon + 2));
    }

    /** How it is switched on, with the examples of its settings: {@code custom-properties:allow=plan,coupon}. */
    public String call() {
        return settings.isEmpty()
                ? name
                : name + ":"
                        + settings.entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue())
                                .collect(Collectors.joining(";"));
    }

    /**
     * The pack's rules with its settings put in.
     *
     * @param given what stands behind the name and a colon, such as {@code allow=plan,coupon}; empty if nothing does
     * @throws IllegalArgumentException if a setting is missing, unknown, empty, or names what the pack may not pass on; the
     *     message says what to write instead
     */
    RuleText with(String given, RuleText rules) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : given.isEmpty() ? List.<String>of() : List.of(given.split(";", -1))) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals);
            if (!settings.containsKey(key)) {
                throw new IllegalArgumentException(
                        "the pack '" + name + "' has no setting '" + Discreet.name(key) + "'; " + usage());
            }
            values.put(key, values(key, equals < 0 ? "" : part.substring(equals + 1)));
        }
        for (String setting : settings.keySet()) {
            if (values.getOrDefault(setting, List.of()).isEmpty()) {
                throw new IllegalArgumentException("the pack '" + name + "' needs '" + setting + "'; " + usage());
            }
        }
        return new RuleText(rules.file(), rules.text(), values);
    }

    private List<String> values(String setting, String text) {
        List<String> values = new ArrayList<>();
        for (String value : text.split(",", -1)) {
            String stripped = value.strip();
            if (setting.equals(NAMES)) {
                passable(stripped);
            }
            if (stripped.contains("\"") || stripped.contains("'")) {
                throw new IllegalArgumentException("a name in the settings of '" + name + "' holds a quote");
            }
            if (!stripped.isEmpty() && isPair(setting) && !stripped.matches("[^=]+=[^=]+")) {
                throw new IllegalArgumentException(
                        "'" + setting + "' of the pack '" + name + "' is made of pairs; " + usage());
            }
            if (!stripped.isEmpty() && !values.contains(stripped)) {
                values.add(stripped);
            }
        }
        return values;
    }

    private void passable(String property) {
        String subject = "'" + property + "' in '" + NAMES + "' of the pack '" + name + "' ";
        if (PersonalNames.isOne(property)) {
            throw new IllegalArgumentException(subject + "looks like personal data, which the pack does not pass on;"
                    + " leave it out or, if it is none, map it by a rule of your own");
        }
        MappedProperties.ruleOf(property).ifPresent(rule -> {
            throw new IllegalArgumentException(subject
                    + "is no property of your own: the standard rules have it already"
                    + " (rule '" + rule + "'), and no value crosses twice; leave it out, or replace that rule in a rule"
                    + " file of yours");
        });
    }

    private boolean isPair(String setting) {
        return settings.getOrDefault(setting, "").contains("=");
    }

    private String usage() {
        return settings.isEmpty()
                ? "it is switched on with '" + name + "' alone"
                : "it is switched on with, for example, '" + call() + "'";
    }
}
