package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Diagnostic;

/**
 * An advice row, for the byte executor.
 *
 * @param says what there is to say, which is always the same
 */
record ByteAdvice(ByteCondition when, ByteTest test, Diagnostic says) {

    boolean speaks(ByteRun run) {
        return when.holds(run) && test.holds(run);
    }
}
