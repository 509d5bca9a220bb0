package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Outcome;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A value that is spent without being written, for the byte executor. What {@link Consumption} is for trees. */
sealed interface ByteConsumption {

    void consume(ByteRun run, Map<String, ByteFact> facts);

    /** A value that decided a fact. */
    record Decided(Frame.Decided row, ByteCondition when, String platform) implements ByteConsumption {
        @Override
        public void consume(ByteRun run, Map<String, ByteFact> facts) {
            int entry = run.rows.find(0, row.slot());
            if (entry < 0 || run.rows.isSpent(entry)) {
                return;
            }
            String value = run.decision.fact(row.fact());
            ByteFact fact = facts.get(row.fact());
            if (!when.holds(run)) {
                run.rows.stay(entry, new Fate.Stayed(row.rule(), when.unmet()));
            } else if (value.isEmpty()) {
                run.rows.stay(entry, new Fate.Stayed(row.rule(), "it does not tell '" + row.fact() + "'"));
            } else if (fact != null && !fact.isToldBy(run, value)) {
                run.rows.stay(entry, new Fate.Stayed(row.rule(), Consumption.untold(row.fact(), platform)));
            } else {
                run.rows.spend(entry, new Fate.Spent(row.rule(), null));
            }
        }
    }

    /** A constant's place. */
    record Expected(Frame.Expected row, ByteCondition when) implements ByteConsumption {
        @Override
        public void consume(ByteRun run, Map<String, ByteFact> facts) {
            int entry = run.rows.find(0, row.slot());
            if (entry < 0 || run.rows.isSpent(entry)) {
                return;
            }
            if (!when.holds(run)) {
                run.rows.stay(entry, new Fate.Stayed(row.rule(), when.unmet()));
            } else {
                boolean verdict = run.node(entry).equals(row.value());
                run.script.equals(entry, row.value(), verdict);
                if (verdict) {
                    run.rows.spend(entry, new Fate.Spent(row.rule(), null));
                }
            }
        }
    }

    /**
     * What a row would work out again from what was written.
     *
     * @param writes the writes of its inputs, in their order; empty if a tree is needed to find one
     */
    record Again(Rederived row, int[] writes) implements ByteConsumption {

        static Again of(Rederived row, ByteTests tests) {
            int[] writes =
                    row.inputs().values().stream().mapToInt(tests::writeAt).toArray();
            return new Again(row, IntStream.of(writes).allMatch(write -> write >= 0) ? writes : new int[0]);
        }

        @Override
        public void consume(ByteRun run, Map<String, ByteFact> facts) {
            int entry = run.rows.find(0, row.slot());
            if (entry < 0 || run.rows.isSpent(entry)) {
                return;
            }
            boolean verdict = isRederived(run, entry);
            run.script.rederives(entry, this, writes, verdict);
            if (verdict) {
                run.rows.spend(entry, new Fate.Spent(row.rule(), null));
            }
        }

        boolean isRederived(ByteRun run, int entry) {
            JsonNode given = writes.length == 0 ? row.inputs(run.written.tree()) : inputs(run);
            return !given.isMissingNode()
                    && !given.isNull()
                    && run.codecs.outcome(row.codec(), given, row.forward()) instanceof Outcome.Crosses crosses
                    && crosses.value().equals(run.node(entry));
        }

        private JsonNode inputs(ByteRun run) {
            if (row.isOfOne()) {
                return run.written.value(writes[0]);
            }
            ObjectNode given = JsonNodeFactory.instance.objectNode();
            int i = 0;
            for (String name : row.inputs().keySet()) {
                JsonNode value = run.written.value(writes[i++]);
                if (!value.isMissingNode()) {
                    given.set(name, value);
                }
            }
            return given;
        }
    }
}
