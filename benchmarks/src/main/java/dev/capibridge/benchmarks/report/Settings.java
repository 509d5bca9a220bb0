package dev.capibridge.benchmarks.report;

import java.util.regex.Pattern;

/**
 * What the command line asks for.
 *
 * @param quick whether it is only to be seen that everything works
 * @param rounds how often everything is run
 * @param only the cases whose id has a match
 * @param measure false if only the documentation is written, from the results of the last run
 */
record Settings(boolean quick, int rounds, Pattern only, boolean measure) {

    static final String USAGE = """
            usage: benchmarks/run [--quick] [--rounds N] [--only REGEX] [--report]
              --quick       2 rounds with short iterations: to see that it works; writes into benchmarks/target instead of docs
              --rounds N    how often everything is run, in another order each time (5)
              --only REGEX  only the cases whose id has a match, such as 'PURCHASE_TO_TIKTOK|RULES'; the documentation stays as it is
              --report      measures nothing, and writes the documentation from the last results
            """;

    static Settings parse(String... arguments) {
        boolean quick = false;
        boolean measure = true;
        int rounds = 0;
        String only = "";
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> quick = true;
                case "--report" -> measure = false;
                case "--rounds" -> rounds = Integer.parseInt(value(arguments, ++i));
                case "--only" -> only = value(arguments, ++i);
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        int standard = quick ? 2 : 5;
        return new Settings(quick, rounds > 0 ? rounds : standard, Pattern.compile(only), measure);
    }

    private static String value(String[] arguments, int i) {
        if (i == arguments.length) {
            throw new IllegalArgumentException(arguments[i - 1] + " needs a value");
        }
        return arguments[i];
    }

    /** Whether everything is measured, so that whole tables can be written. */
    boolean isWhole() {
        return only.pattern().isEmpty();
    }

    int warmups() {
        return quick ? 2 : 3;
    }

    int warmupMillis() {
        return quick ? 150 : 300;
    }

    int iterations() {
        return quick ? 3 : 5;
    }

    int iterationMillis() {
        return quick ? 100 : 200;
    }

    /** How long a fork may wait for the compiler to have done. */
    int patienceMillis() {
        return quick ? 2_000 : 20_000;
    }

    /** In words, with the rounds that there were. */
    String text(int done) {
        return ("%s in changing order, in each a fork for every row; a fork warms up until hardly anything is compiled any"
                        + " more, %d s at most, then %d × %d ms, and %d × %d ms count")
                .formatted(
                        done == 1 ? "1 round" : done + " rounds",
                        patienceMillis() / 1000,
                        warmups(),
                        warmupMillis(),
                        iterations(),
                        iterationMillis());
    }
}
