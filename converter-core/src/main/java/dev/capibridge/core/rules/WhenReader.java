package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Similar;
import dev.capibridge.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads conditions. */
final class WhenReader {

    private static final List<String> KEYS = List.of("event", "meta", "tiktok", "supplement");

    private record Places(Map<Path, Span> spans, Set<Path> exact) {}

    private final List<RuleProblem> problems;

    WhenReader(List<RuleProblem> problems) {
        this.problems = problems;
    }

    Optional<When> read(Optional<Located> value) {
        return value.flatMap(this::read);
    }

    private Optional<When> read(Located value) {
        if (!(value instanceof Located.Mapping mapping) || mapping.entries().isEmpty()) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, value.span(), "a condition")
                    .hint("for example: { event: Purchase }, or { meta: { has: [object.field] } }"));
            return Optional.empty();
        }
        List<String> events = List.of();
        Map<String, List<String>> facts = new LinkedHashMap<>();
        Map<Platform, When.Test> tests = new EnumMap<>(Platform.class);
        Optional<When.Test> supplement = Optional.empty();
        Map<String, Span> words = new HashMap<>();
        for (Located.Entry entry : mapping.entries()) {
            switch (entry.key().text()) {
                case "event" -> events = texts(entry.value(), words);
                case "meta" -> test(entry.value()).ifPresent(test -> tests.put(Platform.META, test));
                case "tiktok" -> test(entry.value()).ifPresent(test -> tests.put(Platform.TIKTOK, test));
                case "supplement" -> supplement = test(entry.value());
                default -> fact(entry, facts, words);
            }
        }
        return Optional.of(new When(mapping.span(), events, facts, tests, supplement, words));
    }

    // Every other key is a fact; whether there is such a fact is the checker's to say.
    private void fact(Located.Entry entry, Map<String, List<String>> facts, Map<String, Span> words) {
        String key = entry.key().text();
        if (entry.value() instanceof Located.Mapping) {
            RuleProblem problem =
                    RuleProblem.of(CoreCode.RULE_UNKNOWN_KEY, entry.key().span(), key);
            problems.add(problem.hint(Similar.to(key, KEYS)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("what can stand here: " + String.join(", ", KEYS) + ", or a fact and its value")));
            return;
        }
        facts.put(key, texts(entry.value(), words));
        words.put(key, entry.key().span());
    }

    Optional<When.Test> test(Located value) {
        return Cursor.over(value, problems, "is", "has", "has-any", "lacks", "count", "digits")
                .map(cursor -> {
                    Places places = new Places(new HashMap<>(), new HashSet<>());
                    return new When.Test(
                            cursor.span(),
                            values(cursor.get("is"), places),
                            paths(cursor, "has", places),
                            paths(cursor, "has-any", places),
                            paths(cursor, "lacks", places),
                            counts(cursor.get("count"), places),
                            paths(cursor, "digits", places),
                            places.spans(),
                            places.exact());
                });
    }

    private Map<Path, List<JsonNode>> values(Optional<Located> value, Places places) {
        Map<Path, List<JsonNode>> values = new LinkedHashMap<>();
        for (Located.Entry entry : entries(value)) {
            List<JsonNode> wanted =
                    Cursor.items(entry.value()).stream().map(Located::json).toList();
            if (wanted.isEmpty() || entry.value() instanceof Located.Mapping) {
                problems.add(RuleProblem.of(
                        CoreCode.RULE_WRONG_SHAPE, entry.value().span(), "a value, or a list of values,"));
            } else {
                path(entry.key(), places).ifPresent(path -> values.put(path, wanted));
            }
        }
        return values;
    }

    private Map<Path, Integer> counts(Optional<Located> value, Places places) {
        Map<Path, Integer> counts = new LinkedHashMap<>();
        for (Located.Entry entry : entries(value)) {
            JsonNode count = entry.value().json();
            if (count.isInt() && count.intValue() >= 0) {
                path(entry.key(), places).ifPresent(path -> counts.put(path, count.intValue()));
            } else {
                problems.add(
                        RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, entry.value().span(), "a whole number from 0 on"));
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

    private List<Path> paths(Cursor cursor, String key, Places places) {
        List<Path> paths = new ArrayList<>();
        for (Located item : cursor.items(key)) {
            Cursor.text(item, problems).flatMap(text -> path(text, places)).ifPresent(paths::add);
        }
        return paths;
    }

    private List<String> texts(Located value, Map<String, Span> words) {
        List<String> texts = new ArrayList<>();
        for (Located item : Cursor.items(value)) {
            Cursor.text(item, problems).ifPresent(scalar -> {
                texts.add(scalar.text());
                words.put(scalar.text(), scalar.span());
            });
        }
        return texts;
    }

    private Optional<Path> path(Located.Scalar text, Places places) {
        Optional<Path> path = path(text);
        path.ifPresent(p -> {
            places.spans().put(p, text.span());
            if (text.text().indexOf('"') >= 0) {
                places.exact().add(p);
            }
        });
        return path;
    }

    /** The path a text says, or a problem. */
    Optional<Path> path(Located.Scalar text) {
        try {
            return Optional.of(Path.parse(text.text()));
        } catch (IllegalArgumentException wrong) {
            problems.add(RuleProblem.of(CoreCode.PATH_SYNTAX, text.span(), String.valueOf(wrong.getMessage())));
            return Optional.empty();
        }
    }
}
