package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the rows that name a place on one side only. */
final class OneSidedReader {

    private final List<RuleProblem> problems;
    private final SideReader sides;
    private final DirectionReader directions;
    private final WhenReader whens;

    OneSidedReader(List<RuleProblem> problems) {
        this.problems = problems;
        this.sides = new SideReader(problems);
        this.directions = new DirectionReader(problems);
        this.whens = new WhenReader(problems);
    }

    Optional<Rule> unmapped(Cursor row, String id, Span span) {
        Optional<Platform> side = sides.oneSide(row);
        Optional<String> reason = row.text("unmapped");
        if (side.isEmpty() || reason.isEmpty()) {
            return Optional.empty();
        }
        return row.get(side.get().key())
                .flatMap(sides::side)
                .map(s -> new Rule.Unmapped(id, span, side.get(), s.parts(), reason.get()));
    }

    Optional<Rule> constant(Cursor row, String id, Span span) {
        Located value = row.get("constant").orElseThrow();
        return sides.oneSide(row)
                .flatMap(side -> sides.part(row, side.key())
                        .map(part -> new Rule.Constant(
                                id,
                                span,
                                side,
                                part,
                                value.json(),
                                value.span(),
                                whens.read(row.get("when")),
                                FieldReader.after(row))));
    }

    Optional<Rule> fromFact(Cursor row, String id, Span span) {
        Optional<Platform> side = sides.oneSide(row);
        Optional<String> fact = row.text("fact");
        if (side.isEmpty() || fact.isEmpty()) {
            return Optional.empty();
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        Map<String, Span> words = new HashMap<>();
        words.put(fact.get(), row.span("fact"));
        row.need("values").ifPresent(located -> values(located, values, words));
        return sides.part(row, side.get().key())
                .map(part -> new Rule.FromFact(
                        id,
                        span,
                        side.get(),
                        part,
                        fact.get(),
                        values,
                        words,
                        whens.read(row.get("when")),
                        directions.only(row),
                        row.text("because").orElse(""),
                        FieldReader.after(row)));
    }

    private void values(Located located, Map<String, JsonNode> values, Map<String, Span> words) {
        if (located instanceof Located.Mapping mapping && !mapping.entries().isEmpty()) {
            for (Located.Entry entry : mapping.entries()) {
                values.put(entry.key().text(), entry.value().json());
                words.put(entry.key().text(), entry.key().span());
            }
        } else {
            problems.add(RuleProblem.of(
                    CoreCode.RULE_WRONG_SHAPE, located.span(), "a mapping (value of the fact: what is written)"));
        }
    }
}
