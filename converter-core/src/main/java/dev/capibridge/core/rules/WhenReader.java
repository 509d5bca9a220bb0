package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads conditions. */
final class WhenReader {

    private final List<RuleProblem> problems;

    WhenReader(List<RuleProblem> problems) {
        this.problems = problems;
    }

    Optional<When> read(Optional<Located> value) {
        return value.flatMap(this::read);
    }

    private Optional<When> read(Located value) {
        if (!(value instanceof Located.Mapping mapping)) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, value.span(), "a condition (key: value)"));
            return Optional.empty();
        }
        List<String> events = List.of();
        Map<String, List<String>> facts = new LinkedHashMap<>();
        Map<Platform, When.Test> tests = new EnumMap<>(Platform.class);
        Optional<When.Test> supplement = Optional.empty();
        for (Located.Entry entry : mapping.entries()) {
            switch (entry.key().text()) {
                case "event" -> events = texts(entry.value());
                case "meta" -> test(entry.value()).ifPresent(test -> tests.put(Platform.META, test));
                case "tiktok" -> test(entry.value()).ifPresent(test -> tests.put(Platform.TIKTOK, test));
                case "supplement" -> supplement = test(entry.value());
                // Every other key is a fact; whether there is such a fact is the checker's to say.
                default -> facts.put(entry.key().text(), texts(entry.value()));
            }
        }
        return Optional.of(new When(mapping.span(), events, facts, tests, supplement));
    }

    Optional<When.Test> test(Located value) {
        return Cursor.over(value, problems, "is", "has", "has-any", "lacks", "count")
                .map(cursor -> new When.Test(
                        cursor.span(),
                        values(cursor.get("is")),
                        paths(cursor, "has"),
                        paths(cursor, "has-any"),
                        paths(cursor, "lacks"),
                        counts(cursor.get("count"))));
    }

    private Map<Path, List<JsonNode>> values(Optional<Located> value) {
        Map<Path, List<JsonNode>> values = new LinkedHashMap<>();
        entries(value)
                .forEach(entry -> path(entry.key())
                        .ifPresent(path -> values.put(
                                path,
                                Cursor.items(entry.value()).stream()
                                        .map(Located::json)
                                        .toList())));
        return values;
    }

    private Map<Path, Integer> counts(Optional<Located> value) {
        Map<Path, Integer> counts = new LinkedHashMap<>();
        for (Located.Entry entry : entries(value)) {
            JsonNode count = entry.value().json();
            if (count.isInt()) {
                path(entry.key()).ifPresent(path -> counts.put(path, count.intValue()));
            } else {
                problems.add(
                        RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, entry.value().span(), "a whole number"));
            }
        }
        return counts;
    }

    private List<Located.Entry> entries(Optional<Located> value) {
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Located.Mapping mapping) {
            return mapping.entries();
        }
        problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, value.get().span(), "a mapping (path: value)"));
        return List.of();
    }

    private List<Path> paths(Cursor cursor, String key) {
        List<Path> paths = new ArrayList<>();
        for (Located item : cursor.items(key)) {
            Cursor.text(item, problems).flatMap(this::path).ifPresent(paths::add);
        }
        return paths;
    }

    private List<String> texts(Located value) {
        List<String> texts = new ArrayList<>();
        for (Located item : Cursor.items(value)) {
            Cursor.text(item, problems).ifPresent(scalar -> texts.add(scalar.text()));
        }
        return texts;
    }

    /** The path a text says, or a problem. */
    Optional<Path> path(Located.Scalar text) {
        return path(text.text(), text.span());
    }

    private Optional<Path> path(String text, Span span) {
        try {
            return Optional.of(Path.parse(text));
        } catch (IllegalArgumentException wrong) {
            problems.add(RuleProblem.of(CoreCode.PATH_SYNTAX, span, String.valueOf(wrong.getMessage())));
            return Optional.empty();
        }
    }
}
