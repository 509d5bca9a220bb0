package dev.capibridge.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts settings into a rule file before it is read: {@code {name}} in a text becomes the setting's value, and a row with
 * {@code for: name} stands for as many rows as the setting has values. In such a row a value that is a pair
 * ({@code name=value}) can be taken apart: {@code {setting.name}} and {@code {setting.value}}. Without settings a file is left as it is, so that
 * {@code for} is no key in files of the user's own.
 */
final class Settings {

    private final Map<String, List<String>> values;

    private Settings(Map<String, List<String>> values) {
        this.values = values;
    }

    static Located apply(Map<String, List<String>> values, Located root) {
        return values.isEmpty() ? root : new Settings(values).in(root);
    }

    private Located in(Located value) {
        if (value instanceof Located.Sequence sequence) {
            List<Located> items = new ArrayList<>();
            sequence.items().forEach(item -> items.addAll(rows(item)));
            return new Located.Sequence(sequence.span(), items);
        }
        if (value instanceof Located.Mapping mapping) {
            return new Located.Mapping(
                    mapping.span(),
                    mapping.entries().stream()
                            .map(entry -> new Located.Entry(entry.key(), in(entry.value())))
                            .toList());
        }
        Located.Scalar scalar = (Located.Scalar) value;
        String text = scalar.text();
        for (Map.Entry<String, List<String>> setting : values.entrySet()) {
            text = text.replace("{" + setting.getKey() + "}", String.join(",", setting.getValue()));
            if (setting.getValue().size() == 1) {
                text = pair(text, setting.getKey(), setting.getValue().get(0));
            }
        }
        return new Located.Scalar(scalar.span(), text, scalar.quoted());
    }

    private static String pair(String text, String setting, String value) {
        int sign = value.indexOf('=');
        return sign < 0
                ? text
                : text.replace("{" + setting + ".name}", value.substring(0, sign))
                        .replace("{" + setting + ".value}", value.substring(sign + 1));
    }

    // A row with 'for' becomes a row for each value, which it sees as the only one.
    private List<Located> rows(Located item) {
        if (!(item instanceof Located.Mapping row)) {
            return List.of(in(item));
        }
        Optional<String> over = row.get("for")
                .filter(Located.Scalar.class::isInstance)
                .map(name -> ((Located.Scalar) name).text())
                .filter(values::containsKey);
        if (over.isEmpty()) {
            return List.of(in(row));
        }
        Located.Mapping rest = new Located.Mapping(
                row.span(),
                row.entries().stream()
                        .filter(entry -> !entry.key().text().equals("for"))
                        .toList());
        return values.getOrDefault(over.get(), List.of()).stream()
                .map(one -> new Settings(Map.of(over.get(), List.of(one))).in(rest))
                .toList();
    }
}
