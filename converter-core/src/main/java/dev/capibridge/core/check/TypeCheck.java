package dev.capibridge.core.check;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CopyCodec;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Span;
import dev.capibridge.core.rules.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
                for (Platform to : Platform.values()) {
                    if (field.only().map(only -> only == to).orElse(true) && isRead(field, to)) {
                        direction(level, field, to);
                    }
                    defaults(level, field, to);
                }
            } else if (rule instanceof Rule.Constant constant) {
                unfit(
                        level,
                        constant.side(),
                        constant.part(),
                        constant.value(),
                        constant.part().span());
            } else if (rule instanceof Rule.FromFact fact) {
                fact.values()
                        .values()
                        .forEach(value -> unfit(
                                level,
                                fact.side(),
                                fact.part(),
                                value,
                                fact.part().span()));
            }
        }
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
            if (given.isPresent()
                    && !single(given.get()).fits(takes)
                    && takes.values().isEmpty()) {
                problems.add(RuleProblem.of(
                        CoreCode.TYPES_DIFFER,
                        field.as().span(),
                        to.other().label() + "'s '" + level.name(to.other(), read.path()) + "'",
                        single(given.get()).describe(),
                        "the codec",
                        field.as().name(),
                        takes.describe()));
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
                : "'" + field.as().name() + "'";
        Span span = copies ? written.span() : field.as().span();
        problems.add(
                typesFit
                        ? RuleProblem.of(CoreCode.VALUES_DIFFER, span, to.label(), place, giver)
                                .hint("it takes: " + String.join(", ", wanted.values()))
                        : RuleProblem.of(
                                CoreCode.TYPES_DIFFER,
                                span,
                                giver,
                                result.describe(),
                                to.label(),
                                place,
                                wanted.describe()));
    }

    private void defaults(Level level, Rule.Field field, Platform side) {
        Rule.Default byDefault = field.defaults().get(side);
        if (byDefault == null) {
            return;
        }
        if (unfit(level, side, field.side(side).first(), byDefault.value(), byDefault.span())) {
            return;
        }
        Outcome back = field.as().codec().convert(byDefault.value(), side.other(), new CodecContext(Instant.EPOCH));
        if (field.only().isEmpty() && !(back instanceof Outcome.Crosses)) {
            problems.add(RuleProblem.of(
                    CoreCode.DEFAULT_WITHOUT_RETURN,
                    byDefault.span(),
                    side.other().label()));
        }
    }

    private boolean unfit(Level level, Platform side, Rule.Part part, JsonNode value, Span span) {
        Shape shape = level.at(side, part.path()).map(TypeCheck::single).orElse(Shape.ANY);
        boolean fits = of(value).map(type -> shape.allows(type)).orElse(false)
                && (shape.values().isEmpty() || shape.values().contains(value.asString()));
        if (!fits) {
            RuleProblem problem =
                    RuleProblem.of(CoreCode.VALUE_UNFIT, span, side.label(), level.name(side, part.path()));
            problems.add(problem.hint(
                    shape.values().isEmpty()
                            ? "it takes " + shape.describe()
                            : "it takes: " + String.join(", ", shape.values())));
        }
        return !fits;
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
