package dev.capibridge.core.check;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Similar;
import dev.capibridge.core.diagnostic.Span;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.schema.EventSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every place exists on its side; a name close to a known one in an open object is taken for a slip. */
final class PlaceCheck {

    private final List<RuleProblem> problems;

    PlaceCheck(List<RuleProblem> problems) {
        this.problems = problems;
    }

    void check(Level level) {
        for (Rule rule : level.rules()) {
            if (rule instanceof Rule.Field field) {
                for (Platform side : Platform.values()) {
                    boolean mayLookAround = mayLookAround(level, field, side);
                    field.side(side).parts().forEach(part -> mapped(level, side, part, mayLookAround));
                }
            } else if (rule instanceof Rule.Group group) {
                for (Platform side : Platform.values()) {
                    mapped(level, side, group.side(side));
                }
            } else if (rule instanceof Rule.EventName name) {
                for (Platform side : Platform.values()) {
                    mapped(level, side, name.side(side));
                }
            } else if (rule instanceof Rule.Constant constant) {
                mapped(level, constant.side(), constant.part());
            } else if (rule instanceof Rule.FromFact fact) {
                mapped(level, fact.side(), fact.part());
            } else if (rule instanceof Rule.Unmapped unmapped) {
                unmapped.parts().forEach(part -> place(level, unmapped.side(), part));
            }
        }
    }

    private void mapped(Level level, Platform side, Rule.Part part) {
        mapped(level, side, part, false);
    }

    private void mapped(Level level, Platform side, Rule.Part part, boolean mayLookAround) {
        place(level, side, part, mayLookAround);
        if (!part.path().around() || mayLookAround) {
            emptied(there(level, part).shape(side), part.path(), part.span()).ifPresent(problems::add);
        }
    }

    private static Level there(Level level, Rule.Part part) {
        return part.path().around() ? level.around().orElse(level) : level;
    }

    // One place, once read, is spent; so only a row that goes one way may read it for an element, and none may write
    // it.
    private static boolean mayLookAround(Level level, Rule.Field field, Platform side) {
        Rule.Side read = field.side(side);
        return level.around().isPresent()
                && field.only().map(only -> only != side).orElse(false)
                && field.derived().isEmpty()
                && !read.joint()
                && !field.side(side.other()).joint()
                && read.parts().stream().allMatch(part -> part.path().around());
    }

    private void place(Level level, Platform side, Rule.Part part) {
        place(level, side, part, false);
    }

    private void place(Level level, Platform side, Rule.Part part, boolean mayLookAround) {
        if (part.path().around() && !mayLookAround) {
            problems.add(RuleProblem.of(
                    CoreCode.PATH_AROUND, part.span(), part.path().toString()));
            return;
        }
        // A list on the way belongs into a group; the last [] is the row's own.
        if (part.path().whole().lists() > 0) {
            problems.add(
                    RuleProblem.of(CoreCode.PATH_MANY, part.span(), part.path().toString()));
            return;
        }
        Optional<String> fault = fault(there(level, part).shape(side), part.path(), part.exact());
        if (fault.isPresent()) {
            RuleProblem problem =
                    RuleProblem.of(CoreCode.PATH_UNKNOWN, part.span(), side.label(), level.name(side, part.path()));
            problems.add(fault.get().isEmpty() ? problem : problem.hint(fault.get()));
        }
    }

    /** What a rule that maps, or asks, a place says wrongly if the repairs empty that place before any rule runs. */
    static Optional<RuleProblem> emptied(Shape root, Path path, Span span) {
        for (int end = 1; end <= path.steps().size(); end++) {
            Path place = new Path(path.steps().subList(0, end));
            Optional<String> home = EventSchema.at(root, place).flatMap(Shape::belongs);
            if (home.isPresent()) {
                String named = String.join(".", Pointers.names(home.get()));
                return Optional.of(RuleProblem.of(CoreCode.PATH_EMPTIED, span, place.toString(), named));
            }
        }
        return Optional.empty();
    }

    /** What helps, if the path leads nowhere; empty if it leads somewhere or into an open object. */
    static Optional<String> fault(Shape root, Path path, boolean exact) {
        Shape shape = root;
        for (int i = 0; i < path.steps().size(); i++) {
            Path.Step step = path.steps().get(i);
            Optional<Shape> next = EventSchema.at(shape, new Path(List.of(step)));
            if (next.isEmpty()) {
                return step instanceof Path.Name name
                        ? noMember(root, shape, path, i, name.name(), exact)
                        : noElement(shape, path, i);
            }
            shape = next.get();
        }
        return Optional.empty();
    }

    private static Optional<String> noMember(Shape root, Shape shape, Path path, int at, String name, boolean exact) {
        if (!shape.allows(Shape.Type.OBJECT)) {
            String before = text(path.steps().subList(0, at));
            boolean list = shape.allows(Shape.Type.ARRAY);
            return Optional.of(
                    list
                            ? "'" + before + "' is a list: reach into its elements with a group ('fields')"
                            : "'" + before + "' is " + shape.describe() + " and has no fields");
        }
        Optional<String> near = near(root, shape, path, at, name);
        if (!shape.open()) {
            return Optional.of(
                    near.map(meant -> "did you mean '" + meant + "'?").orElse(""));
        }
        return exact
                ? Optional.empty()
                : near.map(meant -> "did you mean '" + meant
                        + "'? If it is a field of your own, put its name in quotes inside the path");
    }

    /** The place that was meant, if the name at a step of the path is near a known one. */
    static Optional<String> near(Shape root, Shape shape, Path path, int at, String name) {
        Optional<String> near =
                Similar.to(name, shape.members().keySet()).map(member -> replaced(path, at, new Path.Name(member)));
        if (near.isPresent() || at > 0) {
            return near;
        }
        // A known name without the object it belongs into: an open top level would take it, and nobody would read it.
        return root.members().entrySet().stream()
                .filter(member -> EventSchema.at(member.getValue(), path).isPresent())
                .findFirst()
                .map(member -> new Path(List.of(new Path.Name(member.getKey())), path.around())
                        .then(path.there())
                        .toString());
    }

    private static Optional<String> noElement(Shape shape, Path path, int at) {
        String before = text(path.steps().subList(0, at));
        if (!shape.allows(Shape.Type.ARRAY)) {
            return Optional.of("'" + before + "' is " + shape.describe() + ", not a list");
        }
        if (path.steps().get(at) instanceof Path.At && !shape.positions().isEmpty()) {
            return Optional.of("'" + before + "' has the positions 0 to "
                    + (shape.positions().size() - 1));
        }
        return Optional.empty();
    }

    private static String replaced(Path path, int at, Path.Step step) {
        List<Path.Step> steps = new ArrayList<>(path.steps());
        steps.set(at, step);
        return new Path(steps, path.around()).toString();
    }

    private static String text(List<Path.Step> steps) {
        return steps.isEmpty() ? "" : new Path(steps).toString();
    }
}
