package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Quoted;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.schema.Repaired;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What became of each leaf of an event, kept beside the event's bytes and told only when someone asks. The fates stand in the
 * order of the leaves. Immutable but for what it remembers having told; safe to share between threads.
 */
public final class ByteLedger {

    private static final int BITS = 12;
    private static final int MASK = (1 << BITS) - 1;

    /** What is told of an event. */
    private record Told(List<Leftover> leftovers, List<Spent> spent) {}

    private final byte[] in;
    private final int start;
    private final int stop;
    private final ByteFates fates;
    /** What was done to the event before; null if nothing was. */
    private final @Nullable Repaired repaired;

    private volatile @Nullable Told told;

    ByteLedger(byte[] in, int start, int stop, ByteFates fates) {
        this(in, start, stop, fates, null);
    }

    private ByteLedger(byte[] in, int start, int stop, ByteFates fates, @Nullable Repaired repaired) {
        this.in = in;
        this.start = start;
        this.stop = stop;
        this.fates = fates;
        this.repaired = repaired;
    }

    /** The same told of the event as it was before it was repaired. */
    ByteLedger of(Repaired before) {
        return new ByteLedger(in, start, stop, fates, before);
    }

    /** Where in the target a value went to: in which group (from 1; 0 for none), element, and member (from 1; 0 for none). */
    static int place(int group, int element, int member) {
        if (element > MASK || member > MASK || group > 127) {
            throw Irregular.IRREGULAR;
        }
        return (group << (2 * BITS)) | (element << BITS) | member;
    }

    /** As in {@link EventResult}; worked out when it is looked at. */
    public List<Leftover> leftovers() {
        return new Later<>(Told::leftovers);
    }

    /** As in {@link EventResult}; worked out when it is looked at. */
    public List<Spent> spent() {
        return new Later<>(Told::spent);
    }

    /** As in {@link EventResult}. */
    public List<Added> added() {
        return fates.added();
    }

    /** As in {@link EventResult}: what codecs and advice rows say of it. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(repaired == null ? List.of() : repaired.repairs());
        for (Diagnostic one : fates.found()) {
            all.add(repaired == null ? one : one.at(repaired.origins().of(one.pointer())));
        }
        all.addAll(fates.said());
        return all;
    }

    /** A list that is worked out when someone looks at it. */
    private final class Later<T> extends AbstractList<T> {
        private final Function<Told, List<T>> part;

        Later(Function<Told, List<T>> part) {
            this.part = part;
        }

        @Override
        public T get(int index) {
            return part.apply(told()).get(index);
        }

        @Override
        public int size() {
            return part.apply(told()).size();
        }
    }

    private Told told() {
        Told known = told;
        if (known == null) {
            Teller teller = new Teller();
            if (repaired != null) {
                teller.nothings.addAll(repaired.nothings());
            }
            teller.scanner.open(in, start, stop);
            teller.value("");
            teller.nothings.addAll(teller.leftovers);
            known = new Told(List.copyOf(teller.nothings), List.copyOf(teller.spent));
            told = known;
        }
        return known;
    }

    /** Walks over the event once more, leaf by leaf. */
    private final class Teller {
        private final Scanner scanner = new Scanner();
        private final List<Leftover> nothings = new ArrayList<>();
        private final List<Leftover> leftovers = new ArrayList<>();
        private final List<Spent> spent = new ArrayList<>();
        private int leaf;
        private int row;
        private int change;

        void value(String at) {
            JsonToken token = scanner.value();
            if (token == JsonToken.START_OBJECT) {
                if (scanner.isEmpty('}')) {
                    leaf(JsonNodeFactory.instance.objectNode(), at);
                    return;
                }
                do {
                    scanner.name();
                    value(Pointers.member(at, Quoted.text(in, scanner.from(), scanner.to())));
                } while (scanner.more('}'));
            } else if (token == JsonToken.START_ARRAY) {
                if (scanner.isEmpty(']')) {
                    leaf(JsonNodeFactory.instance.arrayNode(), at);
                    return;
                }
                int i = 0;
                do {
                    value(Pointers.element(at, i++));
                } while (scanner.more(']'));
            } else {
                given(Scanner.leaf(token, in, scanner.from(), scanner.to()), at);
            }
        }

        private void given(JsonNode value, String at) {
            boolean changed = change < fates.changes().size()
                    && fates.changes().get(change).leaf() == leaf;
            if (!changed) {
                leaf(value, at);
                return;
            }
            ByteMends.Change how = fates.changes().get(change++);
            if (how.opens()) {
                Scanner inside = new Scanner();
                byte[] text = value.stringValue().getBytes(StandardCharsets.UTF_8);
                inside.open(text, 0, text.length);
                Leftovers.leaves(inside.tree(), at, this::given);
            } else {
                leaf(how.of(value), at);
            }
        }

        private void leaf(JsonNode value, String there) {
            while (fates.ends()[row] <= leaf) {
                row++;
            }
            leaf++;
            Fate fate = fates.fates()[row];
            if (repaired != null && repaired.origins().isFilled(there)) {
                return;
            }
            String at = repaired == null ? there : repaired.origins().of(there);
            if (fate instanceof Fate.Nothing nothing) {
                nothings.add(new Leftover(at, value, nothing.reason(), Optional.empty()));
                return;
            }
            if (fate instanceof Fate.Spent taken) {
                spent.add(new Spent(at, Optional.ofNullable(pointer(taken, fates.places()[row])), taken.rule()));
            } else {
                String reason = SourceReader.why(value, ((Fate.Stayed) fate).reason());
                leftovers.add(new Leftover(
                        at, value, reason, fate.rule().isEmpty() ? Optional.empty() : Optional.of(fate.rule())));
            }
        }

        private @Nullable String pointer(Fate.Spent taken, int place) {
            if (taken.to() == null) {
                return null;
            }
            int group = place >>> (2 * BITS);
            int member = place & MASK;
            String base = group == 0 ? "" : Pointers.element(fates.groups().get(group - 1), (place >> BITS) & MASK);
            String pointer = base + taken.to();
            return member == 0 ? pointer : Pointers.element(pointer, member - 1);
        }
    }
}
