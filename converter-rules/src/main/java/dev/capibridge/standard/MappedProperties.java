package dev.capibridge.standard;

import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.rules.RuleSetReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The properties of either platform that the standard rules have for themselves. */
final class MappedProperties {

    private static final Set<Path.Name> OBJECTS = Set.of(new Path.Name("custom_data"), new Path.Name("properties"));

    private MappedProperties() {}

    /** The id of the rule that reads or writes the property, if one does. */
    static Optional<String> ruleOf(String property) {
        RuleSet rules = RuleSetReader.read(List.of(StandardRules.text()), new StandardRules(), Codecs.with(List.of()))
                .rules();
        return rules.fields().stream()
                .filter(rule -> taken(rule).anyMatch(path -> isOf(path, property)))
                .map(Rule::id)
                .findFirst();
    }

    // What a rule derives from, and what it declares unmapped, others may read.
    private static Stream<Path> taken(Rule rule) {
        if (rule instanceof Rule.Field field) {
            return Stream.of(Platform.values())
                    .filter(side -> field.derived().map(read -> read != side).orElse(true))
                    .flatMap(side -> field.side(side).parts().stream())
                    .map(Rule.Part::path);
        } else if (rule instanceof Rule.Group group) {
            return Stream.of(group.meta().path(), group.tiktok().path());
        } else if (rule instanceof Rule.Constant constant) {
            return Stream.of(constant.part().path());
        } else if (rule instanceof Rule.FromFact fact) {
            return Stream.of(fact.part().path());
        }
        return Stream.of();
    }

    private static boolean isOf(Path path, String property) {
        List<Path.Step> steps = path.steps();
        return steps.size() > 1
                && OBJECTS.contains(steps.get(0))
                && steps.get(1).equals(new Path.Name(property));
    }
}
