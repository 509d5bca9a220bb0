package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Scanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The values of one event, as ranges of its bytes, and the ledger of what becomes of each. A row is a value that a rule reads,
 * or one that none does; rows stand in the event's order, and between them they hold every leaf once. A scope is a document
 * with slots: the event, or an element of a list. Made to be used again.
 */
final class ByteRows {

    /** The text that a row's bytes stand in: the event's, or that of a value that was put right. */
    private byte[][] texts = new byte[128][];
    /** For a row inside a text that was opened: which of the mends opened it. */
    private int[] opened = new int[128];

    /** Where in the text that was given the value begins. */
    private int[] began = new int[128];
    /** Whether the value was put right, or said nothing. */
    private boolean[] mended = new boolean[128];

    JsonToken[] tokens = new JsonToken[128];
    int[] from = new int[128];
    int[] to = new int[128];
    boolean[] asWritten = new boolean[128];
    /** How many leaves the event has up to the end of a row. */
    private int[] leaves = new int[128];

    private @Nullable Fate[] fates = new Fate[128];
    /** For a list read member by member, or element by element: how many rows or scopes. */
    int[] count = new int[128];
    /** For a list read element by element: its first scope. */
    int[] firstScope = new int[128];
    /** For a member of a list: the list's row. */
    private int[] list = new int[128];
    /** Where among several a value went to. */
    private int[] position = new int[128];

    private int[] scopeOf = new int[128];
    /** The scope it went into: its own, but for what stands around a list. */
    private int[] scopeTo = new int[128];

    private BytePlace[] places = new BytePlace[128];

    private int rows;
    private int leaf;

    private ByteFrame[] frames = new ByteFrame[16];
    private int[] slotsAt = new int[16];
    private int[] wantedAt = new int[16];
    private int[] listOfScope = new int[16];
    private int scopes;
    private int[] slots = empty(512);
    private int[] filled = new int[128];
    private int filledEnd;
    private int slotsEnd;
    private long[] wanted = new long[32];
    private int wantedEnd;

    private static int[] empty(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, -1);
        return slots;
    }

    void open() {
        rows = 0;
        leaf = 0;
        scopes = 0;
        slotsEnd = 0;
        wantedEnd = 0;
        // Only what was filled is emptied: an event does not pay for the slots it does not use.
        for (int i = 0; i < filledEnd; i++) {
            slots[filled[i]] = -1;
        }
        filledEnd = 0;
    }

    /** Opens a scope; its number. */
    int scope(ByteFrame frame, int listRow) {
        if (scopes == frames.length) {
            frames = Arrays.copyOf(frames, scopes * 2);
            slotsAt = Arrays.copyOf(slotsAt, scopes * 2);
            wantedAt = Arrays.copyOf(wantedAt, scopes * 2);
            listOfScope = Arrays.copyOf(listOfScope, scopes * 2);
        }
        frames[scopes] = frame;
        listOfScope[scopes] = listRow;
        return scopes++;
    }

    /** Puts the rows into slots, once the event is read, and wakes the writes that read them. */
    void distribute() {
        for (int scope = 0; scope < scopes; scope++) {
            room(scope, frames[scope]);
        }
        for (int row = 0; row < rows; row++) {
            fates[row] = null;
            position[row] = -1;
            scopeTo[row] = scopeOf[row];
            int slot = list[row] < 0 ? places[row].slot : BytePlace.NONE;
            if (slot >= 0) {
                fill(scopeOf[row], slot, row);
            }
        }
    }

    private void room(int scope, ByteFrame frame) {
        int words = (frame.writes().length + 63) / 64;
        while (slotsEnd + frame.slots() > slots.length) {
            int before = slots.length;
            slots = Arrays.copyOf(slots, before * 2);
            Arrays.fill(slots, before, slots.length, -1);
        }
        while (wantedEnd + words > wanted.length) {
            wanted = Arrays.copyOf(wanted, wanted.length * 2);
        }
        slotsAt[scope] = slotsEnd;
        wantedAt[scope] = wantedEnd;
        Arrays.fill(wanted, wantedEnd, wantedEnd + words, 0);
        slotsEnd += frame.slots();
        wantedEnd += words;
        for (int write : frame.always()) {
            want(scope, write);
        }
    }

    ByteFrame frame(int scope) {
        return frames[scope];
    }

    void want(int scope, int write) {
        wanted[wantedAt[scope] + (write >> 6)] |= 1L << (write & 63);
    }

    /** The next write at or behind one that has something to do; -1 if there is none. */
    int next(int scope, int write) {
        int words = (frames[scope].writes().length + 63) / 64;
        for (int word = write >> 6; word < words; word++) {
            long bits = wanted[wantedAt[scope] + word];
            if (word == write >> 6) {
                bits &= -1L << (write & 63);
            }
            if (bits != 0) {
                return word * 64 + Long.numberOfTrailingZeros(bits);
            }
        }
        return -1;
    }

    /** The row of what stands in a slot; -1 if nothing does. */
    int find(int scope, int slot) {
        return slots[slotsAt[scope] + slot];
    }

    /** The same for the event itself, and before rows are put into slots, which a script does without. */
    int find(int slot) {
        for (int row = 0; row < rows; row++) {
            if (list[row] < 0 && scopeOf[row] == 0 && places[row].slot == slot) {
                return row;
            }
        }
        return -1;
    }

    /** Enters a value; its row. */
    int enter(
            BytePlace place, JsonToken token, byte[] text, int start, int stop, boolean written, int scope, int where) {
        if (rows == tokens.length) {
            grow();
        }
        int row = rows++;
        places[row] = place;
        texts[row] = text;
        opened[row] = where;
        mended[row] = false;
        began[row] = start - (token == JsonToken.VALUE_STRING ? 1 : 0);
        tokens[row] = token;
        from[row] = start;
        to[row] = stop;
        asWritten[row] = written;
        leaves[row] = leaf;
        list[row] = -1;
        scopeOf[row] = scope;
        return row;
    }

    private void grow() {
        int more = rows * 2;
        tokens = Arrays.copyOf(tokens, more);
        from = Arrays.copyOf(from, more);
        to = Arrays.copyOf(to, more);
        asWritten = Arrays.copyOf(asWritten, more);
        leaves = Arrays.copyOf(leaves, more);
        fates = Arrays.copyOf(fates, more);
        count = Arrays.copyOf(count, more);
        firstScope = Arrays.copyOf(firstScope, more);
        list = Arrays.copyOf(list, more);
        position = Arrays.copyOf(position, more);
        scopeOf = Arrays.copyOf(scopeOf, more);
        scopeTo = Arrays.copyOf(scopeTo, more);
        places = Arrays.copyOf(places, more);
        texts = Arrays.copyOf(texts, more);
        opened = Arrays.copyOf(opened, more);
        began = Arrays.copyOf(began, more);
        mended = Arrays.copyOf(mended, more);
    }

    private void fill(int scope, int slot, int row) {
        if (filledEnd == filled.length) {
            filled = Arrays.copyOf(filled, filledEnd * 2);
        }
        filled[filledEnd++] = slotsAt[scope] + slot;
        slots[slotsAt[scope] + slot] = row;
        for (int write : frames[scope].writesOf()[slot]) {
            want(scope, write);
        }
    }

    /** One leaf more, which belongs to the last row. */
    void leaf() {
        leaf++;
        leaves[rows - 1] = leaf;
    }

    /** Closes a value that is entered: its bytes end here. */
    void end(int row, int stop) {
        to[row] = stop;
    }

    /** Closes a list that is read member by member, or element by element. */
    void close(int row, int size, int stop) {
        count[row] = size;
        to[row] = stop;
    }

    void memberOf(int listRow, int row) {
        list[row] = listRow;
    }

    /** The first member of a list behind another row of it (the list itself, for its first); -1 if there is none. */
    int member(int listRow, int after) {
        int row = after + 1;
        while (row < rows && list[row] == listRow && places[row].isNothing()) {
            row++;
        }
        return row < rows && list[row] == listRow ? row : -1;
    }

    /** Notes that a value was put right, which stood in the text that was given from here on. */
    void mended(int row, int start) {
        mended[row] = true;
        began[row] = start;
    }

    int began(int row) {
        return began[row];
    }

    /** The slot that a row goes into. */
    int slot(int row) {
        return places[row].slot;
    }

    byte[] text(int row) {
        return texts[row];
    }

    /** Which of the mends opened the text that the row stands in. */
    int opened(int row) {
        return opened[row];
    }

    /** How many leaves there are by now. */
    int leaves() {
        return leaf;
    }

    boolean isSpent(int row) {
        return fates[row] instanceof Fate.Spent;
    }

    void spend(int row, Fate.Spent fate) {
        fates[row] = fate;
    }

    /** @param at which of several values in the target it became */
    void spend(int row, Fate.Spent fate, int at) {
        fates[row] = fate;
        position[row] = at;
    }

    /** Notes that what was spent went into an element of a list, though it stands around it. */
    void into(int row, int scope) {
        scopeTo[row] = scope;
    }

    /** The first reason given holds, unless a rule spends the value after all. */
    void stay(int row, Fate.Stayed fate) {
        if (fates[row] == null) {
            fates[row] = fate;
        }
    }

    /** The value as a tree; irregular if something inside of it was put right. */
    JsonNode node(int row, Scanner scratch) {
        JsonToken token = tokens[row];
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            return Scanner.leaf(token, texts[row], from[row], to[row]);
        }
        int first = member(row, row);
        if (first >= 0) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (int member = first; member >= 0; member = member(row, member)) {
                list.add(node(member, scratch));
            }
            return list;
        }
        for (int inside = row + 1; inside < rows && scopeOf[inside] != scopeOf[row]; inside++) {
            if (mended[inside]) {
                throw Irregular.IRREGULAR;
            }
        }
        scratch.open(texts[row], from[row], to[row]);
        return scratch.tree();
    }

    /** What becomes of all, as it stands now. */
    ByteFates fates(List<ByteMends.Change> changes, List<Added> added, List<Diagnostic> found, List<Diagnostic> said) {
        int used = 0;
        for (int row = 0; row < rows; row++) {
            used += hasLeaves(row) ? 1 : 0;
        }
        Fate[] whose = new Fate[used];
        int[] ends = new int[used];
        int[] spots = new int[used];
        List<String> groups = new ArrayList<>(2);
        int at = 0;
        for (int row = 0; row < rows; row++) {
            if (hasLeaves(row)) {
                whose[at] = fate(row);
                ends[at] = leaves[row];
                spots[at++] = place(row, groups);
            }
        }
        return new ByteFates(whose, ends, spots, groups, changes, added, found, said);
    }

    private boolean hasLeaves(int row) {
        return leaves[row] > (row == 0 ? 0 : leaves[row - 1]);
    }

    // What became of a list that was not taken became of all that stands in it.
    private Fate fate(int row) {
        if (places[row].isNothing()) {
            return places[row].unread;
        }
        int outer = listOfScope[scopeOf[row]];
        if (outer >= 0 && !isSpent(outer)) {
            return fate(outer);
        }
        Fate own = fates[row];
        if (own == null && list[row] >= 0) {
            return fate(list[row]);
        }
        return own == null ? places[row].unread : own;
    }

    private int place(int row, List<String> groups) {
        int member = position[row] + 1;
        int outer = listOfScope[scopeTo[row]];
        if (outer < 0 || !(fates[outer] instanceof Fate.Spent group)) {
            return ByteLedger.place(0, 0, member);
        }
        String pointer = String.valueOf(group.to());
        if (groups.isEmpty() || !groups.get(groups.size() - 1).equals(pointer)) {
            groups.add(pointer);
        }
        return ByteLedger.place(groups.size(), scopeTo[row] - firstScope[outer], member);
    }
}
