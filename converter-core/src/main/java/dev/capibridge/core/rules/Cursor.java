package dev.capibridge.core.rules;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Similar;
import dev.capibridge.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the keys of one mapping, and says what is missing, misplaced or misspelt in it. */
final class Cursor {

    private final Located.Mapping mapping;
    private final List<RuleProblem> problems;
    /** Keys that a misspelt one was taken for: they are not missing. */
    private final Set<String> meant;

    private Cursor(Located.Mapping mapping, List<RuleProblem> problems, Set<String> meant) {
        this.mapping = mapping;
        this.problems = problems;
        this.meant = meant;
    }

    /** A cursor over the value if it is a mapping with no other keys than these; unknown keys are reported and passed over. */
    static Optional<Cursor> over(Located value, List<RuleProblem> problems, String... keys) {
        if (!(value instanceof Located.Mapping mapping)) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, value.span(), "a mapping (key: value)"));
            return Optional.empty();
        }
        List<String> known = Arrays.asList(keys);
        Set<String> meant = new HashSet<>();
        for (Located.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                RuleProblem problem =
                        RuleProblem.of(CoreCode.RULE_UNKNOWN_KEY, entry.key().span(), key);
                Optional<String> similar = Similar.to(key, known);
                similar.ifPresent(meant::add);
                problems.add(problem.hint(similar.map(near -> "did you mean '" + near + "'?")
                        .orElse("what can stand here: " + String.join(", ", known))));
            }
        }
        return Optional.of(new Cursor(mapping, problems, meant));
    }

    Span span() {
        return mapping.span();
    }

    boolean has(String key) {
        return mapping.entry(key).isPresent();
    }

    Span span(String key) {
        return mapping.get(key).map(Located::span).orElse(mapping.span());
    }

    Span keySpan(String key) {
        return mapping.entry(key).map(e -> e.key().span()).orElse(mapping.span());
    }

    Optional<Located> get(String key) {
        return mapping.get(key);
    }

    /** The value, reported as missing if it is. */
    Optional<Located> need(String key) {
        return need(key, "");
    }

    /** @param hint what to do if it is missing; may be empty */
    Optional<Located> need(String key, String hint) {
        Optional<Located> value = mapping.get(key);
        if (value.isEmpty() && !meant.contains(key)) {
            RuleProblem problem = RuleProblem.of(CoreCode.RULE_MISSING_KEY, mapping.span(), key);
            problems.add(hint.isEmpty() ? problem : problem.hint(hint));
        }
        return value;
    }

    Optional<String> text(String key) {
        return mapping.get(key).flatMap(value -> text(value, problems)).map(Located.Scalar::text);
    }

    Optional<String> needText(String key) {
        return need(key).flatMap(value -> text(value, problems)).map(Located.Scalar::text);
    }

    /** The elements of a list; the value alone if it is none. */
    List<Located> items(String key) {
        return mapping.get(key).map(Cursor::items).orElse(List.of());
    }

    /** The elements of what must be a list. */
    List<Located> list(String key) {
        Optional<Located> value = mapping.get(key);
        if (value.isPresent() && !(value.get() instanceof Located.Sequence)) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, value.get().span(), "a list"));
            return List.of();
        }
        return items(key);
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (get(key).filter(Located.Sequence.class::isInstance).isPresent()
                && items(key).isEmpty()) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, span(key), "at least one text"));
        }
        for (Located item : items(key)) {
            text(item, problems).ifPresent(scalar -> texts.add(scalar.text()));
        }
        return texts;
    }

    static List<Located> items(Located value) {
        return value instanceof Located.Sequence sequence ? sequence.items() : List.of(value);
    }

    static Optional<Located.Scalar> text(Located value, List<RuleProblem> problems) {
        if (value instanceof Located.Scalar scalar && !scalar.text().isEmpty()) {
            return Optional.of(scalar);
        }
        problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, value.span(), "a text"));
        return Optional.empty();
    }
}
