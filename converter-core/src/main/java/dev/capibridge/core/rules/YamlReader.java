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
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 to located values. What a reader of YAML may take in two ways (anchors, aliases, merge keys, tags, repeated
 * keys, further documents) is refused by name; the reading goes on, so that one run tells everything.
 */
final class YamlReader {

    private final String file;
    private final List<String> lines;
    private final List<RuleProblem> problems;

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
            Span span = broken.getProblemMark().map(reader::point).orElse(Span.file(file));
            problems.add(RuleProblem.of(CoreCode.RULE_NOT_YAML, span, String.valueOf(broken.getProblem())));
        } catch (YamlEngineException broken) {
            problems.add(RuleProblem.of(CoreCode.RULE_NOT_YAML, Span.file(file), "it cannot be scanned"));
        }
        return Optional.empty();
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
                items.add(node(next, events));
                next = events.next();
            }
            return new Located.Sequence(span(event), items);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(span(event), events);
        }
        // An alias: say so, and put a placeholder where it stood.
        problems.add(RuleProblem.of(CoreCode.RULE_ALIAS, span(event)));
        return new Located.Scalar(span(event), "", true);
    }

    private Located mapping(Span span, Iterator<Event> events) {
        List<Located.Entry> entries = new ArrayList<>();
        Map<String, Span> seen = new HashMap<>();
        Event next = events.next();
        while (!(next instanceof MappingEndEvent)) {
            Located key = node(next, events);
            Located value = node(events.next(), events);
            if (!(key instanceof Located.Scalar name)) {
                problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, key.span(), "a plain key"));
            } else if (!name.quoted() && name.text().equals("<<")) {
                problems.add(RuleProblem.of(CoreCode.RULE_ALIAS, name.span()));
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
        return new Located.Mapping(span, entries);
    }

    private static boolean isTagged(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag().isPresent();
        }
        return event instanceof org.snakeyaml.engine.v2.events.CollectionStartEvent collection
                && collection.getTag().isPresent();
    }

    private Span span(Event event) {
        Mark start = event.getStartMark().orElse(null);
        if (start == null) {
            return Span.file(file);
        }
        String line = line(start.getLine());
        int rest = Math.max(1, line.codePointCount(0, line.length()) - start.getColumn());
        int length = event.getEndMark()
                .filter(end -> end.getLine() == start.getLine())
                .map(end -> Math.max(1, end.getColumn() - start.getColumn()))
                .orElse(rest);
        boolean collection = event instanceof MappingStartEvent || event instanceof SequenceStartEvent;
        return new Span(file, start.getLine() + 1, start.getColumn() + 1, collection ? rest : length, line);
    }

    private Span point(Mark mark) {
        return new Span(file, mark.getLine() + 1, mark.getColumn() + 1, 1, line(mark.getLine()));
    }

    private String line(int index) {
        return index < lines.size() ? lines.get(index) : "";
    }
}
