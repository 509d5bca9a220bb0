package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.rules.Path;
import java.util.Map;
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
            String value = run.fact(row.fact());
            ByteFact fact = facts.get(row.fact());
            if (!when.holds(run)) {
                run.rows.stay(entry, new Fate.Stayed(row.rule(), when.unmet()));
            } else if (value.isEmpty()) {
                run.rows.stay(entry, new Fate.Stayed(row.rule(), "it does not tell '" + row.fact() + "'"));
            } else if (fact != null && !fact.isToldBy(run, value)) {
                run.rows.stay(
                        entry,
                        new Fate.Stayed(row.rule(), "nothing else in this event lets " + platform + "'s say the same"));
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
            } else if (run.node(entry).equals(row.value())) {
                run.rows.spend(entry, new Fate.Spent(row.rule(), null));
            }
        }
    }

    /** What a row would work out again from what was written. */
    record Again(Rederived row) implements ByteConsumption {
        @Override
        public void consume(ByteRun run, Map<String, ByteFact> facts) {
            int entry = run.rows.find(0, row.slot());
            if (entry < 0 || run.rows.isSpent(entry)) {
                return;
            }
            JsonNode given = inputs(run.target());
            Codec codec = row.codec();
            if (!given.isMissingNode()
                    && !given.isNull()
                    && run.outcome(codec, given, row.forward()) instanceof Outcome.Crosses crosses
                    && crosses.value().equals(run.node(entry))) {
                run.rows.spend(entry, new Fate.Spent(row.rule(), null));
            }
        }

        private JsonNode inputs(JsonNode written) {
            Map<String, Path> inputs = row.inputs();
            if (inputs.size() == 1 && inputs.containsKey("")) {
                return Condition.at(written, inputs.values().iterator().next());
            }
            ObjectNode given = JsonNodeFactory.instance.objectNode();
            inputs.forEach((name, path) -> {
                JsonNode value = Condition.at(written, path);
                if (!value.isMissingNode()) {
                    given.set(name, value);
                }
            });
            return given;
        }
    }
}
