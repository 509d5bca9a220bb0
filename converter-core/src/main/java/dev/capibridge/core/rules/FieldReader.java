package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows that become fields: plain ones, which name both sides, and those that derive one side from the other. */
final class FieldReader {

    private record Sides(Optional<Rule.Side> meta, Optional<Rule.Side> tiktok, Optional<Platform> derived) {}

    private final List<RuleProblem> problems;
    private final SideReader sides;
    private final UseReader uses;
    private final DirectionReader directions;
    private final WhenReader whens;

    FieldReader(Codecs codecs, List<RuleProblem> problems) {
        this.problems = problems;
        this.sides = new SideReader(problems);
        this.uses = new UseReader(codecs, problems);
        this.directions = new DirectionReader(problems);
        this.whens = new WhenReader(problems);
    }

    Optional<Rule> plain(Cursor row, String id, Span span) {
        return field(row, id, span, new Sides(place(row, "meta"), place(row, "tiktok"), Optional.empty()));
    }

    private Optional<Rule.Side> place(Cursor row, String side) {
        return row.need(side, "a row names a place on both sides; if one has none, say 'unmapped' and why")
                .flatMap(sides::side);
    }

    Optional<Rule> derived(Cursor row, String id, Span span) {
        Optional<Platform> written = sides.oneSide(row);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<Platform> derived = Optional.of(written.get().other());
        Optional<Rule.Side> read = inputs(row);
        Optional<Rule.Side> gives =
                sides.part(row, written.get().key()).map(part -> new Rule.Side(List.of(part), false));
        return field(
                row,
                id,
                span,
                written.get() == Platform.META ? new Sides(gives, read, derived) : new Sides(read, gives, derived));
    }

    // What a row derives from: one place, or several by name.
    private Optional<Rule.Side> inputs(Cursor row) {
        Optional<Rule.Side> inputs = row.get("derive").flatMap(sides::side);
        if (inputs.isPresent()
                && inputs.get().parts().size() > 1
                && !inputs.get().joint()) {
            problems.add(RuleProblem.of(
                    CoreCode.RULE_WRONG_SHAPE, row.span("derive"), "one path, or several by name ({ name: path })"));
            return Optional.empty();
        }
        return inputs;
    }

    // Everything is read, whatever is missing, so that all problems of a row are told at once.
    private Optional<Rule> field(Cursor row, String id, Span span, Sides named) {
        Optional<Rule.Use> as = uses.use(row);
        Optional<When> when = whens.read(row.get("when"));
        Map<Platform, Rule.Default> defaults = defaults(row);
        Optional<Platform> only = directions.only(row);
        if (named.meta().isEmpty() || named.tiktok().isEmpty() || as.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule.Field(
                id,
                span,
                named.meta().get(),
                named.tiktok().get(),
                as.get(),
                when,
                defaults,
                only,
                row.text("because").orElse(""),
                named.derived(),
                after(row)));
    }

    private Map<Platform, Rule.Default> defaults(Cursor row) {
        Map<Platform, Rule.Default> defaults = new EnumMap<>(Platform.class);
        Optional<Located> given = row.get("default");
        boolean named = given.filter(value -> value instanceof Located.Mapping mapping
                        && (mapping.get("meta").isPresent()
                                || mapping.get("tiktok").isPresent()))
                .isPresent();
        if (given.isPresent() && !named) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, given.get().span(), "the default of a side")
                    .hint("for example: default: { tiktok: product }"));
            return defaults;
        }
        given.flatMap(value -> Cursor.over(value, problems, "meta", "tiktok", "when"))
                .ifPresent(cursor -> {
                    Optional<When> when = whens.read(cursor.get("when"));
                    for (Platform side : Platform.values()) {
                        cursor.get(side.key())
                                .ifPresent(value ->
                                        defaults.put(side, new Rule.Default(value.json(), when, value.span())));
                    }
                });
        return defaults;
    }

    static Optional<Rule.After> after(Cursor row) {
        return row.text("after").map(id -> new Rule.After(id, row.span("after")));
    }
}
