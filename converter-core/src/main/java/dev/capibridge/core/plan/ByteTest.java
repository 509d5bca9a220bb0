package dev.capibridge.core.plan;

import dev.capibridge.core.rules.When;

/**
 * A question to the converted event, for the byte executor: most are answered by which writes wrote.
 *
 * @param exact whether it can only be put to a tree of the event
 * @param is writes, and the values one of which has to be written there, or {@link #DIGITS}
 */
record ByteTest(When.Test test, boolean exact, int[] is, byte[][][] wanted, Spot[] has, Spot[] any, Spot[] lacks) {

    /** In the place of values: any text of nothing but digits. */
    static final byte[][] DIGITS = {};

    /**
     * A place of the target.
     *
     * @param writes at or below it
     * @param whole the one of them that is just at it; -1 if there is none
     * @param group the write of a list of whose first element it is a part; -1 if it is of none
     * @param slots of the lists of the source that it may be written from
     * @param inside for each of these, the writes at or below the place in that element, as bits
     */
    record Spot(int[] writes, int whole, int group, int[] slots, long[] inside) {

        /** The writes at or below the place in the first element, where the list is written from a slot's. */
        long inside(int slot) {
            for (int i = 0; i < slots.length; i++) {
                if (slots[i] == slot) {
                    return inside[i];
                }
            }
            return 0;
        }
    }

    boolean holds(ByteRun run) {
        if (exact || isListWhole(run, has) || isListWhole(run, any) || isListWhole(run, lacks)) {
            boolean verdict = Condition.holds(test, run.written.tree());
            run.script.answers(test, verdict);
            return verdict;
        }
        for (int i = 0; i < is.length; i++) {
            boolean verdict = run.written.isOneOf(is[i], wanted[i]);
            run.script.wrote(is[i], wanted[i], verdict);
            if (!verdict) {
                return false;
            }
        }
        for (Spot spot : has) {
            if (!run.written.has(spot)) {
                return false;
            }
        }
        return (any.length == 0 || isAny(run, any)) && !isAny(run, lacks);
    }

    // Inside of a list that was not written element by element, only a tree knows its way.
    private static boolean isListWhole(ByteRun run, Spot[] spots) {
        for (Spot spot : spots) {
            if (spot.group() >= 0 && run.written.isWhole(spot.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAny(ByteRun run, Spot[] spots) {
        for (Spot spot : spots) {
            if (run.written.has(spot)) {
                return true;
            }
        }
        return false;
    }
}
