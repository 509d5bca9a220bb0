package dev.capibridge.core.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The values of one document (an event, or an element of a list) that rules read. Its size is the document's, not the plan's. */
final class Slots {

    final Frame frame;
    final JsonNode document;
    /** The values of what stands around the list, if the document is an element of one. */
    final @Nullable Slots around;

    /** In the document's order: what rules read, and what none does. */
    final List<Entry> entries = new ArrayList<>();

    private @Nullable Entry[] table = new Entry[32];
    private int[] triggered = new int[32];
    private int triggers;

    Slots(Frame frame, JsonNode document, @Nullable Slots around) {
        this.frame = frame;
        this.document = document;
        this.around = around;
        for (int write : frame.always) {
            trigger(write);
        }
    }

    /** A value that no rule reads: it has no slot, and its fate is known. */
    void pass(Entry entry) {
        entries.add(entry);
    }

    void fill(Entry entry) {
        entries.add(entry);
        if (entries.size() * 2 > table.length) {
            table = new Entry[table.length * 2];
            entries.stream().filter(e -> e.slot != Place.UNREAD).forEach(this::place);
        } else {
            place(entry);
        }
        for (int write : frame.writesOf[entry.slot]) {
            trigger(write);
        }
    }

    private void place(Entry entry) {
        int at = entry.slot & (table.length - 1);
        while (table[at] != null) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = entry;
    }

    @Nullable
    Entry find(int slot) {
        int at = slot & (table.length - 1);
        for (Entry entry = table[at]; entry != null; entry = table[at]) {
            if (entry.slot == slot) {
                return entry;
            }
            at = (at + 1) & (table.length - 1);
        }
        return null;
    }

    /**
     * The values of several slots as the members of one object, or the only one if it has no name; null if there is none.
     *
     * @param spentToo whether values that a rule took already are seen
     */
    @Nullable
    JsonNode together(List<String> names, int[] slots, boolean spentToo) {
        ObjectNode together = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < slots.length; i++) {
            Entry entry = find(slots[i]);
            if (entry != null && (spentToo || !entry.isSpent())) {
                if (names.get(i).isEmpty()) {
                    return entry.value;
                }
                together.set(names.get(i), entry.value);
            }
        }
        return together.isEmpty() ? null : together;
    }

    void trigger(int write) {
        if (triggers == triggered.length) {
            triggered = Arrays.copyOf(triggered, triggers * 2);
        }
        triggered[triggers++] = write;
    }

    /** The writes that have something to do, in target order, each once. */
    int[] writes() {
        Slots outer = around;
        if (outer != null) {
            for (Frame.Around read : frame.around) {
                if (outer.find(read.slot()) != null) {
                    trigger(read.write());
                }
            }
        }
        Arrays.sort(triggered, 0, triggers);
        int count = 0;
        for (int i = 0; i < triggers; i++) {
            if (i == 0 || triggered[i] != triggered[i - 1]) {
                triggered[count++] = triggered[i];
            }
        }
        return Arrays.copyOf(triggered, count);
    }
}
