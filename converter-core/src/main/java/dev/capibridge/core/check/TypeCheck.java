package dev.capibridge.core.check;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CopyCodec;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Similar;
import dev.capibridge.core.diagnostic.Span;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.rules.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a row takes on one side fits what it gives on the other, in each direction it has; defaults and constants too. */
final class TypeCheck {

    private final List<RuleProblem> problems;

    TypeCheck(List<RuleProblem> problems) {
        this.problems = problems;
    }

    void check(Level level) {
        for (Rule rule : level.rules()) {
            if (rule instanceof Rule.Field field) {
                if (!codecFitsRow(field)) {
                    continue;
                }
                for (Platform to : Platform.values()) {
                    if (field.only().map(only -> only == to).orElse(true) && isRead(field, to)) {
                        direction(level, field, to);
                    }
                    defaults(level, field, to);
                }
            } else if (rule instanceof Rule.Constant constant) {
                unfit(level, constant.side(), constant.part(), constant.value(), constant.valueSpan());
            } else if (rule instanceof Rule.FromFact fact) {
                fact.values().forEach((word, value) -> {
                    Span span = fact.words().getOrDefault(word, fact.part().span());
                    unfit(level, fact.side(), fact.part(), value, span);
                });
            }
        }
    }

    // Whether the codec can be used in such a row at all; types are looked at only then.
    private boolean codecFitsRow(Rule.Field field) {
        if (field.as().codec().derives() && field.derived().isEmpty()) {
            problems.add(RuleProblem.of(
                    CoreCode.CODEC_DERIVES, field.as().span(), field.as().name()));
            return false;
        }
        boolean fits = true;
        for (Platform side : Platform.values()) {
            Shape shape = field.as().codec().shape(side);
            if (shape.types().isEmpty()) {
                continue;
            }
            Set<String> known = shape.members().keySet();
            boolean output = field.derived().map(read -> read != side).orElse(false);
            for (Rule.Part part : field.side(side).parts()) {
                boolean joint = field.side(side).joint();
                if (!output && joint && !known.contains(part.name())) {
                    problems.add(RuleProblem.of(
                                    CoreCode.CODEC_VALUES,
                                    part.span(),
                                    field.as().name(),
                                    part.name(),
                                    side.label())
                            .hint(
                                    known.isEmpty()
                                            ? "it takes one value there: write one path, or a list of alternatives"
                                            : Similar.to(part.name(), known)
                                                    .map(near -> "did you mean '" + near + "'?")
                                                    .orElse("there are: " + String.join(", ", known))));
                    fits = false;
                }
            }
        }
        return fits;
    }

    private static boolean isRead(Rule.Field field, Platform to) {
        return field.derived().map(read -> read == to.other()).orElse(true);
    }

    private void direction(Level level, Rule.Field field, Platform to) {
        Codec codec = field.as().codec();
        Rule.Part written = field.side(to).first();
        for (Rule.Part read : field.side(to.other()).parts()) {
            Optional<Shape> given = level.at(to.other(), read.path());
            Optional<Shape> wanted = level.at(to, written.path());
            Shape takes = part(codec.shape(to.other()), read);
            Shape gives = part(codec.shape(to), written);
            // Values that a codec lists are those it knows: others stay behind. Only their type must fit.
            Shape typed = takes.values().isEmpty() ? takes : Shape.STRING;
            if (given.isPresent() && !single(given.get()).fits(typed)) {
                boolean plainFits = wanted.isPresent() && single(given.get()).fits(single(wanted.get()));
                RuleProblem problem = RuleProblem.of(
                        CoreCode.TYPES_DIFFER,
                        field.as().span(),
                        to.other().label() + "'s '" + level.name(to.other(), read.path()) + "'",
                        single(given.get()).describe(),
                        "the codec '" + field.as().name() + "'",
                        takes.describe());
                if (!takes.members().isEmpty()) {
                    problem = problem.hint("give it its values by name, { name: path }; it knows: "
                            + String.join(", ", takes.members().keySet()));
                } else if (plainFits) {
                    problem = problem.hint("leave out 'as': the value fits as it is");
                }
                problems.add(problem);
                continue;
            }
            if (!gives.members().isEmpty() && field.only().isEmpty()) {
                // It gives values by name to a row that names none; the way back tells that.
                continue;
            }
            Shape result =
                    codec == CopyCodec.COPY ? given.map(TypeCheck::single).orElse(Shape.ANY) : gives;
            wanted.map(TypeCheck::single)
                    .filter(shape -> !result.fits(shape))
                    .ifPresent(shape -> misfit(level, field, to, read, written, result, shape));
        }
    }

    private void misfit(
            Level level, Rule.Field field, Platform to, Rule.Part read, Rule.Part written, Shape result, Shape wanted) {
        String place = level.name(to, written.path());
        boolean typesFit = result.types().isEmpty() || result.types().stream().allMatch(wanted::allows);
        boolean copies = field.as().codec() == CopyCodec.COPY;
        String giver = copies
                ? to.other().label() + "'s '" + level.name(to.other(), read.path()) + "'"
                : "the codec '" + field.as().name() + "'";
        Span span = copies ? written.span() : field.as().span();
        if (typesFit) {
            RuleProblem problem = RuleProblem.of(CoreCode.VALUES_DIFFER, span, to.label(), place, giver);
            problems.add((field.as().name().equals("table")
                            ? problem
                            : problem.hint("use 'as: { table: … }' to say which value means which"))
                    .hint("it takes: "
                            + String.join(
                                    ", ",
                                    wanted.values().isEmpty() ? wanted.single().values() : wanted.values())));
        } else {
            problems.add(RuleProblem.of(
                            CoreCode.TYPES_DIFFER,
                            span,
                            giver,
                            result.describe(),
                            to.label() + "'s '" + place + "'",
                            wanted.describe())
                    .hint(remedy(copies, result, wanted)));
        }
    }

    private static String remedy(boolean copies, Shape result, Shape wanted) {
        if (wanted.types().equals(Set.of(Shape.Type.ARRAY)) && !result.allows(Shape.Type.ARRAY)) {
            return "write [] behind the path of the list: one value becomes a list of one";
        }
        if (result.types().equals(Set.of(Shape.Type.ARRAY)) && !wanted.allows(Shape.Type.ARRAY)) {
            return "write [] behind the path of the list: its first value is taken, and one becomes a list of one";
        }
        return copies
                ? "name a codec that makes one of the other in 'as', or map a field of the same type"
                : "use another codec, or map a field of the type it gives";
    }

    private void defaults(Level level, Rule.Field field, Platform side) {
        Rule.Default byDefault = field.defaults().get(side);
        if (byDefault == null) {
            return;
        }
        if (field.only().map(only -> only != side).orElse(false)) {
            problems.add(RuleProblem.of(CoreCode.DEFAULT_UNWRITTEN, byDefault.span(), side.label()));
            return;
        }
        if (!unfit(level, side, field.side(side).first(), byDefault.value(), byDefault.span())
                && field.only().isEmpty()
                && !comesBack(field, side, byDefault.value())) {
            problems.add(RuleProblem.of(
                    CoreCode.DEFAULT_WITHOUT_RETURN,
                    byDefault.span(),
                    side.other().label()));
        }
    }

    private static boolean comesBack(Rule.Field field, Platform side, JsonNode value) {
        try {
            CodecContext context = new CodecContext(Instant.EPOCH, Map.of());
            return field.as().codec().convert(value, side.other(), context) instanceof Outcome.Crosses;
        } catch (RuntimeException fault) {
            // A codec that fails on the value does not bring it back.
            return false;
        }
    }

    private boolean unfit(Level level, Platform side, Rule.Part part, JsonNode value, Span span) {
        Shape shape = level.at(side, part.path()).map(TypeCheck::single).orElse(Shape.ANY);
        Optional<RuleProblem> problem = unfit(shape, side, level.name(side, part.path()), value, span);
        problem.ifPresent(problems::add);
        return problem.isPresent();
    }

    /** What is wrong with a value that a rule file puts at, or looks for at, a place. */
    static Optional<RuleProblem> unfit(Shape place, Platform side, String name, JsonNode value, Span span) {
        Shape shape = single(place);
        boolean typeFits = of(value).map(shape::allows).orElse(false);
        boolean listed = shape.values().isEmpty() || shape.values().contains(value.asString(""));
        if (typeFits && listed) {
            return Optional.empty();
        }
        String hint = listed
                ? "it takes " + shape.describe()
                : Similar.to(value.asString(""), shape.values())
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("it takes: " + String.join(", ", shape.values()));
        return Optional.of(RuleProblem.of(CoreCode.VALUE_UNFIT, span, side.label(), name, JsonWriter.compact(value))
                .hint(hint));
    }

    private static Optional<Shape.Type> of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> Optional.of(Shape.Type.OBJECT);
            case ARRAY -> Optional.of(Shape.Type.ARRAY);
            case STRING -> Optional.of(Shape.Type.STRING);
            case NUMBER -> Optional.of(value.isIntegralNumber() ? Shape.Type.INTEGER : Shape.Type.NUMBER);
            case BOOLEAN -> Optional.of(Shape.Type.BOOLEAN);
            default -> Optional.empty();
        };
    }

    // Where one or many may stand, a codec sees them one by one.
    private static Shape single(Shape shape) {
        return shape.oneOrMany() && shape.element().isPresent()
                ? shape.element().get()
                : shape;
    }

    private static Shape part(Shape shape, Rule.Part part) {
        return part.name().isEmpty() ? shape : shape.members().getOrDefault(part.name(), Shape.ANY);
    }
}
