package dev.capibridge.core.check;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places that codecs ask for beside their values exist in the events of one side, and are named by names alone. */
final class AskedCheck {

    private final Map<Platform, Shape> shapes;
    private final List<RuleProblem> problems;

    AskedCheck(Map<Platform, Shape> shapes, List<RuleProblem> problems) {
        this.shapes = shapes;
        this.problems = problems;
    }

    void check(List<Rule> rules) {
        for (Rule rule : rules) {
            if (rule instanceof Rule.Field field) {
                field.as().asks().forEach(place -> place(field.as(), place));
            } else if (rule instanceof Rule.Group group) {
                check(group.fields());
            }
        }
    }

    private void place(Rule.Use as, Rule.Part place) {
        List<String> names = names(place.path());
        if (names.isEmpty()) {
            problems.add(RuleProblem.of(
                    CoreCode.CODEC_ARGUMENTS,
                    place.span(),
                    as.name(),
                    "it asks the event for all that stands at a place, so '" + place.path()
                            + "' has to be names alone, as in member.member"));
            return;
        }
        // Whose place it is shows by its first name, as it does when the codec asks.
        List<Platform> sides = Stream.of(Platform.values())
                .filter(side -> shape(side).members().containsKey(names.get(0)))
                .toList();
        if (sides.isEmpty()) {
            unknown(place, List.of(Platform.values()), near(place.path(), names.get(0)));
        } else if (sides.stream().allMatch(side -> fault(side, place).isPresent())) {
            unknown(place, sides, fault(sides.get(0), place));
        }
        sides.forEach(side ->
                PlaceCheck.emptied(shape(side), place.path(), place.span()).ifPresent(problems::add));
    }

    private void unknown(Rule.Part place, List<Platform> sides, Optional<String> hint) {
        String whose = sides.stream().map(Platform::label).collect(Collectors.joining(" and "));
        RuleProblem problem = RuleProblem.of(
                CoreCode.PATH_UNKNOWN, place.span(), whose, place.path().toString());
        problems.add(hint.filter(text -> !text.isEmpty()).map(problem::hint).orElse(problem));
    }

    private Optional<String> fault(Platform side, Rule.Part place) {
        return PlaceCheck.fault(shape(side), place.path(), place.exact());
    }

    private Optional<String> near(Path path, String name) {
        return Stream.of(Platform.values())
                .map(this::shape)
                .flatMap(top -> PlaceCheck.near(top, top, path, 0, name).stream())
                .findFirst()
                .map(meant -> "did you mean '" + meant + "'?");
    }

    // None if the path is more than names, or has one with a dot in it.
    private static List<String> names(Path path) {
        List<String> names = path.steps().stream()
                .map(step -> step instanceof Path.Name name ? name.name() : ".")
                .toList();
        return path.around() || names.stream().anyMatch(name -> name.contains(".")) ? List.of() : names;
    }

    private Shape shape(Platform side) {
        return shapes.getOrDefault(side, Shape.ANY);
    }
}
