package dev.capibridge.core.rules;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** JSON to located values. A YAML reader would do for most JSON, but not for tabs. */
final class JsonRuleReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(YamlReader.MAX_DEPTH)
                    .maxNumberLength(1_000_000)
                    .build())
            .build();

    private final String file;
    private final List<String> lines;
    private final List<RuleProblem> problems;
    private final JsonParser parser;

    private JsonRuleReader(String file, String text, List<RuleProblem> problems, JsonParser parser) {
        this.file = file;
        this.lines = text.lines().toList();
        this.problems = problems;
        this.parser = parser;
    }

    static Optional<Located> read(String file, String text, List<RuleProblem> problems) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonRuleReader reader = new JsonRuleReader(file, text, problems, parser);
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            Located root = reader.value();
            if (parser.nextToken() != null) {
                problems.add(RuleProblem.of(CoreCode.RULE_SECOND_DOCUMENT, reader.span(1)));
            }
            return Optional.of(root);
        } catch (StreamConstraintsException tooMuch) {
            problems.add(RuleProblem.of(
                    CoreCode.RULE_TOO_DEEP,
                    span(file, text.lines().toList(), tooMuch.getLocation(), 1),
                    Integer.toString(YamlReader.MAX_DEPTH)));
            return Optional.empty();
        } catch (JacksonException broken) {
            problems.add(RuleProblem.of(
                    CoreCode.RULE_NOT_JSON, span(file, text.lines().toList(), broken.getLocation(), 1)));
            return Optional.empty();
        }
    }

    private Located value() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object();
        }
        if (token == JsonToken.START_ARRAY) {
            Span span = span(1);
            List<Located> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return new Located.Sequence(span, items);
        }
        boolean quoted = token == JsonToken.VALUE_STRING;
        String text = parser.getString();
        return new Located.Scalar(span(text.length() + (quoted ? 2 : 0)), text, quoted);
    }

    private Located object() {
        Span span = span(1);
        List<Located.Entry> entries = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Located.Scalar key = new Located.Scalar(span(name.length() + 2), name, true);
            parser.nextToken();
            Located value = value();
            Integer before = seen.putIfAbsent(name, key.span().line());
            if (before == null) {
                entries.add(new Located.Entry(key, value));
            } else {
                problems.add(RuleProblem.of(CoreCode.RULE_REPEATED_KEY, key.span(), name, before.toString()));
            }
        }
        return new Located.Mapping(span, entries);
    }

    private Span span(int length) {
        return span(file, lines, parser.currentTokenLocation(), length);
    }

    // The parser counts UTF-16 units; a span counts code points.
    private static Span span(String file, List<String> lines, @Nullable TokenStreamLocation at, int length) {
        if (at == null || at.getLineNr() < 1 || at.getLineNr() > lines.size()) {
            return Span.file(file);
        }
        String line = lines.get(at.getLineNr() - 1);
        int from = Math.min(Math.max(0, at.getColumnNr() - 1), line.length());
        int to = Math.min(line.length(), from + length);
        return new Span(
                file,
                at.getLineNr(),
                line.codePointCount(0, from) + 1,
                Math.max(1, line.codePointCount(from, Math.max(from, to))),
                line);
    }
}
