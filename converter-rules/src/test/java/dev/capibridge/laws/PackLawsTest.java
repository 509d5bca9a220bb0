package dev.capibridge.laws;

import static org.junit.jupiter.api.Assertions.fail;

import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.standard.Pack;
import dev.capibridge.standard.StandardRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The laws with packs switched on: each by itself, and several together. {@code -Dcapibridge.pack=travel} tries one alone. A
 * law that fails shows the packs, the smallest event that breaks it, and the seed to see it again.
 */
class PackLawsTest {

    /** Packs that lie over the standard rules together, and what holds for them. */
    private record Packs(List<String> names, RuleSet rules, Laws laws) {
        static Packs of(List<String> names) {
            RuleSet rules = Standard.packs(names);
            return new Packs(names, rules, new Laws(Standard.engine(rules), rules));
        }
    }

    /** An event, and the packs that it is converted with. */
    record Tried(Object packs, Case event, Function<BiFunction<Laws, Case, Optional<String>>, Optional<String>> by) {
        @Override
        public String toString() {
            return "with " + packs + ", " + event;
        }
    }

    private static final List<Packs> ALL = choices().stream().map(Packs::of).toList();

    private static List<List<String>> choices() {
        List<String> names = StandardRules.packs().stream().map(Pack::call).toList();
        String only = System.getProperty("capibridge.pack", "");
        List<List<String>> choices = new ArrayList<>();
        names.stream().filter(name -> name.startsWith(only)).forEach(name -> choices.add(List.of(name)));
        if (only.isEmpty()) {
            choices.add(names);
            choices.add(
                    names.stream().filter(name -> !name.startsWith("derive-")).toList());
            choices.add(List.of("page-views", "legacy-names", "query-alias"));
        }
        return choices;
    }

    // Made once for each choice: reading a rule set's places takes longer than an event.
    private static Arbitrary<Tried> tried(Function<RuleSet, Arbitrary<Case>> cases) {
        List<Arbitrary<Tried>> byChoice = ALL.stream()
                .map(packs -> cases.apply(packs.rules())
                        .map(c -> new Tried(packs.names(), c, law -> law.apply(packs.laws(), c))))
                .map(Choice::of)
                .toList();
        return Arbitraries.integers().between(0, byChoice.size() - 1).flatMap(byChoice::get);
    }

    // The pack strict-currency keeps back from TikTok what came from TikTok, if TikTok does not list its currency: that
    // is
    // what it is for. So of TikTok's events those return that have a listed one, or none.
    private static Arbitrary<Case> returning(RuleSet rules) {
        return Choice.oneOf(
                EventGenerator.meta(rules),
                EventGenerator.tiktok(rules)
                        .filter(c -> returnsWithItsMoney(rules, c.event().at("/properties/currency"))));
    }

    private static boolean returnsWithItsMoney(RuleSet rules, JsonNode currency) {
        return !currency.isString()
                || currency.stringValue().isBlank()
                || crosses(rules, StringNode.valueOf("BGN"))
                || crosses(rules, currency);
    }

    private static boolean crosses(RuleSet rules, JsonNode currency) {
        return rules.fields().stream()
                .filter(Rule.Field.class::isInstance)
                .map(Rule.Field.class::cast)
                .filter(field -> field.as().name().equals("currency"))
                .allMatch(field -> field.as().codec().convert(currency, Platform.TIKTOK, Standard.CONTEXT)
                        instanceof Outcome.Crosses);
    }

    @Provide
    Arbitrary<Tried> events() {
        return tried(rules -> Choice.oneOf(EventGenerator.meta(rules), EventGenerator.tiktok(rules)));
    }

    @Provide
    Arbitrary<Tried> returning() {
        return tried(PackLawsTest::returning);
    }

    @Provide
    Arbitrary<Tried> messy() {
        return tried(EventGenerator::messy);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void untouched(@ForAll("messy") Tried tried) {
        holds(tried.by().apply(Laws::untouched));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void conserved(@ForAll("events") Tried tried) {
        holds(tried.by().apply(Laws::conserved));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void conservedWhateverComes(@ForAll("messy") Tried tried) {
        holds(tried.by().apply(Laws::conserved));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void cleanReturn(@ForAll("returning") Tried tried) {
        holds(tried.by().apply(Laws::cleanReturn));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void restored(@ForAll("returning") Tried tried) {
        holds(tried.by().apply(Laws::restored));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void settled(@ForAll("returning") Tried tried) {
        holds(tried.by().apply(Laws::settled));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void canonRests(@ForAll("messy") Tried tried) {
        holds(tried.by().apply(Laws::canonRests));
    }

    private static void holds(Optional<String> broken) {
        broken.ifPresent(why -> fail(why));
    }
}
