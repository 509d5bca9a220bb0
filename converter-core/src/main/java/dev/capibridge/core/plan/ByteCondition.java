package dev.capibridge.core.plan;

import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A condition made ready for the byte executor: paths have become numbers.
 *
 * @param facts numbers of the facts, and the values they may have, as bits of the values' numbers
 * @param is places, and the values that may stand there, as bits of their numbers
 * @param any at least one of these is there; empty for no such demand
 */
record ByteCondition(
        boolean always,
        List<String> events,
        int[] facts,
        long[] values,
        int[] is,
        long[][] wanted,
        int[] has,
        int[] any,
        int[] lacks,
        int[] counted,
        int[] counts,
        int[] digits,
        Optional<When.Test> supplement,
        String unmet) {

    /**
     * @param rule the rule it stands in
     * @param fact gives a fact's number
     * @param numbers the values of each fact, by their numbers
     * @param conditions gives the numbers under which places are asked for, and those of the values told apart there
     */
    static ByteCondition of(
            Condition condition,
            String rule,
            ToIntFunction<String> fact,
            Map<String, List<String>> numbers,
            ByteConditions conditions) {
        Optional<When> when = condition.when();
        Optional<When.Test> test = condition.test();
        int[] none = {};
        ToIntFunction<Path> ask = conditions::ask;
        return new ByteCondition(
                when.isEmpty(),
                when.map(When::events).orElse(List.of()),
                when.map(w -> w.facts().keySet().stream().mapToInt(fact).toArray())
                        .orElse(none),
                when.map(w -> w.facts().entrySet().stream()
                                .mapToLong(e -> bits(e, numbers))
                                .toArray())
                        .orElse(new long[0]),
                test.map(t -> asks(t.is().keySet(), ask)).orElse(none),
                test.map(t -> t.is().entrySet().stream()
                                .map(e -> conditions.choices(e.getKey(), e.getValue()))
                                .toArray(long[][]::new))
                        .orElse(new long[0][]),
                test.map(t -> asks(t.has(), ask)).orElse(none),
                test.map(t -> asks(t.hasAny(), ask)).orElse(none),
                test.map(t -> asks(t.lacks(), ask)).orElse(none),
                test.map(t -> asks(t.count().keySet(), ask)).orElse(none),
                test.map(t -> t.count().values().stream()
                                .mapToInt(Integer::intValue)
                                .toArray())
                        .orElse(none),
                test.map(t -> asks(t.digits(), conditions::askDigits)).orElse(none),
                when.flatMap(When::supplement),
                condition.unmet(rule));
    }

    private static long bits(Map.Entry<String, List<String>> wanted, Map<String, List<String>> numbers) {
        List<String> values = numbers.getOrDefault(wanted.getKey(), List.of());
        long bits = 0;
        for (String value : wanted.getValue()) {
            int number = values.indexOf(value);
            bits |= number < 0 ? 0 : 1L << number;
        }
        return bits;
    }

    private static int[] asks(java.util.Collection<Path> paths, ToIntFunction<Path> ask) {
        return paths.stream().mapToInt(ask).toArray();
    }

    boolean holds(ByteRun run) {
        return always
                || ((events.isEmpty() || events.contains(run.decision.metaName())) && factsHold(run) && testHolds(run));
    }

    private boolean factsHold(ByteRun run) {
        for (int i = 0; i < facts.length; i++) {
            if ((values[i] & run.decision.bit(facts[i])) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean testHolds(ByteRun run) {
        for (int i = 0; i < is.length; i++) {
            int choice = run.asked.choice(is[i]);
            if (choice >> 6 >= wanted[i].length || (wanted[i][choice >> 6] & (1L << (choice & 63))) == 0) {
                return false;
            }
        }
        for (int place : has) {
            if (!run.asked.isThere(place)) {
                return false;
            }
        }
        for (int place : lacks) {
            if (run.asked.isThere(place)) {
                return false;
            }
        }
        for (int i = 0; i < counted.length; i++) {
            if (run.asked.count(counted[i]) != counts[i]) {
                return false;
            }
        }
        for (int place : digits) {
            if (!run.asked.isDigits(place)) {
                return false;
            }
        }
        return (any.length == 0 || isAnyThere(run))
                && (supplement.isEmpty() || Condition.holds(supplement.get(), run.supplement));
    }

    private boolean isAnyThere(ByteRun run) {
        for (int place : any) {
            if (run.asked.isThere(place)) {
                return true;
            }
        }
        return false;
    }
}
