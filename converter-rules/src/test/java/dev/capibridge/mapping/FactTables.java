package dev.capibridge.mapping;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;
import static dev.capibridge.mapping.Words.code;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Advice;
import dev.capibridge.core.rules.Fact;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.rules.Skip;
import dev.capibridge.core.rules.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How facts are found, and which events do not cross. */
final class FactTables {

    private final RuleSet rules;

    FactTables(RuleSet rules) {
        this.rules = rules;
    }

    /** The cases of a fact, in order, for events from a side. */
    String cases(String id, Platform from) {
        Fact fact = rules.facts().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<List<String>> lines = new ArrayList<>();
        for (Fact.Case c : fact.cases()) {
            String asked = Words.asked(c.when(), from);
            boolean asks = c.when()
                    .map(When::tests)
                    .map(tests -> tests.containsKey(from))
                    .orElse(true);
            if (asks) {
                lines.add(List.of(asked.isEmpty() ? "nothing of this" : asked, verdict(c.verdict())));
            }
        }
        return Words.table(List.of("If", id.replace('_', ' ')), lines);
    }

    /** What is said of events that cross all the same. */
    String advice() {
        List<List<String>> lines = new ArrayList<>();
        for (Advice advice : rules.advice()) {
            List<String> asked = new ArrayList<>();
            asked.add(Words.facts(advice.when().facts()));
            asked.add(Words.asked(Optional.of(advice.when()), advice.to().other()));
            asked.add(Words.asked(advice.test()));
            asked.removeIf(String::isEmpty);
            lines.add(List.of(String.join(", and ", asked), advice.says(), advice.help()));
        }
        return Words.table(List.of("If", "What is said", "What to do"), lines);
    }

    private static String verdict(Fact.Verdict verdict) {
        if (verdict instanceof Fact.Is is) {
            return code(is.value());
        }
        return verdict instanceof Fact.Skip skip
                ? "skipped: " + skip.because()
                : "rejected: " + ((Fact.Reject) verdict).because() + "; " + ((Fact.Reject) verdict).help();
    }

    /** Events that are skipped or rejected whatever they are called. */
    String skips() {
        List<List<String>> lines = new ArrayList<>();
        for (Skip skip : rules.skips()) {
            Optional<When> when = Optional.of(skip.when());
            Platform from = skip.only().map(Platform::other).orElse(META);
            String facts = Words.facts(skip.when().facts());
            String asked = Words.asked(when, from);
            lines.add(List.of(
                    from == TIKTOK ? "TikTok" : "Meta",
                    facts + (facts.isEmpty() || asked.isEmpty() ? "" : " and ") + asked,
                    verdict(skip.verdict())));
        }
        return Words.table(List.of("Events from", "If", "Then"), lines);
    }
}
