package dev.capibridge.core.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of one lane, found by the form of an event. Where codecs make something else of an event's values than the
 * script has, it goes on with another script that begins in the same way. A form that comes once gets no script; if there are
 * too many, all are forgotten, and those still needed are noted again.
 */
final class Scripts {

    private static final int MOST = 256;
    private static final int SPOTS = 4 * MOST;
    private static final int MOST_FOR_ONE_FORM = 16;

    private final @Nullable Script[] table = new Script[SPOTS];
    private final int[] forOneForm = new int[SPOTS];
    private final int[] met = new int[SPOTS];
    private int size;

    /** Where the event at hand took another way than a script, if there was one. */
    private @Nullable Script left;

    private int leftAt;
    private int spot;

    /** Follows a script with the event of a run; the script that came to its end, or null if none did. */
    @Nullable
    Script follow(Form form, ByteRun run) {
        Script script = find(form);
        left = null;
        int i = 0;
        while (script != null && i < script.steps().length) {
            if (script.steps()[i].again(run)) {
                i++;
            } else {
                left = script;
                leftAt = i;
                script = script.otherwise(i);
            }
        }
        return script;
    }

    private @Nullable Script find(Form form) {
        int spread = form.spread();
        for (spot = spread & (SPOTS - 1); ; spot = (spot + 1) & (SPOTS - 1)) {
            Script script = table[spot];
            if (script == null || (script.spread() == spread && form.is(script.form()))) {
                return script;
            }
        }
    }

    /** Whether a script is worth its making for the event that was not followed to the end. */
    boolean isWanted(Form form) {
        if (left != null) {
            return forOneForm[spot] < MOST_FOR_ONE_FORM;
        }
        int spread = form.spread();
        int there = (spread ^ (spread >>> 10)) & (SPOTS - 1);
        boolean known = met[there] == spread;
        met[there] = spread;
        return known;
    }

    /** Adds the script for the event that was not followed to the end. */
    void add(Script script) {
        if (size == MOST) {
            Arrays.fill(table, null);
            Arrays.fill(forOneForm, 0);
            size = 0;
            return;
        }
        if (left == null) {
            table[spot] = script;
        } else {
            left.branch(leftAt, script);
        }
        forOneForm[spot]++;
        size++;
    }
}
