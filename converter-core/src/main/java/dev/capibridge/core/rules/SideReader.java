package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the places that a row names on its sides. */
final class SideReader {

    private final List<RuleProblem> problems;
    private final WhenReader whens;

    SideReader(List<RuleProblem> problems) {
        this.problems = problems;
        this.whens = new WhenReader(problems);
    }

    /** The side of a row that names one side only. */
    Optional<Platform> oneSide(Cursor row) {
        boolean meta = row.has("meta");
        if (meta == row.has("tiktok")) {
            Span span = meta ? row.keySpan("tiktok") : row.span();
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, span, "one side only, meta or tiktok,"));
            return Optional.empty();
        }
        return Optional.of(meta ? Platform.META : Platform.TIKTOK);
    }

    /** One place or several: a path, a list of paths, or paths by name. */
    Optional<Rule.Side> side(Located value) {
        boolean joint = value instanceof Located.Mapping;
        List<Rule.Part> parts = new ArrayList<>();
        boolean nothing;
        if (value instanceof Located.Mapping mapping) {
            mapping.entries().forEach(e -> part(e.key().text(), e.value()).ifPresent(parts::add));
            nothing = mapping.entries().isEmpty();
        } else {
            Cursor.items(value).forEach(item -> part("", item).ifPresent(parts::add));
            nothing = Cursor.items(value).isEmpty();
        }
        if (nothing) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, value.span(), "at least one path"));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Rule.Side(parts, joint));
    }

    /** The one place that must stand at the key. */
    Optional<Rule.Part> part(Cursor row, String key) {
        return row.need(key).flatMap(this::part);
    }

    /** The place that a value names. */
    Optional<Rule.Part> part(Located value) {
        return part("", value);
    }

    private Optional<Rule.Part> part(String name, Located value) {
        return Cursor.text(value, problems).flatMap(text -> whens.path(text).map(path -> part(name, path, text)));
    }

    private static Rule.Part part(String name, Path path, Located.Scalar text) {
        return new Rule.Part(name, path, text.span(), text.text().indexOf('"') >= 0);
    }
}
