package dev.capibridge.benchmarks.report;

import dev.capibridge.benchmarks.Conversions;
import dev.capibridge.benchmarks.RuleCount;
import dev.capibridge.benchmarks.Workload;
import dev.capibridge.benchmarks.peers.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One thing to measure: a benchmark with its parameters.
 *
 * @param id how it is named in the results, such as {@code PURCHASE_TO_TIKTOK JSLT}
 * @param benchmark its method
 * @param parameters of the benchmark
 * @param threads how many run it at once
 * @param events how many events one call converts; figures are given for one
 */
record Case(String id, String benchmark, Map<String, String> parameters, int threads, int events) {

    static final List<Integer> RULE_COUNTS = List.of(50, 5000);

    /** All there is, in the order of the tables. */
    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            workload.contenders().stream().sorted().forEach(contender -> all.add(conversion(workload, contender, 1)));
        }
        for (Contender contender : List.of(Contender.TREE_ROUND_TRIP, Contender.CAPIBRIDGE)) {
            all.add(conversion(Workload.PURCHASE_TO_TIKTOK, contender, 2));
        }
        RULE_COUNTS.forEach(rules -> all.add(new Case(
                ruleCount(rules),
                RuleCount.class.getName() + ".convert",
                Map.of("rules", Integer.toString(rules)),
                1,
                1)));
        return List.copyOf(all);
    }

    /** The id of a conversion. */
    static String id(Workload workload, Contender contender, int threads) {
        return workload + " " + contender + (threads == 1 ? "" : " threads=" + threads);
    }

    /** The id of the measurement with so many rules. */
    static String ruleCount(int rules) {
        return "RULES " + rules;
    }

    private static Case conversion(Workload workload, Contender contender, int threads) {
        return new Case(
                id(workload, contender, threads),
                Conversions.class.getName() + ".convert",
                Map.of("workload", workload.name(), "contender", contender.name()),
                threads,
                workload.events());
    }
}
