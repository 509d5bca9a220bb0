package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Bytes;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Scanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The byte executor: runs a plan over an event's bytes and writes the target's bytes, with a tree of neither. It converts
 * events that nothing is to be said about; at everything else it gives up, and the event goes the careful way, through
 * {@link Runner}. What it does convert it converts to the very same bytes, ledger included. An event of a form that was met
 * before follows the {@link Script} of that. One thread at a time; made to be used again.
 */
final class ByteRun {

    /** How many times 64 writes an element may have. */
    static final int ELEMENT_WORDS = 4;

    /** What a codec made, and the number under which the script knows it. */
    record Made(JsonNode value, int number) {}

    final ByteRows rows = new ByteRows();
    final Bytes out;
    final ByteValue value;
    final ScriptWriter script;
    final JsonNode supplement = MissingNode.getInstance();
    final ByteCodecs codecs;
    final ByteWritten written;
    final ByteDecision decision;
    final ByteAsked asked;

    private final BytePlan plan;
    private final Form form = new Form();
    private final Scripts scripts = new Scripts();
    private final Scanner scratch = new Scanner();
    private final ByteReader reader;
    private final Map<String, ByteFact> factsById = new HashMap<>();
    private final @Nullable Optional<Made>[] joints;
    private final List<Added> added = new ArrayList<>();
    /** What was put right, and what codecs remark. */
    private final List<Diagnostic> found = new ArrayList<>();

    private final List<Diagnostic> said = new ArrayList<>();
    private final ByteOutput output;

    private int variant;
    private final long[] eventWrote;
    private final long[] elementWrote = new long[ELEMENT_WORDS];
    /** Where the event stands. */
    private byte[] in = {};

    private int from;

    private int to;
    /** Where what is written of it begins. */
    private int start;

    private JsonNode[] made = {};

    @SuppressWarnings({"unchecked", "rawtypes"})
    ByteRun(BytePlan plan, Scanner scanner, Bytes out) {
        int writes = plan.root().writes().length;
        this.plan = plan;
        this.script = new ScriptWriter(out, writes);
        this.value = new ByteValue(rows, scratch, script);
        this.reader = new ByteReader(scanner, rows, form, plan);
        this.asked = reader.asked();
        this.codecs = new ByteCodecs(plan.plan(), rows, this::node);
        this.written = new ByteWritten(out, writes);
        this.decision = new ByteDecision(plan);
        this.joints = new Optional[plan.joints()];
        this.eventWrote = new long[writes / 64 + 1];
        this.out = out;
        this.output = new ByteOutput(out);
        for (ByteFact fact : plan.facts()) {
            factsById.put(fact.id(), fact);
        }
    }

    /**
     * Converts the event that the scanner stands before. The scanner then stands behind it, and the converted event behind
     * what was written before.
     *
     * @param mends whether values may be put right on the way
     * @throws Irregular if the event has to go the careful way; then the scanner and what was written are as they come
     */
    ByteLedger run(Scanner scanner, Map<String, String> given, CodecContext now, boolean mends) {
        codecs.next(now);
        start = out.size();
        written.begin(start);
        in = scanner.text();
        rows.open();
        form.clear();
        for (ByteFact fact : plan.facts()) {
            fact.given(given).ifPresent(form::add);
        }
        scanner.peek();
        from = scanner.position();
        reader.read(plan.root(), mends);
        to = scanner.position();
        return new ByteLedger(in, from, to, fates(given));
    }

    /** Writes the target's event, by a script if there is one; what became of all. */
    private ByteFates fates(Map<String, String> given) {
        Script known = scripts.follow(form, this);
        if (known != null) {
            variant = known.variant();
            return known.fates();
        }
        boolean worthNoting = scripts.isWanted(form);
        out.back(start);
        written.begin(start);
        for (int place : plan.strange()) {
            if (asked.isThere(place)) {
                throw Irregular.IRREGULAR;
            }
        }
        rows.distribute();
        if (worthNoting) {
            script.begin();
        } else {
            script.giveUp();
        }
        Arrays.fill(joints, null);
        added.clear();
        said.clear();
        found.clear();
        decision.decide(this, given);
        variant = decision.variant();
        found.addAll(reader.mends().tell(in, from, to));
        output.reset();
        document(0, plan.root());
        judge();
        ByteFates fates = rows.fates(reader.mends().changes(), added, found, said);
        script.end(form, variant, fates).ifPresent(scripts::add);
        return fates;
    }

    /** The value of the fact that chose the variant of the last event converted; empty if there is none. */
    String variant() {
        return plan.variants().get(variant);
    }

    private void write(int scope, ByteFrame frame) {
        long[] wrote = scope == 0 ? eventWrote : elementWrote;
        Arrays.fill(wrote, 0);
        for (int i = rows.next(scope, 0); i >= 0; i = i + 1 < frame.writes().length ? rows.next(scope, i + 1) : -1) {
            ByteWrite write = frame.writes()[i];
            String foreign = scope == 0 ? write.foreign[variant] : null;
            if (foreign != null) {
                for (ByteWay way : write.ways) {
                    way.leave(this, scope, foreign);
                }
            } else if (give(scope, write)) {
                output.place(write);
                if (scope == 0) {
                    script.begins(i);
                    written.begins(i);
                }
                if (value.isGroup()) {
                    group(value.row(), write);
                } else {
                    value.write(out, write.demands[variant]);
                }
                wrote[i >> 6] |= 1L << (i & 63);
                if (scope == 0) {
                    written.ends(i);
                    script.ends(i);
                }
            }
        }
        for (ByteNeed need : frame.needs()[variant]) {
            if (!need.isMet(wrote)) {
                throw Irregular.IRREGULAR;
            }
        }
    }

    private boolean give(int scope, ByteWrite write) {
        int winner = -1;
        for (int i = 0; i < write.ways.length; i++) {
            if (winner >= 0) {
                write.ways[i].leave(this, scope, write.taken[winner]);
            } else if (write.ways[i].give(this, scope, write)) {
                winner = i;
            }
        }
        return winner >= 0;
    }

    private void document(int scope, ByteFrame frame) {
        for (Frame.Around read : frame.around()) {
            if (rows.find(0, read.slot()) >= 0) {
                rows.want(scope, read.write());
            }
        }
        output.begin(frame.document());
        write(scope, frame);
        output.end(frame.document());
    }

    private void group(int row, ByteWrite write) {
        int size = rows.count[row];
        if (!write.demands[variant].acceptsList(size)) {
            throw Irregular.IRREGULAR;
        }
        out.put('[');
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                out.put(',');
            }
            int scope = rows.firstScope[row] + i;
            document(scope, rows.frame(scope));
            if (elementWrote[0] == 0 && isNothing(elementWrote)) {
                // Nothing of it crossed, which is told on the careful way.
                throw Irregular.IRREGULAR;
            }
            if (i == 0) {
                written.first(write.index, rows.slot(row), elementWrote[0]);
            }
        }
        out.put(']');
    }

    private static boolean isNothing(long[] wrote) {
        for (long bits : wrote) {
            if (bits != 0) {
                return false;
            }
        }
        return true;
    }

    private void judge() {
        for (ByteConsumption row : plan.consumed()) {
            row.consume(this, factsById);
        }
        for (ByteAdvice advice : plan.advice()) {
            if (advice.speaks(this)) {
                if (advice.says().isError()) {
                    throw Irregular.IRREGULAR;
                }
                said.add(advice.says());
            }
        }
    }

    // What the ways want to know, and do.

    /** Lays the event's name ready, which stands in a row. */
    void name(int row) {
        if (decision.keepsName() && rows.asWritten[row]) {
            value.row(row);
            return;
        }
        if (decision.keepsName()) {
            script.giveUp();
        }
        value.text(decision.targetName());
    }

    /** Converts a row, and lays the value ready if it crosses; if it does not, it stays. */
    boolean convert(int row, Codec codec, String rule) {
        Glance glance = codecs.glance(row, codec);
        if (glance instanceof Glance.Passes) {
            script.passes(row, codec);
            value.row(row);
            return true;
        }
        if (glance instanceof Glance.Stays stays) {
            script.stays(row, codec, stays.reason(), List.of());
            rows.stay(row, new Fate.Stayed(rule, stays.reason()));
            return false;
        }
        Outcome outcome = codecs.spoken(codec, node(row));
        if (outcome instanceof Outcome.Crosses crosses) {
            remark(row, crosses.remarks(), rule);
            value.made(crosses.value(), script.converts(row, codec, crosses.remarks()), "");
            return true;
        }
        Outcome.Stays stays = (Outcome.Stays) outcome;
        remark(row, stays.remarks(), rule);
        script.stays(row, codec, stays.reason(), stays.remarks());
        rows.stay(row, new Fate.Stayed(rule, stays.reason()));
        return false;
    }

    private void remark(int row, List<Diagnostic> all, String rule) {
        for (Diagnostic remark : all) {
            String base = reader.mends().pointer(in, from, to, rows.opened(row), rows.began(row));
            found.add(remark.at(base + remark.pointer()).by(rule));
        }
    }

    JsonNode node(int row) {
        return rows.node(row, scratch);
    }

    void stay(int scope, int slot, String rule, String reason) {
        int row = rows.find(scope, slot);
        if (row >= 0) {
            rows.stay(row, new Fate.Stayed(rule, reason));
        }
    }

    /** The values of several slots as the members of one object, or the only one if it has no name; null if there is none. */
    @Nullable
    JsonNode together(int scope, List<String> names, int[] slots, boolean spentToo) {
        int[] found = new int[slots.length];
        List<String> foundNames = new ArrayList<>(slots.length);
        for (int i = 0; i < slots.length; i++) {
            int row = rows.find(scope, slots[i]);
            if (row >= 0 && (spentToo || !rows.isSpent(row))) {
                found[foundNames.size()] = row;
                foundNames.add(names.get(i));
            }
        }
        if (foundNames.isEmpty()) {
            return null;
        }
        int[] all = Arrays.copyOf(found, foundNames.size());
        script.inputs(all, foundNames);
        return together(all, foundNames);
    }

    JsonNode together(int[] all, List<String> names) {
        if (names.get(0).isEmpty()) {
            return node(all[0]);
        }
        ObjectNode together = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < all.length; i++) {
            together.set(names.get(i), node(all[i]));
        }
        return together;
    }

    Optional<Made> joint(int number, int scope, Supplier<Optional<Made>> convert) {
        if (scope != 0) {
            throw Irregular.IRREGULAR;
        }
        Optional<Made> known = joints[number];
        if (known == null) {
            known = convert.get();
            joints[number] = known;
        }
        return known;
    }

    void add(int scope, Added what) {
        if (scope != 0) {
            // The element's pointer is the careful way's to find.
            throw Irregular.IRREGULAR;
        }
        added.add(what);
    }

    // What the steps of a script do.

    void make(int number, JsonNode what) {
        if (number >= made.length) {
            made = Arrays.copyOf(made, number + 16);
        }
        made[number] = what;
    }

    JsonNode made(int number) {
        return made[number];
    }

    /** Whether two values say the same. A value is a row, or made where its row is negative. */
    boolean same(int leftRow, int leftMade, int rightRow, int rightMade) {
        return value.same(
                leftRow, leftRow < 0 ? made[leftMade] : NullNode.getInstance(),
                rightRow, rightRow < 0 ? made[rightMade] : NullNode.getInstance());
    }
}
