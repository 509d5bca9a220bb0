package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * Something about an event that must be known before anything else, because rules depend on it.
 *
 * @param given the side whose envelope tells it; on the other it is found by the cases
 * @param cases in order of preference; the first that holds decides
 */
public record Fact(String id, Span span, Optional<Platform> given, List<Case> cases) {

    /** What a case decides: a value of the fact, or that the event goes no further. */
    public sealed interface Verdict {}

    /** The fact has this value. */
    public record Is(String value) implements Verdict {}

    /** The event is skipped. */
    public record Skip(String because) implements Verdict {}

    /** The event is rejected. */
    public record Reject(String because, String help) implements Verdict {}

    public record Case(Span span, Verdict verdict, Optional<When> when) {}

    /** All values the fact can have. */
    public List<String> values() {
        return cases.stream()
                .map(Case::verdict)
                .filter(Is.class::isInstance)
                .map(verdict -> ((Is) verdict).value())
                .distinct()
                .toList();
    }
}
