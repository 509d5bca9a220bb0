package dev.capibridge.laws;

import static org.junit.jupiter.api.Assertions.fail;

import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.standard.Pack;
import dev.capibridge.standard.StandardRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

    // The canonical form does not know them: whether the one maps a field hangs on what else the event holds, and the
    // other
    // keeps back what came from the very same platform, on purpose.
    private static final Set<String> WITHOUT_CANON = Set.of("crm-without-lead-id", "strict-currency");

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
    private static Arbitrary<Tried> tried(Function<RuleSet, Arbitrary<Case>> cases, boolean canon) {
        List<Arbitrary<Tried>> byChoice = ALL.stream()
                .filter(packs -> !canon || packs.names().stream().noneMatch(WITHOUT_CANON::contains))
                .map(packs -> cases.apply(packs.rules())
                        .map(c -> new Tried(packs.names(), c, law -> law.apply(packs.laws(), c))))
                .toList();
        return Arbitraries.integers().between(0, byChoice.size() - 1).flatMap(byChoice::get);
    }

    @Provide
    Arbitrary<Tried> events() {
        return tried(rules -> Arbitraries.oneOf(EventGenerator.meta(rules), EventGenerator.tiktok(rules)), false);
    }

    @Provide
    Arbitrary<Tried> canonical() {
        return tried(rules -> Arbitraries.oneOf(EventGenerator.meta(rules), EventGenerator.tiktok(rules)), true);
    }

    @Provide
    Arbitrary<Tried> messyCanonical() {
        return tried(EventGenerator::messy, true);
    }

    @Provide
    Arbitrary<Tried> messy() {
        return tried(EventGenerator::messy, false);
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
    void cleanReturn(@ForAll("events") Tried tried) {
        holds(tried.by().apply(Laws::cleanReturn));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void restored(@ForAll("canonical") Tried tried) {
        holds(tried.by().apply(Laws::restored));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void settled(@ForAll("canonical") Tried tried) {
        holds(tried.by().apply(Laws::settled));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void canonRests(@ForAll("messyCanonical") Tried tried) {
        holds(tried.by().apply(Laws::canonRests));
    }

    private static void holds(Optional<String> broken) {
        broken.ifPresent(why -> fail(why));
    }
}
