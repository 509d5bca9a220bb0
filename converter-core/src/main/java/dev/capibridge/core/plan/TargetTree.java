package dev.capibridge.core.plan;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places of the target by name. */
final class TargetTree {

    final Map<String, TargetTree> members = new HashMap<>();

    @Nullable
    Write write;

    /**
     * What takes the value here as a whole, if anything does. A place that a row only declares unmapped is gone through where
     * others write inside it, or a value in it would pass by its codec.
     */
    @Nullable
    Write whole() {
        return write == null || members.isEmpty() || !write.candidates().isEmpty() ? write : null;
    }
}
