package dev.capibridge.core.check;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Span;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.schema.EventSchema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every static check of a rule set against both schemas; all problems in one go. */
public final class RuleChecker {

    private RuleChecker() {}

    /**
     * Everything wrong with the rules: places that do not exist, types and values that do not fit, two writers or readers
     * of one place, conditions without a way back, required fields that nothing writes, fields that no rule speaks of
     * (a warning). Without an error the rules can be compiled.
     */
    public static List<RuleProblem> check(RuleSet rules, Map<Platform, EventSchema> schemas) {
        List<RuleProblem> problems = new ArrayList<>();
        Map<Platform, Shape> shapes = new EnumMap<>(Platform.class);
        schemas.forEach((side, schema) -> shapes.put(side, schema.shape()));
        Span where = rules.span();
        Level top = Level.top(rules.fields(), shapes);
        new ConditionCheck(rules, shapes, problems).check();
        new AskedCheck(shapes, problems).check(rules.fields());
        check(top, EnumSet.allOf(Platform.class), problems, where);
        Level strays = Level.top(rules.strays(), shapes);
        new PlaceCheck(problems).check(strays);
        new TypeCheck(problems).check(strays);
        if (!rules.whole()) {
            // What seems to be missing may stand in what could not be read.
            return problems.stream()
                    .filter(problem ->
                            problem.code() != CoreCode.FIELD_UNMAPPED && problem.code() != CoreCode.AFTER_WHAT)
                    .distinct()
                    .toList();
        }
        WriterCheck writers = new WriterCheck(problems, where.file());
        for (Platform to : Platform.values()) {
            EventSchema schema = schemas.get(to);
            if (schema != null) {
                writers.required(top, to, schema.shape(), where);
                schema.variants().forEach(variant -> writers.required(top, to, schema.shape(variant), where));
            }
        }
        return problems.stream().distinct().toList();
    }

    private static void check(Level level, Set<Platform> read, List<RuleProblem> problems, Span where) {
        new PlaceCheck(problems).check(level);
        new TypeCheck(problems).check(level);
        new WriterCheck(problems, where.file()).check(level);
        new TotalityCheck(problems, where).check(level, read);
        for (Rule rule : level.rules()) {
            if (rule instanceof Rule.Group group) {
                // What a group only writes it need not know in full.
                Set<Platform> inside = EnumSet.copyOf(read);
                group.only().ifPresent(inside::remove);
                check(level.inside(group), inside, problems, where);
            }
        }
    }
}
