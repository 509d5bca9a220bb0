package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Bytes;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.rules.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The byte executor: runs a plan over an event's bytes and writes the target's bytes, with a tree of neither. It converts
 * events that nothing is to be said about; at everything else it gives up, and the event goes the careful way, through
 * {@link Runner}. What it does convert it converts to the very same bytes, ledger included. One thread at a time; made to be
 * used again.
 */
final class ByteRun {

    private static final long NO_GROUP = -1;
    /** How many times 64 writes an element may have. */
    static final int ELEMENT_WORDS = 4;

    final ByteRows rows = new ByteRows();
    final ByteValue value;
    final JsonNode supplement = MissingNode.getInstance();
    String metaName = "";
    String targetName = "";

    private final BytePlan plan;
    private final Scanner scratch = new Scanner();
    private final ByteReader reader;
    private final String[] facts;
    private final long[] factBits;
    private final Map<String, ByteFact> factsById = new HashMap<>();
    private final @Nullable Optional<JsonNode>[] joints;
    private final int[] wroteFrom;
    private final int[] wroteTo;
    private final int[] written;
    private int writtenEnd;
    private final List<Added> added = new ArrayList<>();
    private final List<Diagnostic> said = new ArrayList<>();
    /** For each list written element by element, the writes of its first element, as bits. */
    private final long[] inFirst;

    private final Bytes out;
    private final ByteOutput output;

    private CodecContext context;
    private int variant;
    private final long[] eventWrote;
    private final long[] elementWrote = new long[ELEMENT_WORDS];
    private int start;
    private @Nullable JsonNode target;

    @SuppressWarnings({"unchecked", "rawtypes"})
    ByteRun(BytePlan plan, Scanner scanner, Bytes out) {
        this.plan = plan;
        this.value = new ByteValue(rows, scratch);
        this.reader = new ByteReader(scanner, rows, plan);
        this.facts = new String[plan.facts().length];
        this.factBits = new long[facts.length];
        this.joints = new Optional[plan.joints()];
        this.wroteFrom = new int[plan.root().writes().length];
        this.wroteTo = new int[wroteFrom.length];
        this.inFirst = new long[wroteFrom.length];
        this.written = new int[wroteFrom.length];
        Arrays.fill(wroteFrom, -1);
        Arrays.fill(inFirst, NO_GROUP);
        this.eventWrote = new long[wroteFrom.length / 64 + 1];
        this.out = out;
        this.output = new ByteOutput(out);
        this.context = new CodecContext(java.time.Instant.EPOCH);
        for (ByteFact fact : plan.facts()) {
            factsById.put(fact.id(), fact);
        }
    }

    /**
     * Converts the event that the scanner stands before. The scanner then stands behind it, and the converted event behind
     * what was written before.
     *
     * @throws Irregular if the event has to go the careful way; then the scanner and what was written are as they come
     */
    ByteLedger run(Scanner scanner, Map<String, String> given, CodecContext now) {
        context = now;
        target = null;
        added.clear();
        said.clear();
        Arrays.fill(joints, null);
        Arrays.fill(facts, "");
        Arrays.fill(factBits, 0);
        // As with slots: only what was written is forgotten.
        for (int i = 0; i < writtenEnd; i++) {
            wroteFrom[written[i]] = -1;
            inFirst[written[i]] = NO_GROUP;
        }
        writtenEnd = 0;
        metaName = "";
        targetName = "";
        rows.open(scanner.text());
        scanner.peek();
        int from = scanner.position();
        reader.read(plan.root());
        int to = scanner.position();
        for (int place : plan.strange()) {
            if (reader.isThere(place)) {
                throw Irregular.IRREGULAR;
            }
        }
        decide(given);
        start = out.size();
        output.reset();
        document(0, plan.root());
        judge();
        return rows.ledger(from, to, added, said);
    }

    /** The value of the fact that chose the variant of the last event converted; empty if there is none. */
    String variant() {
        return plan.variants().get(variant);
    }

    private void decide(Map<String, String> given) {
        for (int i = 0; i < facts.length; i++) {
            Fact.Verdict verdict = plan.facts()[i].find(this, given);
            if (verdict instanceof Fact.Is is) {
                facts[i] = is.value();
                factBits[i] = 1L << plan.facts()[i].values().indexOf(is.value());
            } else if (verdict != null || i == plan.variantFact()) {
                throw Irregular.IRREGULAR;
            }
        }
        variant = plan.variantFact() < 0 ? 0 : Math.max(0, plan.variants().indexOf(facts[plan.variantFact()]));
        int name = plan.plan().nameSlot() < 0 ? -1 : rows.find(0, plan.plan().nameSlot());
        if (name >= 0) {
            if (rows.tokens[name] != JsonToken.VALUE_STRING) {
                throw Irregular.IRREGULAR;
            }
            plan.names()
                    .decide(this, Scanner.text(rows.in, rows.from[name], rows.to[name]), plan.to() == Platform.TIKTOK);
        }
        for (ByteCondition skip : plan.skips()) {
            if (skip.holds(this)) {
                throw Irregular.IRREGULAR;
            }
        }
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
                int from = out.size();
                if (value.kind() == ByteValue.Kind.GROUP) {
                    group(value.row(), write);
                } else {
                    value.write(out, write.demands[variant]);
                }
                wrote[i >> 6] |= 1L << (i & 63);
                if (scope == 0) {
                    written[writtenEnd++] = i;
                    wroteFrom[i] = from;
                    wroteTo[i] = out.size();
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
        boolean given = false;
        for (ByteWay way : write.ways) {
            if (!given) {
                given = way.give(this, scope, write);
            } else {
                way.leave(this, scope, write.taken);
            }
        }
        return given;
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
            inFirst[write.index] = i == 0 ? elementWrote[0] : inFirst[write.index];
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

    /** What was found out; empty if nothing was. */
    String fact(int number) {
        return facts[number];
    }

    /** The number of what was found out, as a bit; none if nothing was. */
    long factBit(int number) {
        return factBits[number];
    }

    String fact(String id) {
        for (int i = 0; i < facts.length; i++) {
            if (plan.facts()[i].id().equals(id)) {
                return facts[i];
            }
        }
        return "";
    }

    boolean isThere(int ask) {
        return reader.isThere(ask);
    }

    int countAt(int ask) {
        return reader.isThere(ask) ? reader.askedCount[ask] : 0;
    }

    /** Whether one of these values stands at a place that conditions ask for. */
    boolean asked(int ask, List<JsonNode> wanted) {
        if (!reader.isThere(ask)) {
            return false;
        }
        JsonToken token = reader.askedToken(ask);
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            return false;
        }
        for (JsonNode one : wanted) {
            if (isAsked(ask, token, one)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsked(int ask, JsonToken token, JsonNode wanted) {
        int from = reader.askedFrom(ask);
        int to = reader.askedTo(ask);
        if (token != JsonToken.VALUE_STRING || !wanted.isString()) {
            return token != JsonToken.VALUE_STRING
                    && !wanted.isString()
                    && Scanner.leaf(token, rows.in, from, to).equals(wanted);
        }
        String text = wanted.stringValue();
        for (int i = from; i < to; i++) {
            if (rows.in[i] == '\\' || rows.in[i] < 0) {
                return Scanner.text(rows.in, from, to).equals(text);
            }
            if (i - from >= text.length() || text.charAt(i - from) != rows.in[i]) {
                return false;
            }
        }
        return text.length() == to - from;
    }

    /** Converts a row, and lays the value ready if it crosses; if it does not, it stays. */
    boolean convert(int row, Codec codec, String rule) {
        JsonToken token = rows.tokens[row];
        if (token.isScalarValue() && rows.asWritten[row]) {
            Glance glance = codec.glance(token, rows.in, rows.from[row], rows.to[row], plan.to(), context);
            if (glance instanceof Glance.Passes) {
                value.row(row);
                return true;
            }
            if (glance instanceof Glance.Stays stays) {
                rows.stay(row, new Fate.Stayed(rule, stays.reason()));
                return false;
            }
        }
        Outcome outcome = outcome(codec, node(row));
        if (outcome instanceof Outcome.Crosses crosses) {
            value.node(crosses.value());
            return true;
        }
        rows.stay(row, new Fate.Stayed(rule, ((Outcome.Stays) outcome).reason()));
        return false;
    }

    Outcome outcome(Codec codec, JsonNode given) {
        return outcome(codec, given, plan.to());
    }

    /** What the codec says, if there is nothing more to it. */
    Outcome outcome(Codec codec, JsonNode given, Platform to) {
        Outcome outcome;
        try {
            outcome = codec.convert(given, to, context);
        } catch (RuntimeException fault) {
            // Told of on the careful way.
            throw Irregular.IRREGULAR;
        }
        boolean silent = outcome instanceof Outcome.Crosses crosses
                ? crosses.remarks().isEmpty() && !isNothing(crosses.value())
                : outcome instanceof Outcome.Stays stays && stays.remarks().isEmpty();
        if (!silent) {
            throw Irregular.IRREGULAR;
        }
        return outcome;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.stringValue().isBlank());
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
        ObjectNode together = null;
        for (int i = 0; i < slots.length; i++) {
            int row = rows.find(scope, slots[i]);
            if (row >= 0 && (spentToo || !rows.isSpent(row))) {
                if (names.get(i).isEmpty()) {
                    return node(row);
                }
                together = together == null ? JsonNodeFactory.instance.objectNode() : together;
                together.set(names.get(i), node(row));
            }
        }
        return together;
    }

    Optional<JsonNode> joint(int number, int scope, Supplier<Optional<JsonNode>> convert) {
        if (scope != 0) {
            throw Irregular.IRREGULAR;
        }
        Optional<JsonNode> known = joints[number];
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

    /** Whether something was written at a place of the target. */
    boolean wrote(ByteAdvice.Spot spot) {
        for (int write : spot.writes()) {
            if (wroteFrom[write] >= 0) {
                return true;
            }
        }
        if (spot.group() < 0 || wroteFrom[spot.group()] < 0) {
            return false;
        }
        if (inFirst[spot.group()] == NO_GROUP) {
            // The list was not written element by element.
            throw Irregular.IRREGULAR;
        }
        return (inFirst[spot.group()] & spot.inside()) != 0;
    }

    /** Whether a write wrote just these bytes. */
    boolean wrote(int write, byte[] wanted) {
        return wroteFrom[write] >= 0
                && Arrays.equals(out.array(), wroteFrom[write], wroteTo[write], wanted, 0, wanted.length);
    }

    /** The converted event as a tree, for questions that cannot be put otherwise. */
    JsonNode target() {
        JsonNode known = target;
        if (known == null) {
            Scanner again = new Scanner();
            again.open(out.array(), start, out.size());
            known = again.tree();
            target = known;
        }
        return known;
    }
}
