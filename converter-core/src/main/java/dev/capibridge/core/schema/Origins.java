package dev.capibridge.core.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where values stood before the repairs moved them, and what they filled in. Empty for nearly every event. */
public final class Origins {

    private final Map<String, String> moved = new HashMap<>();

    private final Set<String> filled = new HashSet<>();

    void filled(String pointer) {
        filled.add(pointer);
    }

    /** Whether what stands here in the repaired event only holds the place of values that said nothing. */
    public boolean isFilled(String pointer) {
        return !filled.isEmpty() && filled.contains(pointer);
    }

    void moved(String to, String from) {
        if (!to.equals(from)) {
            moved.put(to, from);
        }
    }

    /** The same for a value that comes to a place once its repairs are done: what was known of an earlier one is void. */
    void replaced(String to, String from) {
        moved.keySet().removeIf(known -> known.startsWith(to + '/'));
        filled.removeIf(known -> known.equals(to) || known.startsWith(to + '/'));
        moved.put(to, from);
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
