package dev.capibridge.benchmarks;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Warms up until the compiler has nothing more to do. A fixed time is too short where others use the machine too: the
 * compiler then waits as long as everybody else, and what is measured is the interpreter.
 */
public final class Warmth {

    /** System property: milliseconds after which the measurement begins in any case. */
    public static final String PATIENCE = "capibridge.patience";

    private static final long WINDOW = Duration.ofMillis(800).toNanos();
    private static final long QUIET = 15; // milliseconds of compiling in a window
    private static final int QUIET_WINDOWS = 2; // a compilation is counted when it ends, which may take a window

    // Written so that the work cannot be left out, and read by nobody.
    @SuppressWarnings("UnusedVariable")
    private static volatile Object sink = "";

    private Warmth() {}

    /** Does the work over and over, and returns when a while has passed in which hardly anything was compiled. */
    static void reach(Work work) {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long patience = Duration.ofMillis(Long.getLong(PATIENCE, 20_000)).toNanos();
        long start = System.nanoTime();
        int quiet = 0;
        while (quiet < QUIET_WINDOWS && System.nanoTime() - start < patience) {
            long compiled = compiler.getTotalCompilationTime();
            long window = System.nanoTime();
            do {
                sink = work.once();
            } while (System.nanoTime() - window < WINDOW);
            quiet = compiler.getTotalCompilationTime() - compiled <= QUIET ? quiet + 1 : 0;
        }
    }

    /** What is measured. */
    @FunctionalInterface
    interface Work {

        Object once();
    }
}
