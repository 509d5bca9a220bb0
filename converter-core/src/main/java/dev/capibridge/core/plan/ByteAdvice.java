package dev.capibridge.core.plan;

import dev.capibridge.core.rules.When;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an advice row would have something to say, for the byte executor.
 *
 * @param exact whether the question can only be put to the target as a tree
 * @param has for each place, the writes at or below it
 */
record ByteAdvice(
        ByteCondition when,
        When.Test test,
        boolean exact,
        List<int[]> has,
        List<int[]> any,
        List<int[]> lacks,
        int[] is,
        List<List<byte[]>> wanted) {

    boolean speaks(ByteRun run) {
        if (!when.holds(run)) {
            return false;
        }
        if (exact) {
            return Condition.holds(test, run.target());
        }
        return isValues(run)
                && has.stream().allMatch(run::wroteAny)
                && (any.isEmpty() || any.stream().anyMatch(run::wroteAny))
                && lacks.stream().noneMatch(run::wroteAny);
    }

    private boolean isValues(ByteRun run) {
        for (int i = 0; i < is.length; i++) {
            int write = is[i];
            if (wanted.get(i).stream().noneMatch(value -> run.wrote(write, value))) {
                return false;
            }
        }
        return true;
    }

    static boolean same(byte[] out, int from, int to, byte[] wanted) {
        return Arrays.equals(out, from, to, wanted, 0, wanted.length);
    }
}
