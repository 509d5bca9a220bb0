package dev.capibridge.core.check;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Span;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** No two rows write one place, no two read one, unless they say which goes first; and what is required is written. */
final class WriterCheck {

    /** Two rows at one place of a side. */
    private record Clash(Platform side, RuleProblem problem) {}

    private record Claim(Rule rule, Rule.Part part, boolean after) {}

    private final List<RuleProblem> problems;
    private final String topmost;

    /** @param topmost the file that lies over all others, which is the one to be mended */
    WriterCheck(List<RuleProblem> problems, String topmost) {
        this.problems = problems;
        this.topmost = topmost;
    }

    void check(Level level) {
        List<Clash> clashes = new ArrayList<>();
        List<List<Claim>> places = new ArrayList<>();
        for (Platform to : Platform.values()) {
            Map<Path, List<Claim>> writers = new LinkedHashMap<>();
            Map<Path, List<Claim>> readers = new LinkedHashMap<>();
            for (Rule rule : level.rules()) {
                if (rule.only().map(only -> only == to).orElse(true)) {
                    claims(rule, to, writers, readers);
                }
            }
            writers.values().forEach(claims -> once(level, to, claims, CoreCode.TWO_WRITERS, clashes));
            readers.values().forEach(claims -> once(level, to.other(), claims, CoreCode.READ_TWICE, clashes));
            inside(writers);
            inside(read(level, to));
            places.addAll(writers.values());
        }
        clashes.stream()
                .filter(clash -> !isSaid(clash, clashes))
                .map(Clash::problem)
                .forEach(problems::add);
        afters(level, places);
        unmapped(level);
    }

    private static void claims(Rule rule, Platform to, Map<Path, List<Claim>> writers, Map<Path, List<Claim>> readers) {
        if (rule instanceof Rule.Field field) {
            boolean forward = field.derived().map(read -> read == to.other()).orElse(true);
            if (!forward) {
                return;
            }
            List<Rule.Part> written = field.side(to).joint()
                    ? field.side(to).parts()
                    : List.of(field.side(to).first());
            written.forEach(part -> add(writers, rule, part, field.after().isPresent()));
            if (field.derived().isEmpty()) {
                field.side(to.other()).parts().forEach(part -> add(readers, rule, part, false));
            }
        } else if (rule instanceof Rule.Group group) {
            add(writers, rule, group.side(to), false);
            add(readers, rule, group.side(to.other()), false);
        } else if (rule instanceof Rule.EventName name) {
            add(writers, rule, name.side(to), false);
            add(readers, rule, name.side(to.other()), false);
        } else if (rule instanceof Rule.Constant constant && constant.side() == to) {
            add(writers, rule, constant.part(), constant.after().isPresent());
        } else if (rule instanceof Rule.FromFact fact && fact.side() == to) {
            add(writers, rule, fact.part(), fact.after().isPresent());
        } else if (rule instanceof Rule.FromFact fact) {
            add(readers, rule, fact.part(), false);
        }
    }

    private static void add(Map<Path, List<Claim>> claims, Rule rule, Rule.Part part, boolean after) {
        claims.computeIfAbsent(part.path().whole(), p -> new ArrayList<>()).add(new Claim(rule, part, after));
    }

    private void once(Level level, Platform side, List<Claim> claims, CoreCode code, List<Clash> clashes) {
        for (int i = 1; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            if (code == CoreCode.TWO_WRITERS && claim.after()) {
                continue;
            }
            conflict(claims.subList(0, i), claim)
                    .ifPresent(before -> clashes.add(new Clash(
                            side,
                            mending(
                                    RuleProblem.of(
                                            code,
                                            claim.part().span(),
                                            level.name(side, claim.part().path()),
                                            before.rule().id(),
                                            before.part().span().where()),
                                    before.rule(),
                                    claim.rule()))));
        }
    }

    // A row of a file beneath, which may come with the library, is mended from above.
    private RuleProblem mending(RuleProblem clash, Rule one, Rule other) {
        boolean isOnesOwn = one.span().file().equals(topmost);
        if (isOnesOwn == other.span().file().equals(topmost)) {
            return clash;
        }
        String beneath = (isOnesOwn ? other : one).id();
        return clash.hint("to do without the row beneath, write in " + topmost + ": drop: [" + beneath + "]");
    }

    // Rows of both ways clash twice, and are told once: on Meta's side people think of reading, on TikTok's of writing.
    private static boolean isSaid(Clash clash, List<Clash> clashes) {
        CoreCode usual = clash.side() == Platform.META ? CoreCode.READ_TWICE : CoreCode.TWO_WRITERS;
        return clash.problem().code() != usual
                && clashes.stream()
                        .map(Clash::problem)
                        .anyMatch(other -> other.code() == usual
                                && other.span().equals(clash.problem().span())
                                && other.arguments().equals(clash.problem().arguments()));
    }

    // Whatever reads a place, whether it spends it or not.
    private static Map<Path, List<Claim>> read(Level level, Platform to) {
        Map<Path, List<Claim>> readers = new LinkedHashMap<>();
        for (Rule rule : level.rules()) {
            if (rule.only().map(only -> only == to).orElse(true)) {
                claims(rule, to, new LinkedHashMap<>(), readers);
                if (rule instanceof Rule.Group group) {
                    group.lookingAround(to.other())
                            .forEach(field -> field.side(to.other())
                                    .parts()
                                    .forEach(part -> add(readers, field, part.there(), false)));
                }
                if (rule instanceof Rule.Field field
                        && field.derived().map(read -> read == to.other()).orElse(false)) {
                    field.side(to.other()).parts().forEach(part -> add(readers, rule, part, false));
                }
            }
        }
        return readers;
    }

    // A row that takes an object as a whole leaves nothing for one that takes a part of it.
    private void inside(Map<Path, List<Claim>> claims) {
        claims.forEach((path, inner) -> {
            if (path.lists() > 0) {
                return;
            }
            for (int length = 1; length < path.steps().size(); length++) {
                Path outer = new Path(path.steps().subList(0, length));
                Claim whole = claims.getOrDefault(outer, List.of()).stream()
                        .filter(claim -> !apart(claim.rule(), inner.get(0).rule()))
                        .findFirst()
                        .orElse(null);
                if (whole != null) {
                    Rule.Part part = inner.get(0).part();
                    problems.add(RuleProblem.of(
                            CoreCode.INSIDE,
                            part.span(),
                            part.path().toString(),
                            outer.toString(),
                            whole.rule().id(),
                            whole.part().span().where()));
                }
            }
        });
    }

    private static Optional<Claim> conflict(List<Claim> earlier, Claim claim) {
        return earlier.stream()
                .filter(before -> !before.after())
                .filter(before -> !apart(before.rule(), claim.rule()))
                .findFirst();
    }

    private static boolean apart(Rule a, Rule b) {
        Optional<When> one = a.when();
        Optional<When> other = b.when();
        return one.isPresent() && other.isPresent() && one.get().excludes(other.get());
    }

    // Two rows that meet on one side only have an order on that side only.
    private void afters(Level level, List<List<Claim>> places) {
        for (Rule rule : level.rules()) {
            Optional<Rule.After> after = rule.after();
            if (after.isEmpty()) {
                continue;
            }
            String named = after.get().rule();
            boolean meet = !named.equals(rule.id())
                    && places.stream()
                            .filter(claims -> claims.stream().anyMatch(c -> c.rule() == rule))
                            .anyMatch(claims ->
                                    claims.stream().anyMatch(c -> c.rule().id().equals(named)));
            if (!meet) {
                problems.add(RuleProblem.of(CoreCode.AFTER_WHAT, after.get().span(), named));
            }
        }
    }

    // 'unmapped' may stand beside rows with conditions, as what holds when none of them does; else it contradicts them.
    private void unmapped(Level level) {
        for (Rule rule : level.rules()) {
            if (rule instanceof Rule.Unmapped unmapped) {
                for (Rule.Part part : unmapped.parts()) {
                    for (Rule other : level.rules()) {
                        if (other.when().isEmpty()
                                && reads(other, unmapped.side(), part.path().whole())
                                && !liesOver(level, other, unmapped)) {
                            problems.add(RuleProblem.of(
                                    CoreCode.MAPPED_TWICE,
                                    part.span(),
                                    level.name(unmapped.side(), part.path()),
                                    other.id(),
                                    other.span().where()));
                        }
                    }
                }
            }
        }
    }

    // A file may map what the file beneath leaves: that is what it is laid over it for.
    private static boolean liesOver(Level level, Rule rule, Rule beneath) {
        return !rule.span().file().equals(beneath.span().file())
                && level.rules().indexOf(rule) > level.rules().indexOf(beneath);
    }

    private static boolean reads(Rule rule, Platform side, Path path) {
        if (rule.only().map(only -> only == side).orElse(false)) {
            return false;
        }
        Map<Path, List<Claim>> readers = new LinkedHashMap<>();
        claims(rule, side.other(), new LinkedHashMap<>(), readers);
        return readers.containsKey(path);
    }

    /** Reports required places of a target that no row writes. */
    void required(Level level, Platform to, Shape target, Span where) {
        List<Path> written = new ArrayList<>();
        for (Rule rule : level.rules()) {
            if (rule.only().map(only -> only == to).orElse(true)) {
                Map<Path, List<Claim>> writers = new LinkedHashMap<>();
                claims(rule, to, writers, new LinkedHashMap<>());
                written.addAll(writers.keySet());
            }
        }
        required(target, List.of(), to, written, where);
    }

    private void required(Shape shape, List<Path.Step> at, Platform to, List<Path> written, Span where) {
        for (String name : shape.required()) {
            List<Path.Step> steps = new ArrayList<>(at);
            steps.add(new Path.Name(name));
            Path path = new Path(steps);
            Shape member = shape.members().getOrDefault(name, Shape.ANY);
            boolean isWritten = written.stream().anyMatch(w -> startsWith(w, path));
            if (!isWritten) {
                problems.add(RuleProblem.of(CoreCode.REQUIRED_UNWRITTEN, where, to.label(), path.toString()));
            } else if (member.types().equals(Set.of(Shape.Type.OBJECT))) {
                required(member, steps, to, written, where);
            }
        }
    }

    private static boolean startsWith(Path path, Path start) {
        return path.steps().size() >= start.steps().size()
                && path.steps().subList(0, start.steps().size()).equals(start.steps());
    }
}
