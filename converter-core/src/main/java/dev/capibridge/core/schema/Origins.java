package dev.capibridge.core.schema;

import java.util.HashMap;
import java.util.Map;

/** Where values stood before the repairs moved them. Empty for nearly every event. */
public final class Origins {

    private final Map<String, String> moved = new HashMap<>();

    void moved(String to, String from) {
        if (!to.equals(from)) {
            moved.put(to, from);
        }
    }

    /** The pointer into the event as it was given, for a pointer into the repaired event. */
    public String of(String pointer) {
        if (moved.isEmpty()) {
            return pointer;
        }
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            String from = moved.get(pointer.substring(0, end));
            if (from != null) {
                return from + pointer.substring(end);
            }
        }
        return pointer;
    }
}
