package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Bytes;
import dev.capibridge.core.rules.When;
import dev.capibridge.core.schema.Demand;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Notes down, step by step, what a run does, as a {@link Script}. Does nothing unless it is told to begin. */
final class ScriptWriter {

    private final Bytes out;
    private final List<Script.Step> steps = new ArrayList<>();
    /** For each write, the steps between which its value was written. */
    private final int[] first;

    private final int[] last;
    private final BitSet written = new BitSet();
    /** Writes that a step looks at. */
    private final BitSet watched = new BitSet();

    private boolean on;
    private Script.Inputs inputs = new Script.Inputs(new int[0], List.of());
    private int made;
    /** Behind the last byte that a step writes. */
    private int noted;

    ScriptWriter(Bytes out, int writes) {
        this.out = out;
        this.first = new int[writes];
        this.last = new int[writes];
    }

    /** Begins with a document that is written from here on. */
    void begin() {
        on = true;
        made = 0;
        noted = out.size();
        steps.clear();
        written.clear();
        watched.clear();
    }

    /** Something was done that a step cannot tell. */
    void giveUp() {
        on = false;
    }

    private void note(Script.Step step) {
        if (on) {
            steps.add(step);
        }
    }

    void passes(int row, Codec codec) {
        note(new Script.Passes(row, codec));
    }

    void stays(int row, Codec codec, String reason, List<Diagnostic> remarks) {
        note(new Script.Stays(row, codec, reason, remarks));
    }

    /** The number under which the value made is known. */
    int converts(int row, Codec codec, List<Diagnostic> remarks) {
        note(new Script.Converts(row, codec, remarks, made));
        return made++;
    }

    /** A codec gets these rows together. */
    void inputs(int[] rows, List<String> names) {
        inputs = new Script.Inputs(rows, names);
    }

    /** The codec got them; the number under which the value made, if there is one, is known. */
    int joins(Codec codec, Outcome outcome) {
        note(
                outcome instanceof Outcome.Crosses crosses
                        ? new Script.Joins(inputs, codec, crosses.unused(), made)
                        : new Script.JoinsNot(inputs, codec, ((Outcome.Stays) outcome).reason()));
        return made++;
    }

    void hasNot(int madeNumber, String share) {
        note(new Script.HasNot(madeNumber, share));
    }

    void differ(int[] rows, int[] madeNumbers) {
        if (rows.length > 1) {
            note(new Script.Differ(rows, madeNumbers));
        }
    }

    /** A row was written, from a position on. */
    void row(int row, Demand demand, int from) {
        if (on) {
            literal(from);
            steps.add(new Script.Row(row, demand));
            noted = out.size();
        }
    }

    /** What a codec made was written, from a position on. */
    void made(int madeNumber, String share, Demand demand, int from) {
        if (on) {
            literal(from);
            steps.add(new Script.Made(madeNumber, share, demand));
            noted = out.size();
        }
    }

    private void literal(int to) {
        if (noted < to) {
            steps.add(new Script.Literal(out.copy(noted, to)));
            noted = to;
        }
    }

    /** The value of a write begins here. */
    void begins(int write) {
        if (on) {
            literal(out.size());
            first[write] = steps.size();
        }
    }

    /** The value of a write ends here. */
    void ends(int write) {
        if (on) {
            literal(out.size());
            last[write] = steps.size();
            written.set(write);
        }
    }

    // What is not written, or the same for all events of the form, need not be looked at again.
    private boolean watch(int write) {
        boolean varies = written.get(write)
                && IntStream.range(first[write], last[write]).anyMatch(i -> !(steps.get(i) instanceof Script.Literal));
        if (varies) {
            watched.set(write);
        }
        return varies;
    }

    void wrote(int write, byte[][] wanted, boolean verdict) {
        if (on && watch(write)) {
            literal(out.size());
            note(new Script.Wrote(write, wanted, verdict));
        }
    }

    void answers(When.Test test, boolean verdict) {
        if (on) {
            literal(out.size());
            note(new Script.Answers(test, verdict));
        }
    }

    void equals(int row, JsonNode value, boolean verdict) {
        note(new Script.Equals(row, value, verdict));
    }

    /** @param reads the writes whose values the rule works with */
    void rederives(int row, ByteConsumption.Again rule, int[] reads, boolean verdict) {
        if (on) {
            for (int write : reads) {
                // What is written the same for all events is still read, so where it stands has to be known.
                watched.set(write);
            }
            literal(out.size());
            note(new Script.Rederives(row, rule, verdict));
        }
    }

    /** The script, if all of the run could be told. */
    Optional<Script> end(Form form, int variant, ByteFates fates) {
        if (!on) {
            return Optional.empty();
        }
        literal(out.size());
        on = false;
        return Optional.of(new Script(form, whole(), made, variant, fates));
    }

    // The steps, with notes of where those values stand that are looked at, and literals in one piece otherwise.
    private List<Script.Step> whole() {
        List<Script.Step> whole = new ArrayList<>();
        ByteArrayOutputStream literal = new ByteArrayOutputStream();
        for (int i = 0; i <= steps.size(); i++) {
            int here = i;
            watched.stream()
                    .filter(write -> written.get(write) && last[write] == here)
                    .forEach(write -> {
                        flush(literal, whole);
                        whole.add(new Script.Ends(write));
                    });
            watched.stream()
                    .filter(write -> written.get(write) && first[write] == here)
                    .forEach(write -> {
                        flush(literal, whole);
                        whole.add(new Script.Begins(write));
                    });
            if (i < steps.size() && steps.get(i) instanceof Script.Literal piece) {
                literal.writeBytes(piece.bytes());
            } else if (i < steps.size()) {
                if (needsAllBefore(steps.get(i))) {
                    flush(literal, whole);
                }
                whole.add(steps.get(i));
            }
        }
        flush(literal, whole);
        return whole;
    }

    // A step that neither writes nor looks at what is written may come before a literal that stood before it.
    private static boolean needsAllBefore(Script.Step step) {
        return step instanceof Script.Row
                || step instanceof Script.Made
                || step instanceof Script.Wrote
                || step instanceof Script.Answers
                || step instanceof Script.Rederives;
    }

    private static void flush(ByteArrayOutputStream literal, List<Script.Step> whole) {
        if (literal.size() > 0) {
            whole.add(new Script.Literal(literal.toByteArray()));
            literal.reset();
        }
    }
}
