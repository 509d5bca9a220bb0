package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.rules.When;
import dev.capibridge.core.schema.Demand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a run did with an event, step by step, to be done again with an event of the same {@link Form}. All that the form
 * decides is decided here; a step asks again only what depends on the event's values, and says no if the answer is another.
 * Where it does, another script may go on that did the same up to there. One thread at a time.
 */
final class Script {

    private final int[] form;
    private final int spread;
    private final Step[] steps;
    private final int made;
    private final int variant;
    private final ByteFates fates;
    private final @Nullable Script[] otherwise;

    /**
     * @param form of the events it is for
     * @param made how many values codecs make on the way
     * @param variant of the target that is written
     * @param fates what becomes of the event's leaves
     */
    Script(Form form, List<Step> steps, int made, int variant, ByteFates fates) {
        this.form = form.copy();
        this.spread = form.spread();
        this.steps = steps.toArray(Step[]::new);
        this.made = made;
        this.variant = variant;
        this.fates = fates;
        this.otherwise = new Script[this.steps.length];
    }

    int[] form() {
        return form;
    }

    int spread() {
        return spread;
    }

    Step[] steps() {
        return steps;
    }

    int made() {
        return made;
    }

    int variant() {
        return variant;
    }

    ByteFates fates() {
        return fates;
    }

    /** The script that goes on where a step says no; null if none does. */
    @Nullable
    Script otherwise(int step) {
        return otherwise[step];
    }

    /** Lets another script go on where a step says no, if it did the same up to there. */
    void branch(int step, Script other) {
        if (other.steps.length > step && Arrays.equals(steps, 0, step, other.steps, 0, step)) {
            otherwise[step] = other;
        }
    }

    /** Something done with values of the event. */
    sealed interface Step {

        /** Does it with the event of a run; no if that event has to go another way than the one the step was noted of. */
        boolean again(ByteRun run);
    }

    /** Writes what is the same for all events of the form. */
    record Literal(byte[] bytes) implements Step {
        @Override
        public boolean equals(Object other) {
            return other instanceof Literal literal && Arrays.equals(bytes, literal.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public boolean again(ByteRun run) {
            run.out.put(bytes);
            return true;
        }
    }

    /** A row crosses as it is. */
    record Passes(int row, Codec codec) implements Step {
        @Override
        public boolean again(ByteRun run) {
            return run.codecs.glance(row, codec) instanceof Glance.Passes;
        }
    }

    /** A row stays, for this reason. */
    record Stays(int row, Codec codec, String reason, List<Diagnostic> remarks) implements Step {
        @Override
        public boolean again(ByteRun run) {
            Glance glance = run.codecs.glance(row, codec);
            if (glance instanceof Glance.Unclear) {
                return run.codecs.spoken(codec, run.node(row)) instanceof Outcome.Stays stays
                        && stays.reason().equals(reason)
                        && stays.remarks().equals(remarks);
            }
            return glance instanceof Glance.Stays stays && stays.reason().equals(reason) && remarks.isEmpty();
        }
    }

    /** A codec makes another value of a row. */
    record Converts(int row, Codec codec, List<Diagnostic> remarks, int made) implements Step {
        @Override
        public boolean again(ByteRun run) {
            if (run.codecs.glance(row, codec) instanceof Glance.Unclear
                    && run.codecs.spoken(codec, run.node(row)) instanceof Outcome.Crosses crosses
                    && crosses.remarks().equals(remarks)) {
                run.make(made, crosses.value());
                return true;
            }
            return false;
        }
    }

    /** The rows that a codec gets together, by their names. */
    record Inputs(int[] rows, List<String> names) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Inputs inputs && Arrays.equals(rows, inputs.rows) && names.equals(inputs.names);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(rows);
        }

        JsonNode together(ByteRun run) {
            return run.together(rows, names);
        }
    }

    /** A codec makes a value of several rows, and has no use for these of them. */
    record Joins(Inputs inputs, Codec codec, Map<String, String> unused, int made) implements Step {
        @Override
        public boolean again(ByteRun run) {
            if (run.codecs.outcome(codec, inputs.together(run)) instanceof Outcome.Crosses crosses
                    && crosses.unused().equals(unused)) {
                run.make(made, crosses.value());
                return true;
            }
            return false;
        }
    }

    /** A codec makes nothing of several rows. */
    record JoinsNot(Inputs inputs, Codec codec, String reason) implements Step {
        @Override
        public boolean again(ByteRun run) {
            return run.codecs.outcome(codec, inputs.together(run)) instanceof Outcome.Stays stays
                    && stays.reason().equals(reason);
        }
    }

    /** What a codec made has no share for a place. */
    record HasNot(int made, String share) implements Step {
        @Override
        public boolean again(ByteRun run) {
            return !run.made(made).has(share);
        }
    }

    /** Writes a row as it is. */
    record Row(int row, Demand demand) implements Step {
        @Override
        public boolean again(ByteRun run) {
            run.value.writeRow(row, demand, run.out);
            return true;
        }
    }

    /** Writes what a codec made, or a share of it. */
    record Made(int made, String share, Demand demand) implements Step {
        @Override
        public boolean again(ByteRun run) {
            JsonNode whole = run.made(made);
            JsonNode value = share.isEmpty() ? whole : whole.get(share);
            if (value == null) {
                return false;
            }
            run.value.writeMade(value, demand, run.out);
            return true;
        }
    }

    /** No two members of a list say the same. A member is a row, or made where its row is negative. */
    record Differ(int[] rows, int[] made) implements Step {
        @Override
        public boolean equals(Object other) {
            return other instanceof Differ differ
                    && Arrays.equals(rows, differ.rows)
                    && Arrays.equals(made, differ.made);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(rows);
        }

        @Override
        public boolean again(ByteRun run) {
            for (int i = 1; i < rows.length; i++) {
                for (int j = 0; j < i; j++) {
                    if (run.same(rows[i], made[i], rows[j], made[j])) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /** Notes where the value of a write begins, for a later step that looks at it. */
    record Begins(int write) implements Step {
        @Override
        public boolean again(ByteRun run) {
            run.written.begins(write);
            return true;
        }
    }

    /** Notes where it ends. */
    record Ends(int write) implements Step {
        @Override
        public boolean again(ByteRun run) {
            run.written.ends(write);
            return true;
        }
    }

    /** Whether a write wrote one of these values. */
    record Wrote(int write, byte[][] wanted, boolean verdict) implements Step {
        @Override
        public boolean again(ByteRun run) {
            return run.written.isOneOf(write, wanted) == verdict;
        }
    }

    /** What the converted event answers to a question that only a tree of it can be asked. */
    record Answers(When.Test test, boolean verdict) implements Step {
        @Override
        public boolean again(ByteRun run) {
            return Condition.holds(test, run.written.tree()) == verdict;
        }
    }

    /** Whether a row is just this value. */
    record Equals(int row, JsonNode value, boolean verdict) implements Step {
        @Override
        public boolean again(ByteRun run) {
            return run.node(row).equals(value) == verdict;
        }
    }

    /** Whether a row is what its rule would work out again from what was written. */
    record Rederives(int row, ByteConsumption.Again rule, boolean verdict) implements Step {
        @Override
        public boolean again(ByteRun run) {
            return rule.isRederived(run, row) == verdict;
        }
    }
}
