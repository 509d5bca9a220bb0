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
    private final WhenReader whens;

    RuleFileReader(Codecs codecs, List<RuleProblem> problems) {
        this.problems = problems;
        this.rows = new RowReader(codecs, problems);
        this.whens = new WhenReader(problems);
    }

    Optional<RuleFile> read(RuleText text) {
        int before = problems.size();
        Optional<Located> root = text.isJson()
                ? JsonRuleReader.read(text.file(), text.text(), problems)
                : YamlReader.read(text.file(), text.text(), problems);
        if (root.isEmpty()) {
            if (problems.size() == before) {
                problems.add(RuleProblem.of(
                        CoreCode.RULE_WRONG_SHAPE, Span.file(text.file()), "a rule file (rules: name, …)"));
            }
            return Optional.empty();
        }
        return Cursor.over(
                        root.get(),
                        problems,
                        "rules",
                        "extends",
                        "facts",
                        "skips",
                        "events",
                        "fields",
                        "advice",
                        "drop")
                .map(this::file);
    }

    private RuleFile file(Cursor top) {
        Set<String> overrides = new HashSet<>();
        Map<String, Integer> ids = new HashMap<>();
        List<Rule> fields = new ArrayList<>();
        for (Located row : top.list("fields")) {
            boolean known = note(row, ids, overrides);
            rows.read(row, "").filter(rule -> known).ifPresent(fields::add);
        }
        return new RuleFile(
                top.needText("rules").orElse(""),
                mentions(top, "extends"),
                read(top, "facts", ids, overrides, this::fact),
                read(top, "skips", ids, overrides, this::skip),
                events(top),
                fields,
                read(top, "advice", ids, overrides, this::advice),
                mentions(top, "drop"),
                overrides);
    }

    private interface RowOf<T> {
        Optional<T> read(Located row);
    }

    private <T> List<T> read(Cursor top, String key, Map<String, Integer> ids, Set<String> overrides, RowOf<T> reader) {
        List<T> read = new ArrayList<>();
        for (Located row : top.list(key)) {
            boolean known = note(row, ids, overrides);
            reader.read(row).filter(value -> known).ifPresent(read::add);
        }
        return read;
    }

    // Keeps the row's id and whether it overrides; false if the id stood before in this file.
    private boolean note(Located row, Map<String, Integer> ids, Set<String> overrides) {
        if (!(row instanceof Located.Mapping mapping)) {
            return true;
        }
        Optional<Located> id = mapping.get("id");
        if (id.isEmpty() || !(id.get() instanceof Located.Scalar text)) {
            return true;
        }
        if (override(mapping)) {
            overrides.add(text.text());
        }
        Integer before = ids.putIfAbsent(text.text(), text.span().line());
        if (before != null) {
            problems.add(RuleProblem.of(CoreCode.ID_TWICE, text.span(), text.text(), before.toString()));
        }
        return before == null;
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
                    row.need("when");
                    Optional<When> when = whens.read(row.get("when"));
                    Optional<String> id = row.needText("id");
                    Optional<Fact.Verdict> verdict = row.has("reject")
                            ? reject(row)
                            : row.needText("because").map(Fact.Skip::new);
                    Optional<Platform> only = row.text("only").flatMap(direction -> rows.direction(direction, row));
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
        Optional<When> when = whens.read(row.get("when"));
        Optional<String> skip = row.text("skip");
        boolean override = item instanceof Located.Mapping mapping && override(mapping);
        boolean other = row.has("other");
        if (other
                && !row.text("other")
                        .filter(o -> o.equals("keep") || o.equals("skip"))
                        .isPresent()) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, row.span("other"), "keep or skip"));
            return Optional.empty();
        }
        if (other && row.text("other").filter("skip"::equals).isPresent()) {
            skip = row.needText("because");
        } else if (!other && skip.isEmpty()) {
            row.need("meta");
            row.need("tiktok");
        } else if (!other) {
            row.need("meta");
        }
        Optional<Platform> only = skip.isPresent() && !other ? Optional.of(Platform.TIKTOK) : rows.only(row);
        if (row.has("only") && !other) {
            only = rows.only(row);
        }
        return Optional.of(new EventRow(
                row.has("meta") ? row.span("meta") : row.span(),
                row.texts("meta"),
                row.texts("tiktok"),
                skip,
                other,
                when,
                only,
                override));
    }

    private Optional<Advice> advice(Located value) {
        return Cursor.over(value, problems, "id", "to", "result", "when", "severity", "at", "says", "help", "override")
                .flatMap(row -> {
                    Optional<String> id = row.needText("id");
                    Optional<Platform> to = row.needText("to").flatMap(side -> platform(side, row.span("to")));
                    Optional<When.Test> result = row.need("result").flatMap(whens::test);
                    Optional<String> says = row.needText("says");
                    When when = whens.read(row.get("when"))
                            .orElse(new When(row.span(), List.of(), Map.of(), Map.of(), Optional.empty()));
                    Severity severity =
                            row.text("severity").filter("info"::equals).isPresent() ? Severity.INFO : Severity.WARNING;
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
                            row.text("at").orElse(""),
                            says.get(),
                            row.text("help").orElse("")));
                });
    }
}
