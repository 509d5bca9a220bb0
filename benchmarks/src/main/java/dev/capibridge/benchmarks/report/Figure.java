package dev.capibridge.benchmarks.report;

import java.util.Arrays;
import java.util.List;

/**
 * The figures of one case.
 *
 * @param min the fastest iteration, microseconds an event
 * @param median of all iterations of all forks
 * @param bytes allocated an event, the median of the forks
 */
record Figure(double min, double median, double bytes) {

    /** What stands for a case that was not measured. */
    static final Figure NONE = new Figure(Double.NaN, Double.NaN, Double.NaN);

    static Figure of(List<Sampled> forks) {
        if (forks.isEmpty()) {
            return NONE;
        }
        double[] micros = forks.stream()
                .flatMap(fork -> fork.micros().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double[] bytes = forks.stream().mapToDouble(Sampled::bytes).toArray();
        return new Figure(micros[0], median(micros), median(bytes));
    }

    boolean isMeasured() {
        return !Double.isNaN(median);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
