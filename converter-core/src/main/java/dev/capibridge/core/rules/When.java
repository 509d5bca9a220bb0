package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A condition. All that it names must hold.
 *
 * @param events Meta's names of the events it holds for; empty for any
 * @param facts for each fact named, the values it may have
 * @param tests what is asked of the source event, by the platform that is the source
 * @param supplement what is asked of the caller's supplement
 * @param words where the names of events and facts, and the values of facts, stand
 */
public record When(
        Span span,
        List<String> events,
        Map<String, List<String>> facts,
        Map<Platform, Test> tests,
        Optional<Test> supplement,
        Map<String, Span> words) {

    /** Where a word of the condition stands. */
    public Span spanOf(String word) {
        return words.getOrDefault(word, span);
    }

    /**
     * What is asked of a document.
     *
     * @param is the value at the path is one of these
     * @param has all of these say something
     * @param hasAny at least one of these says something
     * @param lacks none of these says anything
     * @param count the list at the path has so many elements
     * @param digits all of these are texts of nothing but digits
     * @param places where the paths stand
     * @param exact the paths with quotes: the writer means just this name, however odd
     */
    public record Test(
            Span span,
            Map<Path, List<JsonNode>> is,
            List<Path> has,
            List<Path> hasAny,
            List<Path> lacks,
            Map<Path, Integer> count,
            List<Path> digits,
            Map<Path, Span> places,
            Set<Path> exact) {

        /** Where a path of the test stands. */
        public Span spanOf(Path path) {
            return places.getOrDefault(path, span);
        }
    }

    /** Whether both can never hold at once, as far as events and facts tell. */
    public boolean excludes(When other) {
        if (!events.isEmpty() && !other.events.isEmpty() && disjoint(events, other.events)) {
            return true;
        }
        for (Map.Entry<String, List<String>> fact : facts.entrySet()) {
            List<String> theirs = other.facts.get(fact.getKey());
            if (theirs != null && disjoint(fact.getValue(), theirs)) {
                return true;
            }
        }
        return tests.entrySet().stream().anyMatch(mine -> {
            Test theirs = other.tests.get(mine.getKey());
            return theirs != null && (testsExclude(mine.getValue(), theirs) || testsExclude(theirs, mine.getValue()));
        });
    }

    private static boolean testsExclude(Test a, Test b) {
        return a.has.stream().anyMatch(b.lacks::contains)
                || a.is.entrySet().stream().anyMatch(e -> {
                    List<JsonNode> theirs = b.is.get(e.getKey());
                    return theirs != null && disjoint(e.getValue(), theirs);
                });
    }

    private static <T> boolean disjoint(List<T> a, List<T> b) {
        return a.stream().noneMatch(b::contains);
    }
}
