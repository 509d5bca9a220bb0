package dev.capibridge.core.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where values stood before something moved them, and what was filled in. Repairs move a few; reading another shape of an
 * event moves nearly all. Empty for nearly every event; not thread-safe.
 */
public final class Origins {

    private final Map<String, String> moved = new HashMap<>();

    // Values that were one value said several times; beside the first place, which is in moved.
    private final Map<String, List<String>> joined = new HashMap<>();

    private final Set<String> filled = new HashSet<>();

    /** What stands here only holds a place: it was none of the event's values. */
    public void filled(String pointer) {
        filled.add(pointer);
    }

    /** Whether what stands here in the event now only holds the place of values that are gone. */
    public boolean isFilled(String pointer) {
        return !filled.isEmpty() && filled.contains(pointer);
    }

    /** What stands at one place now stood at another. */
    public void moved(String to, String from) {
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

    /** What stands at one place now stood at several, each saying the same. */
    public void joined(String to, List<String> from) {
        moved(to, from.get(0));
        joined.put(to, List.copyOf(from));
    }

    /** The pointer into the event as it was given, for a pointer into the event as it is now. */
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

    /** The same where a value may have stood at several places; nearly always one. */
    public List<String> allOf(String pointer) {
        List<String> all = joined.get(pointer);
        return all == null ? List.of(of(pointer)) : all;
    }
}
