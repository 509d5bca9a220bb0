package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import java.util.List;
import java.util.Optional;

/** Reads which way a row goes. */
final class DirectionReader {

    private final List<RuleProblem> problems;

    DirectionReader(List<RuleProblem> problems) {
        this.problems = problems;
    }

    /** {@code only: to-tiktok} or {@code to-meta}, which must say why. */
    Optional<Platform> only(Cursor row) {
        Optional<String> direction = row.text("only");
        if (direction.isEmpty()) {
            return Optional.empty();
        }
        if (!row.has("because")) {
            problems.add(RuleProblem.of(CoreCode.RULE_MISSING_KEY, row.keySpan("only"), "because")
                    .hint("say why there is no way back; the text is shown to whoever misses the value"));
        }
        // Read for the problem it may have; the row's reader keeps it.
        row.text("because");
        return direction(direction.get(), row);
    }

    /** What {@code only} says, without a word about why. */
    Optional<Platform> direction(String text, Cursor row) {
        for (Platform platform : Platform.values()) {
            if (text.equals("to-" + platform.key())) {
                return Optional.of(platform);
            }
        }
        problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, row.span("only"), "to-tiktok or to-meta"));
        return Optional.empty();
    }
}
