package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Platform;
import java.util.Optional;

/** When two event rows speak of the same event. */
final class EventNames {

    record Collision(Platform side, String name) {}

    private EventNames() {}

    /** The name both rows claim in the same direction, if their conditions do not keep them apart. */
    static Optional<Collision> collide(EventRow row, EventRow before) {
        if (row.only().isPresent() && before.only().isPresent() && !row.only().equals(before.only())) {
            return Optional.empty();
        }
        // A row without a condition may follow rows with one: it is what holds otherwise.
        if (row.when().isPresent() != before.when().isPresent()) {
            return Optional.empty();
        }
        if (row.when().isPresent() && row.when().get().excludes(before.when().orElseThrow())) {
            return Optional.empty();
        }
        if (row.other() && before.other()) {
            return Optional.of(new Collision(Platform.META, "other"));
        }
        for (Platform side : Platform.values()) {
            // Names of a side are read on the way to the other one.
            boolean read = row.only().map(to -> to != side).orElse(true)
                    && before.only().map(to -> to != side).orElse(true);
            Optional<String> shared = row.names(side).stream()
                    .filter(before.names(side)::contains)
                    .findFirst();
            if (read && shared.isPresent()) {
                return Optional.of(new Collision(side, shared.get()));
            }
        }
        return Optional.empty();
    }
}
