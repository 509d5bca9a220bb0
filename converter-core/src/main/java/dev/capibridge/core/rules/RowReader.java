package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of {@code fields}: tells their kinds apart, and reads those that name the event or hold other rows. */
final class RowReader {

    private static final String[] KEYS = {
        "id",
        "meta",
        "tiktok",
        "derive",
        "as",
        "fields",
        "when",
        "default",
        "constant",
        "fact",
        "values",
        "unmapped",
        "only",
        "because",
        "after",
        "override"
    };

    private final List<RuleProblem> problems;
    private final FieldReader fields;
    private final OneSidedReader oneSided;
    private final SideReader sides;
    private final DirectionReader directions;
    private final WhenReader whens;

    RowReader(Codecs codecs, List<RuleProblem> problems) {
        this.problems = problems;
        this.fields = new FieldReader(codecs, problems);
        this.oneSided = new OneSidedReader(problems);
        this.sides = new SideReader(problems);
        this.directions = new DirectionReader(problems);
        this.whens = new WhenReader(problems);
    }

    /** @param group the id of the group around the row; empty at the top */
    Optional<Rule> read(Located value, String group) {
        return Cursor.over(value, problems, KEYS).flatMap(row -> read(row, group));
    }

    private Optional<Rule> read(Cursor row, String group) {
        Optional<String> id = id(row, group);
        RowKind kind = RowKind.of(row);
        if (id.isEmpty() || contradicts(row, kind)) {
            return Optional.empty();
        }
        Span span = row.has("id") ? row.span("id") : row.span();
        return switch (kind) {
            case UNMAPPED -> oneSided.unmapped(row, id.get(), span);
            case CONSTANT -> oneSided.constant(row, id.get(), span);
            case FACT -> oneSided.fromFact(row, id.get(), span);
            case GROUP -> group(row, id.get(), span);
            case EVENT_NAME -> eventName(row, id.get(), span);
            case DERIVED -> fields.derived(row, id.get(), span);
            case PLAIN -> fields.plain(row, id.get(), span);
        };
    }

    // A row in a group may go without an id: its place in the group tells it apart.
    private Optional<String> id(Cursor row, String group) {
        if (row.has("id")) {
            return row.text("id").map(id -> group.isEmpty() ? id : group + "." + id);
        }
        if (group.isEmpty()) {
            return row.needText("id");
        }
        String side = row.has("meta") ? "meta" : "tiktok";
        return row.items(side).stream()
                .findFirst()
                .filter(Located.Scalar.class::isInstance)
                .map(first -> group + "." + ((Located.Scalar) first).text());
    }

    private boolean contradicts(Cursor row, RowKind kind) {
        for (String key : KEYS) {
            if (row.has(key) && !kind.allows(key)) {
                problems.add(
                        kind == RowKind.PLAIN
                                ? RuleProblem.of(CoreCode.RULE_MISSING_KEY, row.keySpan(key), "fact")
                                        .hint("'" + key + "' says which value of a fact is written how")
                                : RuleProblem.of(CoreCode.RULE_ROW_MIXED, row.keySpan(key), kind.word(), key));
                return true;
            }
        }
        if (row.has("because") && !row.has("only")) {
            problems.add(RuleProblem.of(CoreCode.RULE_MISSING_KEY, row.keySpan("because"), "only")
                    .hint("'because' says why a row goes one way only: only: to-tiktok, or only: to-meta"));
        }
        return false;
    }

    private Optional<Rule> eventName(Cursor row, String id, Span span) {
        return sides.part(row, "meta")
                .flatMap(meta -> sides.part(row, "tiktok").map(tiktok -> new Rule.EventName(id, span, meta, tiktok)));
    }

    private Optional<Rule> group(Cursor row, String id, Span span) {
        Optional<Rule.Part> meta = sides.part(row, "meta");
        Optional<Rule.Part> tiktok = sides.part(row, "tiktok");
        List<Rule> rows = new ArrayList<>();
        Map<String, Span> ids = new HashMap<>();
        for (Located item : row.list("fields")) {
            read(item, id).filter(rule -> isNew(rule, ids)).ifPresent(rows::add);
        }
        if (meta.isEmpty() || tiktok.isEmpty()) {
            return Optional.empty();
        }
        boolean lists = true;
        for (Rule.Part part : List.of(meta.get(), tiktok.get())) {
            if (!part.path().isMany()) {
                problems.add(RuleProblem.of(
                        CoreCode.LISTS_DIFFER, part.span(), part.path().toString()));
                lists = false;
            }
        }
        if (!lists) {
            return Optional.empty();
        }
        return Optional.of(new Rule.Group(
                id,
                span,
                meta.get(),
                tiktok.get(),
                rows,
                whens.read(row.get("when")),
                directions.only(row),
                row.text("because").orElse("")));
    }

    private boolean isNew(Rule rule, Map<String, Span> ids) {
        Span before = ids.putIfAbsent(rule.id(), rule.span());
        if (before != null) {
            problems.add(RuleProblem.of(CoreCode.ID_TWICE, rule.span(), rule.id(), Integer.toString(before.line())));
        }
        return before == null;
    }
}
