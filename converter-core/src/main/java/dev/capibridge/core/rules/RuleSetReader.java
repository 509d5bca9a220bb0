package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.diagnostic.Code;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Similar;
import dev.capibridge.core.diagnostic.Span;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads rule files and lays them over each other: first what a file extends, then the file. What can be read is read, and
 * everything that is wrong is told at once.
 */
public final class RuleSetReader {

    private final RuleLibrary library;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final RuleFileReader files;

    private final Set<String> loaded = new HashSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Skip> skips = new ArrayList<>();
    private List<EventRow> events = new ArrayList<>();
    private final List<Rule> fields = new ArrayList<>();
    private final List<Rule> strays = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();
    private final Map<String, Owner> owners = new HashMap<>();
    private String name = "";
    private Span span = Span.file("");

    /** Whose an id is, and where it stands. */
    private record Owner(String file, Span span) {}

    private RuleSetReader(RuleLibrary library, Codecs codecs) {
        this.library = library;
        this.files = new RuleFileReader(codecs, problems);
    }

    /** What came of reading: the rules as far as they can be read, and everything wrong with them. */
    public record Loaded(RuleSet rules, List<RuleProblem> problems) {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    /** Reads the files one over the other, in the given order. */
    public static Loaded read(List<RuleText> texts, RuleLibrary library, Codecs codecs) {
        RuleSetReader reader = new RuleSetReader(library, codecs);
        texts.forEach(text -> reader.add(text, new ArrayList<>()));
        return new Loaded(
                new RuleSet(
                        reader.name,
                        reader.span,
                        reader.isWhole(),
                        reader.facts,
                        reader.skips,
                        reader.events,
                        reader.fields,
                        reader.strays,
                        reader.advice),
                reader.problems);
    }

    private static final Set<Code> READ_ALL_THE_SAME = Set.of(
            CoreCode.ID_TAKEN,
            CoreCode.ID_TWICE,
            CoreCode.OVERRIDES_NOTHING,
            CoreCode.DROPS_NOTHING,
            CoreCode.TWO_EVENTS);

    private boolean isWhole() {
        return problems.stream().allMatch(problem -> READ_ALL_THE_SAME.contains(problem.code()));
    }

    private void add(RuleText text, List<String> path) {
        if (!loaded.add(text.file())) {
            return;
        }
        Optional<RuleFile> read = files.read(text);
        if (read.isEmpty()) {
            return;
        }
        RuleFile file = read.get();
        List<String> deeper = new ArrayList<>(path);
        deeper.add(text.file());
        boolean complete = true;
        for (RuleFile.Mention base : file.extended()) {
            complete &= extend(base, text, deeper);
        }
        overlay(file, complete);
        name = file.name();
        span = file.span();
    }

    // Whether what is extended could be found.
    private boolean extend(RuleFile.Mention base, RuleText text, List<String> path) {
        Optional<RuleText> found;
        try {
            found = library.find(base.name(), text);
        } catch (UncheckedIOException unreadable) {
            problems.add(RuleProblem.of(CoreCode.RULE_FILE_UNREADABLE, base.span(), base.name()));
            return false;
        }
        if (found.isEmpty()) {
            problems.add(RuleProblem.of(CoreCode.EXTENDS_UNKNOWN, base.span(), base.name())
                    .hint(Similar.to(base.name(), library.names())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("there are: " + String.join(", ", library.names())
                                    + "; or name a file beside this one")));
            return false;
        }
        if (path.contains(found.get().file())) {
            problems.add(RuleProblem.of(CoreCode.EXTENDS_ITSELF, base.span(), base.name()));
            return false;
        }
        add(found.get(), path);
        return true;
    }

    /** @param complete false if something it extends is missing: what it replaces may stand there */
    private void overlay(RuleFile file, boolean complete) {
        int before = problems.size();
        file.drops().forEach(this::drop);
        Set<String> overriding = file.overrides();
        merge(facts, file.facts(), Fact::id, Fact::span, overriding, file.name());
        merge(skips, file.skips(), Skip::id, Skip::span, overriding, file.name());
        merge(fields, file.fields(), Rule::id, Rule::span, overriding, file.name());
        merge(advice, file.advice(), Advice::id, Advice::span, overriding, file.name());
        mergeEvents(file.events());
        if (!complete) {
            problems.subList(before, problems.size())
                    .removeIf(p -> p.code() == CoreCode.OVERRIDES_NOTHING || p.code() == CoreCode.DROPS_NOTHING);
        }
    }

    private void drop(RuleFile.Mention mention) {
        boolean found = remove(facts, Fact::id, mention.name());
        found |= remove(skips, Skip::id, mention.name());
        found |= remove(fields, Rule::id, mention.name());
        found |= remove(advice, Advice::id, mention.name());
        owners.remove(mention.name());
        if (!found) {
            unknown(CoreCode.DROPS_NOTHING, mention.name(), mention.span());
        }
    }

    private static <T> boolean remove(List<T> rows, Function<T, String> id, String wanted) {
        return rows.removeIf(row -> id.apply(row).equals(wanted));
    }

    private <T> void merge(
            List<T> into,
            List<T> rows,
            Function<T, String> id,
            Function<T, Span> span,
            Set<String> overriding,
            String file) {
        for (T row : rows) {
            String rowId = id.apply(row);
            int at = indexOf(into, rowId, id);
            Owner taken = owners.get(rowId);
            if (taken != null && taken.span().file().equals(span.apply(row).file())) {
                // It was told when the file was read.
                stray(row);
                continue;
            }
            if (overriding.contains(rowId)) {
                if (at < 0) {
                    unknown(CoreCode.OVERRIDES_NOTHING, rowId, span.apply(row));
                    into.add(row);
                } else {
                    into.set(at, row);
                }
            } else if (taken != null) {
                problems.add(RuleProblem.of(
                        CoreCode.ID_TAKEN,
                        span.apply(row),
                        rowId,
                        taken.file(),
                        taken.span().where()));
                stray(row);
                continue;
            } else {
                into.add(row);
            }
            owners.put(rowId, new Owner(file, span.apply(row)));
        }
    }

    private void stray(Object row) {
        if (row instanceof Rule rule) {
            strays.add(rule);
        }
    }

    private static <T> int indexOf(List<T> rows, String id, Function<T, String> idOf) {
        for (int i = 0; i < rows.size(); i++) {
            if (idOf.apply(rows.get(i)).equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void unknown(CoreCode code, String id, Span span) {
        RuleProblem problem = RuleProblem.of(code, span, id);
        int dot = id.indexOf('.');
        if (owners.containsKey(id)) {
            problems.add(problem.hint("'" + id + "' stands in another section of "
                    + owners.get(id).file()));
        } else if (dot > 0 && owners.containsKey(id.substring(0, dot))) {
            problems.add(problem.hint("a row inside a group goes with it: override '" + id.substring(0, dot) + "'"));
        } else {
            problems.add(Similar.to(id, owners.keySet())
                    .map(near -> problem.hint("did you mean '" + near + "'?"))
                    .orElse(problem));
        }
    }

    // Later files come first: the first row that names an event decides.
    private void mergeEvents(List<EventRow> rows) {
        List<EventRow> merged = new ArrayList<>(rows);
        for (EventRow row : rows) {
            Optional<EventRow> before = events.stream()
                    .filter(other -> EventNames.collide(row, other).isPresent())
                    .findFirst();
            if (row.override() && before.isEmpty()) {
                problems.add(RuleProblem.of(CoreCode.OVERRIDES_NOTHING, row.span(), eventName(row))
                        .hint("leave out 'override': no earlier row has a name of this one's under such a condition"));
            } else if (!row.override()) {
                before.ifPresent(other -> reportCollision(row, other));
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (EventNames.collide(rows.get(j), rows.get(i)).isPresent()) {
                    reportCollision(rows.get(j), rows.get(i));
                }
            }
        }
        merged.addAll(events);
        events = merged;
    }

    private static String eventName(EventRow row) {
        return Stream.concat(row.meta().stream(), row.tiktok().stream())
                .findFirst()
                .orElse("other");
    }

    private void reportCollision(EventRow row, EventRow before) {
        EventNames.Collision c = EventNames.collide(row, before).orElseThrow();
        problems.add(RuleProblem.of(
                CoreCode.TWO_EVENTS,
                row.span(),
                c.side().label(),
                c.name(),
                before.span().where()));
    }
}
