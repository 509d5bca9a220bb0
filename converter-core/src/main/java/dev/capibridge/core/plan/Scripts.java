package dev.capibridge.core.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of one lane, found by the form of an event. A form that comes once gets none; if there are too many, all are
 * forgotten, and those still needed are noted again.
 */
final class Scripts {

    private static final int MOST = 256;
    private static final int SPOTS = 4 * MOST;

    private final @Nullable Script[] table = new Script[SPOTS];
    private final int[] met = new int[SPOTS];
    private int size;

    /** The script for events of a form; null if there is none. */
    @Nullable
    Script find(Form form) {
        int spread = form.spread();
        for (int spot = spread & (SPOTS - 1); ; spot = (spot + 1) & (SPOTS - 1)) {
            Script script = table[spot];
            if (script == null || (script.spread() == spread && form.is(script.form()))) {
                return script;
            }
        }
    }

    /** Whether the form was met before, so that a script for it is worth its making. */
    boolean isMet(Form form) {
        int spread = form.spread();
        int spot = (spread ^ (spread >>> 10)) & (SPOTS - 1);
        boolean known = met[spot] == spread;
        met[spot] = spread;
        return known;
    }

    /** Adds a script, of whose form there is none, or replaces it. */
    void add(Script script) {
        if (size == MOST) {
            Arrays.fill(table, null);
            size = 0;
        }
        int spot = script.spread() & (SPOTS - 1);
        while (isOther(table[spot], script)) {
            spot = (spot + 1) & (SPOTS - 1);
        }
        size += table[spot] == null ? 1 : 0;
        table[spot] = script;
    }

    private static boolean isOther(@Nullable Script there, Script script) {
        return there != null && !Arrays.equals(there.form(), script.form());
    }
}
