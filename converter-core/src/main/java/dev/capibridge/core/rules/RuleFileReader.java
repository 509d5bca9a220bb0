package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one rule file. */
final class RuleFileReader {

    private final List<RuleProblem> problems;
    private final RowReader rows;
    private final DirectionReader directions;
    private final WhenReader whens;

    RuleFileReader(Codecs codecs, List<RuleProblem> problems) {
        this.problems = problems;
        this.rows = new RowReader(codecs, problems);
        this.directions = new DirectionReader(problems);
        this.whens = new WhenReader(problems);
    }

    Optional<RuleFile> read(RuleText text) {
        int before = problems.size();
        // Some editors put a byte order mark first.
        String content = text.text().startsWith("\uFEFF") ? text.text().substring(1) : text.text();
        Optional<Located> root = text.isJson()
                ? JsonRuleReader.read(text.file(), content, problems)
                : YamlReader.read(text.file(), content, problems);
        boolean strange = StrangeFile.is(new RuleText(text.file(), content, text.settings()), root);
        Optional<Cursor> top = top(text, root, before);
        if (strange) {
            top.ifPresent(this::name);
            problems.subList(before, problems.size()).replaceAll(StrangeFile::discreet);
            return Optional.empty();
        }
        return top.map(this::file);
    }

    private Optional<Cursor> top(RuleText text, Optional<Located> given, int before) {
        Optional<Located> root =
                given.map(value -> Settings.apply(text.settings(), value)).map(value -> Words.apply(value, problems));
        if (root.isEmpty()) {
            if (problems.size() == before) {
                problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, Span.file(text.file()), "a rule file")
                        .hint("this one is empty; begin with 'rules:' and a name of your own"));
            }
            return Optional.empty();
        }
        return Cursor.over(
                root.get(),
                problems,
                "rules",
                "extends",
                "words",
                "facts",
                "skips",
                "events",
                "fields",
                "advice",
                "drop");
    }

    private RuleFile file(Cursor top) {
        Set<String> overrides = new HashSet<>();
        Map<String, Integer> ids = new HashMap<>();
        List<Rule> fields = new ArrayList<>();
        for (Located row : top.list("fields")) {
            note(row, ids, overrides);
            rows.read(row, "").ifPresent(fields::add);
        }
        return new RuleFile(
                name(top).orElse(""),
                top.span("rules"),
                mentions(top, "extends"),
                read(top, "facts", ids, overrides, this::fact),
                read(top, "skips", ids, overrides, this::skip),
                events(top),
                fields,
                read(top, "advice", ids, overrides, this::advice),
                mentions(top, "drop"),
                overrides);
    }

    private Optional<String> name(Cursor top) {
        top.need("rules", "begin the file with a name of your own: rules: acme/shop");
        return top.text("rules");
    }

    private interface RowOf<T> {
        Optional<T> read(Located row);
    }

    private <T> List<T> read(Cursor top, String key, Map<String, Integer> ids, Set<String> overrides, RowOf<T> reader) {
        List<T> read = new ArrayList<>();
        for (Located row : top.list(key)) {
            note(row, ids, overrides);
            reader.read(row).ifPresent(read::add);
        }
        return read;
    }

    // Keeps the row's id and whether it overrides, and tells if the id stood before in this file.
    private void note(Located row, Map<String, Integer> ids, Set<String> overrides) {
        if (!(row instanceof Located.Mapping mapping)) {
            return;
        }
        Optional<Located> id = mapping.get("id");
        if (id.isEmpty() || !(id.get() instanceof Located.Scalar text)) {
            return;
        }
        if (override(mapping)) {
            overrides.add(text.text());
        }
        Integer before = ids.putIfAbsent(text.text(), text.span().line());
        if (before != null) {
            problems.add(RuleProblem.of(CoreCode.ID_TWICE, text.span(), text.text(), before.toString()));
        }
    }

    private boolean override(Located.Mapping mapping) {
        Optional<Located> value = mapping.get("override");
        if (value.isEmpty()) {
            return false;
        }
        if (value.get().json().isBoolean()) {
            return value.get().json().booleanValue();
        }
        problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, value.get().span(), "true or false"));
        return false;
    }

    private List<RuleFile.Mention> mentions(Cursor top, String key) {
        List<RuleFile.Mention> mentions = new ArrayList<>();
        for (Located item : top.items(key)) {
            Cursor.text(item, problems).ifPresent(text -> mentions.add(new RuleFile.Mention(text.text(), text.span())));
        }
        return mentions;
    }

    private Optional<Fact> fact(Located value) {
        return Cursor.over(value, problems, "id", "given", "cases", "override").flatMap(row -> {
            List<Fact.Case> cases = new ArrayList<>();
            row.need("cases");
            row.list("cases").forEach(item -> factCase(item).ifPresent(cases::add));
            Optional<Platform> given = row.text("given").flatMap(side -> platform(side, row.span("given")));
            return row.needText("id").map(id -> new Fact(id, row.span("id"), given, cases));
        });
    }

    private Optional<Fact.Case> factCase(Located value) {
        return Cursor.over(value, problems, "is", "skip", "reject", "help", "when")
                .flatMap(row -> {
                    if (isMixed(row, "is", "skip", "reject", "help") || isMixed(row, "skip", "reject", "help")) {
                        return Optional.empty();
                    }
                    Optional<When> when = whens.read(row.get("when"));
                    Optional<Fact.Verdict> verdict;
                    if (row.has("skip")) {
                        verdict = row.text("skip").map(Fact.Skip::new);
                    } else if (row.has("reject")) {
                        verdict = reject(row);
                    } else {
                        verdict = row.needText("is").map(Fact.Is::new);
                    }
                    return verdict.map(v -> new Fact.Case(row.span(), v, when));
                });
    }

    private Optional<Platform> platform(String key, Span span) {
        for (Platform platform : Platform.values()) {
            if (platform.key().equals(key)) {
                return Optional.of(platform);
            }
        }
        problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, span, "meta or tiktok"));
        return Optional.empty();
    }

    private Optional<Skip> skip(Located value) {
        return Cursor.over(value, problems, "id", "when", "because", "reject", "help", "only", "override")
                .flatMap(row -> {
                    if (isMixed(row, "because", "reject", "help")) {
                        return Optional.empty();
                    }
                    row.need("when");
                    Optional<When> when = whens.read(row.get("when"));
                    Optional<String> id = row.needText("id");
                    Optional<Fact.Verdict> verdict = row.has("reject")
                            ? reject(row)
                            : row.needText("because").map(Fact.Skip::new);
                    Optional<Platform> only = row.text("only").flatMap(text -> directions.direction(text, row));
                    return id.isEmpty() || when.isEmpty() || verdict.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Skip(id.get(), row.span("id"), when.get(), verdict.get(), only));
                });
    }

    private static Optional<Fact.Verdict> reject(Cursor row) {
        return row.text("reject")
                .map(because -> new Fact.Reject(because, row.text("help").orElse("")));
    }

    private List<EventRow> events(Cursor top) {
        List<EventRow> events = new ArrayList<>();
        for (Located item : top.list("events")) {
            Cursor.over(item, problems, "meta", "tiktok", "skip", "other", "when", "only", "because", "override")
                    .flatMap(row -> event(row, item))
                    .ifPresent(events::add);
        }
        return events;
    }

    private Optional<EventRow> event(Cursor row, Located item) {
        boolean override = item instanceof Located.Mapping mapping && override(mapping);
        if (isMixed(row, "other", "meta", "tiktok", "skip") || isMixed(row, "skip", "only", "because")) {
            return Optional.empty();
        }
        Optional<When> when = whens.read(row.get("when"));
        if (row.has("other")) {
            return others(row, when, override);
        }
        if (row.has("skip")) {
            return skipped(row, when, override);
        }
        if (row.has("because") && !row.has("only")) {
            problems.add(RuleProblem.of(CoreCode.RULE_MISSING_KEY, row.keySpan("because"), "only")
                    .hint("'because' says why a row goes one way only; if the event is not to cross, say 'skip'"));
        }
        Optional<Platform> only = directions.only(row);
        String hint = "an event has a name on both sides; if one has none, say 'skip' and why";
        row.need("meta", hint);
        row.need("tiktok", hint);
        List<String> meta = row.texts("meta");
        List<String> tiktok = row.texts("tiktok");
        return meta.isEmpty() || tiktok.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new EventRow(row.span("meta"), meta, tiktok, Optional.empty(), false, when, only, override));
    }

    private Optional<EventRow> others(Cursor row, Optional<When> when, boolean override) {
        Optional<String> fate = row.text("other").filter(o -> o.equals("keep") || o.equals("skip"));
        if (fate.isEmpty()) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, row.span("other"), "keep or skip"));
            return Optional.empty();
        }
        Optional<String> skip = fate.get().equals("skip") ? row.needText("because") : Optional.empty();
        return Optional.of(new EventRow(
                row.span("other"), List.of(), List.of(), skip, true, when, directions.only(row), override));
    }

    // An event named on one side does not cross to the other.
    private Optional<EventRow> skipped(Cursor row, Optional<When> when, boolean override) {
        String side = row.has("meta") ? "meta" : "tiktok";
        if (row.has("meta") == row.has("tiktok")) {
            Span span = row.has("meta") ? row.keySpan("tiktok") : row.span();
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, span, "one side only, meta or tiktok,"));
            return Optional.empty();
        }
        Optional<String> skip = row.text("skip");
        List<String> names = row.texts(side);
        if (skip.isEmpty() || names.isEmpty()) {
            return Optional.empty();
        }
        boolean meta = side.equals("meta");
        return Optional.of(new EventRow(
                row.span(side),
                meta ? names : List.of(),
                meta ? List.of() : names,
                skip,
                false,
                when,
                Optional.of(meta ? Platform.TIKTOK : Platform.META),
                override));
    }

    private boolean isMixed(Cursor row, String key, String... others) {
        for (String other : others) {
            if (row.has(key) && row.has(other)) {
                problems.add(RuleProblem.of(CoreCode.RULE_ROW_MIXED, row.keySpan(other), key, other));
                return true;
            }
        }
        return false;
    }

    private Severity severity(Cursor row) {
        return switch (row.text("severity").orElse("warning")) {
            case "info" -> Severity.INFO;
            case "warning" -> Severity.WARNING;
            case "error" -> Severity.ERROR;
            default -> {
                problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, row.span("severity"), "info, warning or error"));
                yield Severity.WARNING;
            }
        };
    }

    private String pointer(Cursor row) {
        String pointer = row.text("at").orElse("");
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, row.span("at"), "a JSON Pointer")
                    .hint("for example: /object/field"));
        }
        return pointer;
    }

    private Optional<Advice> advice(Located value) {
        return Cursor.over(value, problems, "id", "to", "result", "when", "severity", "at", "says", "help", "override")
                .flatMap(row -> {
                    Optional<String> id = row.needText("id");
                    Optional<Platform> to = row.needText("to").flatMap(side -> platform(side, row.span("to")));
                    Optional<When.Test> result = row.need("result").flatMap(whens::test);
                    Optional<String> says = row.needText("says");
                    When when = whens.read(row.get("when"))
                            .orElse(new When(row.span(), List.of(), Map.of(), Map.of(), Optional.empty(), Map.of()));
                    Severity severity = severity(row);
                    String pointer = pointer(row);
                    if (id.isEmpty() || to.isEmpty() || result.isEmpty() || says.isEmpty()) {
                        return Optional.empty();
                    }
                    return Optional.of(new Advice(
                            id.get(),
                            row.span("id"),
                            to.get(),
                            result.get(),
                            when,
                            severity,
                            pointer,
                            says.get(),
                            row.text("help").orElse("")));
                });
    }
}
