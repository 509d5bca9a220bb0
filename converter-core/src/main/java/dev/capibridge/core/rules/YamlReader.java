package dev.capibridge.core.rules;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 to located values. What a reader of YAML may take in two ways (anchors, aliases, merge keys, tags, repeated
 * keys, further documents) is refused by name; the reading goes on, so that one run tells everything.
 */
final class YamlReader {

    /** Lists and mappings stand at most this deep in each other. */
    static final int MAX_DEPTH = 100;

    private final String file;
    private final List<String> lines;
    private final List<RuleProblem> problems;
    private int depth;

    private YamlReader(String file, String text, List<RuleProblem> problems) {
        this.file = file;
        this.lines = text.lines().toList();
        this.problems = problems;
    }

    static Optional<Located> read(String file, String text, List<RuleProblem> problems) {
        YamlReader reader = new YamlReader(file, text, problems);
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            return reader.documents(new Parse(settings).parseString(text).iterator());
        } catch (MarkedYamlEngineException broken) {
            Span span = broken.getProblemMark()
                    .filter(mark -> mark.getLine() < reader.lines.size())
                    .or(broken::getContextMark)
                    .map(reader::point)
                    .orElse(Span.file(file));
            RuleProblem problem = RuleProblem.of(CoreCode.RULE_NOT_YAML, span, String.valueOf(broken.getProblem()));
            String advice = advice(span, String.valueOf(broken.getProblem()));
            problems.add(advice.isEmpty() ? problem : problem.hint(advice));
        } catch (ReaderException broken) {
            problems.add(RuleProblem.of(
                    CoreCode.RULE_NOT_YAML,
                    reader.point(text, broken.getPosition()),
                    String.format("the character U+%04X may not stand in it", broken.getCodePoint())));
        } catch (YamlEngineException broken) {
            problems.add(RuleProblem.of(CoreCode.RULE_NOT_YAML, Span.file(file), String.valueOf(broken.getMessage())));
        } catch (TooDeep deep) {
            problems.add(RuleProblem.of(CoreCode.RULE_TOO_DEEP, deep.span, Integer.toString(MAX_DEPTH)));
        }
        return Optional.empty();
    }

    // The slips that happen to those who write rules.
    private static String advice(Span span, String problem) {
        boolean atBracket =
                span.column() <= span.text().length() && span.text().startsWith("[", Math.max(0, span.column() - 1));
        if (problem.contains("TAB")) {
            return "indent with spaces";
        } else if (atBracket && problem.startsWith("expected ','")) {
            return "between { } a path with [] stands in quotes: \"object.list[]\"";
        } else if (problem.startsWith("mapping values are not allowed")) {
            return "a text with a colon in it stands in quotes";
        }
        return "";
    }

    private Optional<Located> documents(Iterator<Event> events) {
        Optional<Located> first = Optional.empty();
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                documents++;
                Event root = events.next();
                if (documents == 2) {
                    problems.add(RuleProblem.of(CoreCode.RULE_SECOND_DOCUMENT, span(event)));
                }
                Located value = node(root, events);
                if (documents == 1) {
                    first = Optional.of(value);
                }
            }
        }
        return first;
    }

    private Located node(Event event, Iterator<Event> events) {
        if (++depth > MAX_DEPTH) {
            throw new TooDeep(span(event));
        }
        Located value = value(event, events);
        depth--;
        return value;
    }

    private Located value(Event event, Iterator<Event> events) {
        if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
            if (node.getAnchor().isPresent() || isTagged(event)) {
                problems.add(RuleProblem.of(CoreCode.RULE_ALIAS, span(event)));
            }
        }
        if (event instanceof ScalarEvent scalar) {
            return new Located.Scalar(span(event), scalar.getValue(), !scalar.isPlain());
        }
        if (event instanceof SequenceStartEvent) {
            List<Located> items = new ArrayList<>();
            Event next = events.next();
            while (!(next instanceof SequenceEndEvent)) {
                Located item = node(next, events);
                if (!(next instanceof AliasEvent)) {
                    items.add(item);
                }
                next = events.next();
            }
            return new Located.Sequence(span(event, next), items);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(event, events);
        }
        // An alias: say so, and put a placeholder where it stood.
        problems.add(RuleProblem.of(CoreCode.RULE_ALIAS, span(event)));
        return new Located.Scalar(span(event), "", true);
    }

    private Located mapping(Event start, Iterator<Event> events) {
        List<Located.Entry> entries = new ArrayList<>();
        Map<String, Span> seen = new HashMap<>();
        Event next = events.next();
        while (!(next instanceof MappingEndEvent)) {
            if (next instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && scalar.getValue().equals("<<")) {
                problems.add(RuleProblem.of(CoreCode.RULE_ALIAS, span(next)));
                skip(events.next(), events);
                next = events.next();
                continue;
            }
            Located key = node(next, events);
            Located value = node(events.next(), events);
            if (!(key instanceof Located.Scalar name)) {
                problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, key.span(), "a plain key"));
            } else if (seen.containsKey(name.text())) {
                Span before = seen.get(name.text());
                int line = before == null ? 0 : before.line();
                problems.add(
                        RuleProblem.of(CoreCode.RULE_REPEATED_KEY, name.span(), name.text(), Integer.toString(line)));
            } else {
                seen.put(name.text(), name.span());
                entries.add(new Located.Entry(name, value));
            }
            next = events.next();
        }
        return new Located.Mapping(span(start, next), entries);
    }

    // What is merged in is not told a second time.
    private void skip(Event event, Iterator<Event> events) {
        int before = problems.size();
        node(event, events);
        problems.subList(before, problems.size()).clear();
    }

    private static boolean isTagged(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag().isPresent();
        }
        return event instanceof org.snakeyaml.engine.v2.events.CollectionStartEvent collection
                && collection.getTag().isPresent();
    }

    private Span span(Event event) {
        return span(event, event);
    }

    /** From the start of one event to the end of another, as far as it stands in the first line. */
    private Span span(Event from, Event to) {
        Mark start = from.getStartMark().orElse(null);
        if (start == null) {
            return Span.file(file);
        }
        String line = line(start.getLine());
        int rest = Math.max(
                1, line.stripTrailing().codePointCount(0, line.stripTrailing().length()) - start.getColumn());
        int length = to.getEndMark()
                .filter(end -> end.getLine() == start.getLine() && end.getColumn() > start.getColumn())
                .map(end -> end.getColumn() - start.getColumn())
                .orElse(rest);
        return new Span(file, start.getLine() + 1, start.getColumn() + 1, Math.max(1, Math.min(length, rest)), line);
    }

    // The position counts code points from the start of the text.
    private Span point(String text, int position) {
        int end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
        int line = (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
        int start = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
        return new Span(file, line + 1, text.codePointCount(Math.min(start, end), end) + 1, 1, line(line));
    }

    private Span point(Mark mark) {
        return new Span(file, mark.getLine() + 1, mark.getColumn() + 1, 1, line(mark.getLine()));
    }

    private String line(int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    /** More lists and mappings in each other than any rule needs; the reading ends there. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Span span;

        TooDeep(Span span) {
            this.span = span;
        }
    }
}
