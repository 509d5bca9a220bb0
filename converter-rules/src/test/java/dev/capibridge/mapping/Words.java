package dev.capibridge.mapping;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.When;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Rules in words and in Markdown. */
final class Words {

    private Words() {}

    static String code(Object text) {
        return "`" + text + "`";
    }

    static String codes(Collection<?> texts) {
        return list(texts, ", ");
    }

    private static String list(Collection<?> texts, String between) {
        return texts.stream().map(Words::code).collect(Collectors.joining(between));
    }

    private static String either(Collection<?> texts) {
        List<String> codes = texts.stream().map(Words::code).toList();
        int last = codes.size() - 1;
        return last < 1 ? String.join("", codes) : String.join(", ", codes.subList(0, last)) + " or " + codes.get(last);
    }

    static String value(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** A line of a table. */
    static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    static String table(List<String> head, List<List<String>> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        return line(head)
                + line(head.stream().map(cell -> "---").toList())
                + lines.stream().map(Words::line).collect(Collectors.joining());
    }

    /** What a condition asks of an event that comes from this side, facts aside; empty if nothing. */
    static String asked(Optional<When> when, Platform from) {
        List<String> all = new ArrayList<>();
        when.ifPresent(condition -> {
            if (!condition.events().isEmpty()) {
                all.add("the event is " + either(condition.events()));
            }
            Optional.ofNullable(condition.tests().get(from)).ifPresent(test -> asked(test, "", all));
            condition.supplement().ifPresent(test -> asked(test, " in a supplement", all));
        });
        return String.join(", and ", all);
    }

    /** What is asked of one document. */
    static String asked(When.Test test) {
        List<String> all = new ArrayList<>();
        asked(test, "", all);
        return String.join(", and ", all);
    }

    private static void asked(When.Test test, String where, List<String> all) {
        test.is()
                .forEach((path, values) -> all.add(code(path) + where + " is "
                        + either(values.stream().map(Words::value).toList())));
        test.has().forEach(path -> all.add(code(path) + where + " is there"));
        if (!test.hasAny().isEmpty()) {
            all.add(either(test.hasAny()) + where + " is there");
        }
        if (!test.lacks().isEmpty()) {
            all.add("there is no " + either(test.lacks()) + where);
        }
        test.count().forEach((path, count) -> all.add(code(path) + where + " has length " + count));
        test.digits().forEach(path -> all.add(code(path) + where + " is a number"));
    }

    /** The values of facts that a condition asks for. */
    static String facts(Map<String, List<String>> facts) {
        return facts.entrySet().stream()
                .map(fact -> "the " + fact.getKey().replace('_', ' ') + " is " + either(fact.getValue()))
                .collect(Collectors.joining(" and "));
    }

    /** Paths of a side, linked to the pages that name them. */
    static String linked(SchemaFields schema, List<Path> paths) {
        return paths.stream().map(path -> link(schema, path.toString())).collect(Collectors.joining("<br>"));
    }

    static String link(SchemaFields schema, String path) {
        String whole = path.endsWith("[]") ? path.substring(0, path.length() - 2) : path;
        return schema.sources(whole).stream()
                .findFirst()
                .map(source -> "[" + code(whole) + "](" + source + ")")
                .orElse(code(whole));
    }
}
