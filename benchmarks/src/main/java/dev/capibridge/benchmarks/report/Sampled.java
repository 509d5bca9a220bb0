package dev.capibridge.benchmarks.report;

import java.util.List;

/**
 * What one fork gave.
 *
 * @param id of the case
 * @param round in which it ran
 * @param micros microseconds an event, one figure for each iteration
 * @param bytes allocated an event
 * @param load of the machine when it began (load average of a minute)
 */
record Sampled(String id, int round, List<Double> micros, double bytes, double load) {}
