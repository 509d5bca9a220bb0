package dev.capibridge.mapping;

import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.rules.RuleSetReader;
import dev.capibridge.core.rules.RuleText;
import dev.capibridge.standard.StandardRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a rule set, with its places written from the event.
 *
 * @param group the row it stands in; itself if in none
 * @param rest whether it leaves what others, which map places inside its own, do not name
 */
record Row(Rule rule, Rule group, Map<Platform, List<Path>> places, boolean rest) {

    /** The standard rules with these texts over them. */
    static RuleSet rules(List<RuleText> over) {
        List<RuleText> texts = new ArrayList<>(List.of(StandardRules.text()));
        texts.addAll(over);
        return RuleSetReader.read(texts, new StandardRules(), Codecs.with(List.of()))
                .rules();
    }

    /** All rows; those of a group follow it. */
    static List<Row> of(RuleSet rules) {
        List<Row> rows = new ArrayList<>();
        for (Rule rule : rules.fields()) {
            rows.add(new Row(rule, rule, places(rule), false));
            if (rule instanceof Rule.Group group) {
                group.fields().forEach(inner -> rows.add(new Row(inner, group, inside(group, places(inner)), false)));
            }
        }
        return rows.stream()
                .map(row -> row.leavesTheRestOf(rows) ? new Row(row.rule, row.group, row.places, true) : row)
                .toList();
    }

    private boolean leavesTheRestOf(List<Row> rows) {
        return rule instanceof Rule.Unmapped unmapped
                && places(unmapped.side()).stream()
                        .allMatch(whole -> rows.stream()
                                .filter(row -> !(row.rule instanceof Rule.Unmapped))
                                .flatMap(row -> row.places(unmapped.side()).stream())
                                .anyMatch(place -> isWithin(place.whole(), whole.whole())));
    }

    private static Map<Platform, List<Path>> places(Rule rule) {
        if (rule instanceof Rule.Field field) {
            return Map.of(
                    Platform.META, paths(field.meta().parts()),
                    Platform.TIKTOK, paths(field.tiktok().parts()));
        } else if (rule instanceof Rule.Group group) {
            return both(group.meta(), group.tiktok());
        } else if (rule instanceof Rule.EventName name) {
            return both(name.meta(), name.tiktok());
        } else if (rule instanceof Rule.Constant constant) {
            return Map.of(constant.side(), paths(List.of(constant.part())));
        } else if (rule instanceof Rule.FromFact fact) {
            return Map.of(fact.side(), paths(List.of(fact.part())));
        } else if (rule instanceof Rule.Unmapped unmapped) {
            return Map.of(unmapped.side(), paths(unmapped.parts()));
        }
        throw new IllegalStateException("a new kind of row: " + rule.id());
    }

    private static Map<Platform, List<Path>> both(Rule.Part meta, Rule.Part tiktok) {
        return Map.of(Platform.META, paths(List.of(meta)), Platform.TIKTOK, paths(List.of(tiktok)));
    }

    private static List<Path> paths(List<Rule.Part> parts) {
        return parts.stream().map(Rule.Part::path).toList();
    }

    private static Map<Platform, List<Path>> inside(Rule.Group group, Map<Platform, List<Path>> inner) {
        Map<Platform, List<Path>> outer = new EnumMap<>(Platform.class);
        inner.forEach((side, paths) -> outer.put(
                side,
                paths.stream()
                        .map(path -> path.around()
                                ? path.there()
                                : group.side(side).path().then(path))
                        .toList()));
        return outer;
    }

    List<Path> places(Platform side) {
        return places.getOrDefault(side, List.of());
    }

    /** Whether the row says what becomes of a place: of itself, of all it is part of, or of a part of it. */
    boolean speaksOf(Platform side, Path path) {
        if (isReadOnly(side) || rest) {
            // Nobody may rely on what holds for names that nobody knows.
            return false;
        }
        Path whole = path.whole();
        return places(side).stream()
                .map(Path::whole)
                .anyMatch(place -> place.equals(whole)
                        || isWithin(place, whole)
                        || (rule instanceof Rule.Unmapped && isWithin(whole, place)));
    }

    /** Whether the row reads this side to work something out and leaves the value to another row. */
    boolean isReadOnly(Platform side) {
        return rule instanceof Rule.Field field
                && field.derived().map(read -> read == side).orElse(false);
    }

    private static boolean isWithin(Path inner, Path outer) {
        return inner.steps().size() > outer.steps().size()
                && inner.steps().subList(0, outer.steps().size()).equals(outer.steps());
    }
}
