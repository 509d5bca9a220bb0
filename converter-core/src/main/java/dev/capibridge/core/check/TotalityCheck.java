package dev.capibridge.core.check;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Span;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every field that a schema knows is mapped, or declared unmapped with a reason. */
final class TotalityCheck {

    private final List<RuleProblem> problems;
    private final Span where;

    TotalityCheck(List<RuleProblem> problems, Span where) {
        this.problems = problems;
        this.where = where;
    }

    /** @param read the sides whose events the level's rows read */
    void check(Level level, Set<Platform> read) {
        for (Platform side : read) {
            Set<Path> spoken = new HashSet<>();
            Map<Path, Rule.Group> groups = new HashMap<>();
            for (Rule rule : level.rules()) {
                if (rule instanceof Rule.Group group) {
                    groups.put(group.side(side).path().whole(), group);
                    group.lookingAround(side).stream()
                            .flatMap(field -> field.side(side).parts().stream())
                            .forEach(part -> spoken.add(part.path().there().whole()));
                } else {
                    spoken(rule, side).forEach(part -> spoken.add(part.path().whole()));
                }
            }
            walk(level, side, level.shape(side), new ArrayList<>(), spoken, groups.keySet());
        }
    }

    private static List<Rule.Part> spoken(Rule rule, Platform side) {
        if (rule instanceof Rule.Field field) {
            // What a row only reads to work something out is not thereby mapped.
            return field.derived().map(read -> read == side).orElse(false)
                    ? List.of()
                    : field.side(side).parts();
        } else if (rule instanceof Rule.EventName name) {
            return List.of(name.side(side));
        } else if (rule instanceof Rule.Constant constant) {
            return constant.side() == side ? List.of(constant.part()) : List.of();
        } else if (rule instanceof Rule.FromFact fact) {
            return fact.side() == side ? List.of(fact.part()) : List.of();
        } else if (rule instanceof Rule.Unmapped unmapped) {
            return unmapped.side() == side ? unmapped.parts() : List.of();
        }
        return List.of();
    }

    private void walk(Level level, Platform side, Shape shape, List<Path.Step> at, Set<Path> spoken, Set<Path> groups) {
        if (!at.isEmpty() && (spoken.contains(new Path(at)) || groups.contains(new Path(at)))) {
            return;
        }
        if (shape.members().isEmpty() && shape.positions().isEmpty()) {
            if (at.isEmpty()) {
                // A list of one's own, of which no schema says what its elements hold.
                return;
            }
            problems.add(RuleProblem.of(CoreCode.FIELD_UNMAPPED, where, side.label(), level.name(side, new Path(at))));
            return;
        }
        shape.members().forEach((name, member) -> {
            List<Path.Step> steps = new ArrayList<>(at);
            steps.add(new Path.Name(name));
            walk(level, side, member, steps, spoken, groups);
        });
        for (int i = 0; i < shape.positions().size(); i++) {
            List<Path.Step> steps = new ArrayList<>(at);
            steps.add(new Path.At(i));
            walk(level, side, shape.positions().get(i), steps, spoken, groups);
        }
    }
}
