package dev.capibridge.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import tools.jackson.databind.node.StringNode;

/** A fixed set of names, found by their bytes without making a text of them. Immutable; safe to share between threads. */
public final class Names {

    private final byte[][] names;
    private final byte[][] keys;
    private final int[] hashes;
    private final int[] table;

    /** @param names each once; their order gives their numbers */
    public Names(Collection<String> names) {
        this.names = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.keys = names.stream()
                .map(name -> JsonWriter.bytes(StringNode.valueOf(name)))
                .map(quoted -> Arrays.copyOf(quoted, quoted.length + 1))
                .toArray(byte[][]::new);
        for (byte[] key : keys) {
            key[key.length - 1] = ':';
        }
        this.hashes = Arrays.stream(this.names)
                .mapToInt(name -> hash(name, 0, name.length))
                .toArray();
        this.table = new int[Integer.highestOneBit(Math.max(1, this.names.length)) * 4];
        Arrays.fill(table, -1);
        for (int i = 0; i < this.names.length; i++) {
            int slot = spread(hashes[i]) & (table.length - 1);
            while (table[slot] >= 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = i;
        }
    }

    /** What {@link #find} wants to know of a name. */
    public static int hash(byte[] in, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) {
            h = 31 * h + in[i];
        }
        return h;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15) ^ (hash >>> 7);
    }

    /** The number of a name, or -1 if it is none of these. */
    public int find(byte[] in, int from, int to, int hash) {
        int slot = spread(hash) & (table.length - 1);
        for (int i = table[slot]; i >= 0; i = table[slot]) {
            if (hashes[i] == hash && same(names[i], in, from, to)) {
                return i;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    /** A name as it stands before a member's value, with its quotes and the colon. */
    byte[] key(int name) {
        return keys[name];
    }

    // A loop: the names are short.
    private static boolean same(byte[] name, byte[] in, int from, int to) {
        if (name.length != to - from) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (name[i] != in[from + i]) {
                return false;
            }
        }
        return true;
    }

    public int size() {
        return names.length;
    }
}
