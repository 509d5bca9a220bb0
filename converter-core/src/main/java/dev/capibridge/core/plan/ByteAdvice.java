package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.rules.When;

/**
 * An advice row, for the byte executor.
 *
 * @param exact whether the question can only be put to the target as a tree
 * @param is writes, and the values one of which has to be written there
 * @param says what there is to say, which is always the same
 */
record ByteAdvice(
        ByteCondition when,
        When.Test test,
        boolean exact,
        int[] is,
        byte[][][] wanted,
        Spot[] has,
        Spot[] any,
        Spot[] lacks,
        Diagnostic says) {

    /**
     * A place of the target.
     *
     * @param writes at or below it
     * @param group the write of a list of whose first element it is a part; -1 if it is of none
     * @param inside the writes at or below it in that element, as bits
     */
    record Spot(int[] writes, int group, long inside) {}

    boolean speaks(ByteRun run) {
        if (!when.holds(run)) {
            return false;
        }
        return exact ? Condition.holds(test, run.target()) : holds(run);
    }

    private boolean holds(ByteRun run) {
        for (int i = 0; i < is.length; i++) {
            if (!isOneOf(run, is[i], wanted[i])) {
                return false;
            }
        }
        for (Spot spot : has) {
            if (!run.wrote(spot)) {
                return false;
            }
        }
        return (any.length == 0 || isAny(run, any)) && !isAny(run, lacks);
    }

    private static boolean isAny(ByteRun run, Spot[] spots) {
        for (Spot spot : spots) {
            if (run.wrote(spot)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(ByteRun run, int write, byte[][] values) {
        for (byte[] value : values) {
            if (run.wrote(write, value)) {
                return true;
            }
        }
        return false;
    }
}
