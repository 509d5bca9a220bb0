package dev.capibridge.core.plan;

import dev.capibridge.core.schema.Demand;
import org.jspecify.annotations.Nullable;

/** A place of the target and its ways of getting a value, as the byte executor runs them. */
final class ByteWrite {

    final int index;
    /** As rule files write it. */
    final String path;

    final String pointer;
    /** For each way, why a value stays that comes after it gave one. */
    final String[] taken;

    final Container within;
    /** The member's name with quotes and colon; empty in a list. */
    final byte[] key;
    /** In a list with positions. */
    final int position;
    /** For each variant, why it does not take this place; null if it does. */
    final @Nullable String[] foreign;

    /** For each variant, what the target demands of what is written here. */
    final Demand[] demands;

    final boolean scalarAllowed;
    ByteWay[] ways = {};

    ByteWrite(
            int index,
            String path,
            String pointer,
            Container within,
            byte[] key,
            int position,
            @Nullable String[] foreign,
            Demand[] demands,
            boolean scalarAllowed,
            String[] taken) {
        this.index = index;
        this.path = path;
        this.pointer = pointer;
        this.taken = taken;
        this.within = within;
        this.key = key;
        this.position = position;
        this.foreign = foreign;
        this.demands = demands;
        this.scalarAllowed = scalarAllowed;
    }

    /** An object or list of the target, on the way to a place. Each is the only one of its place. */
    static final class Container {
        /** Null for the event, or the list's element, itself. */
        final @Nullable Container parent;

        final byte[] key;
        final int position;
        /** What stands at the positions of a list that nothing is written to; null for an object. */
        final byte @Nullable [][] fills;

        Container(@Nullable Container parent, byte[] key, int position, byte @Nullable [][] fills) {
            this.parent = parent;
            this.key = key;
            this.position = position;
            this.fills = fills;
        }
    }
}
