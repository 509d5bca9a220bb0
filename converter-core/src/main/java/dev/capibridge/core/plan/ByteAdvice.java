package dev.capibridge.core.plan;

import dev.capibridge.core.rules.When;

/**
 * Whether an advice row would have something to say, for the byte executor.
 *
 * @param exact whether the question can only be put to the target as a tree
 * @param has for each place, the writes at or below it
 * @param is writes, and the values one of which has to be written there
 */
record ByteAdvice(
        ByteCondition when,
        When.Test test,
        boolean exact,
        int[][] has,
        int[][] any,
        int[][] lacks,
        int[] is,
        byte[][][] wanted) {

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
        return run.wroteAll(has) && (any.length == 0 || run.wroteOne(any)) && !run.wroteOne(lacks);
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
