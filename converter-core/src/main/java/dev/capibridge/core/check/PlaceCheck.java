package dev.capibridge.core.check;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Similar;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.schema.EventSchema;
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
                    field.side(side).parts().forEach(part -> place(level, side, part));
                }
            } else if (rule instanceof Rule.Group group) {
                for (Platform side : Platform.values()) {
                    place(level, side, group.side(side));
                }
            } else if (rule instanceof Rule.EventName name) {
                for (Platform side : Platform.values()) {
                    place(level, side, name.side(side));
                }
            } else if (rule instanceof Rule.Constant constant) {
                place(level, constant.side(), constant.part());
            } else if (rule instanceof Rule.FromFact fact) {
                place(level, fact.side(), fact.part());
            } else if (rule instanceof Rule.Unmapped unmapped) {
                unmapped.parts().forEach(part -> place(level, unmapped.side(), part));
            }
        }
    }

    private void place(Level level, Platform side, Rule.Part part) {
        // A list on the way belongs into a group; the last [] is the row's own.
        if (part.path().whole().lists() > 0) {
            problems.add(
                    RuleProblem.of(CoreCode.PATH_MANY, part.span(), part.path().toString()));
            return;
        }
        Optional<String> fault = fault(level.shape(side), part.path(), part.exact());
        if (fault.isPresent()) {
            RuleProblem problem =
                    RuleProblem.of(CoreCode.PATH_UNKNOWN, part.span(), side.label(), level.name(side, part.path()));
            problems.add(fault.get().isEmpty() ? problem : problem.hint(fault.get()));
        }
    }

    /** What helps, if the path leads nowhere; empty if it leads somewhere or into an open object. */
    static Optional<String> fault(Shape root, Path path, boolean exact) {
        Shape shape = root;
        StringBuilder done = new StringBuilder();
        for (Path.Step step : path.steps()) {
            Optional<Shape> next = EventSchema.at(shape, new Path(List.of(step)));
            if (next.isEmpty()) {
                boolean noContainer = (!shape.allows(Shape.Type.OBJECT) && step instanceof Path.Name)
                        || (!shape.allows(Shape.Type.ARRAY) && !(step instanceof Path.Name));
                Optional<String> near = step instanceof Path.Name name
                        ? Similar.to(name.name(), shape.members().keySet())
                        : Optional.empty();
                if (noContainer || !shape.open() || (near.isPresent() && !exact)) {
                    boolean open = shape.open() && near.isPresent();
                    String or = open ? ", or put the name in quotes inside the path if it is a field of your own" : "";
                    return Optional.of(near.map(name -> "did you mean '" + done + name + "'?" + or)
                            .orElse(""));
                }
                return Optional.empty();
            }
            if (step instanceof Path.Name name) {
                done.append(name.name()).append('.');
            }
            shape = next.get();
        }
        return Optional.empty();
    }
}
