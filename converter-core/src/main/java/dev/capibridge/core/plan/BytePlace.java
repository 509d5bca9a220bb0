package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.json.Names;
import dev.capibridge.core.schema.Demand;
import org.jspecify.annotations.Nullable;

/**
 * A place of the source as the byte reader meets it: what the schema demands of it and what rules want with it. Filled by
 * the compiler, then only read.
 */
final class BytePlace {

    static final int NONE = -1;

    /** Where a value goes that says nothing, by why. */
    static BytePlace nothing(String reason) {
        return new BytePlace(0, Demand.ANY, Shape.ANY, new Fate.Nothing(reason));
    }

    /** Whether a value here said nothing. */
    boolean isNothing() {
        return unread instanceof Fate.Nothing;
    }

    /** Each place of a plan has one; they begin with 1. */
    final int id;

    final Demand demand;
    /** What a repair wants to know of the place. */
    final Shape shape;
    /** What becomes of a value here that no rule reads. */
    final Fate unread;

    Names names = new Names(java.util.List.of());
    BytePlace[] members = {};
    /** Number of the first member; the others follow. Each member of the whole plan has one, to notice names that stand twice. */
    int firstNumber;
    /** Numbers of the members that have to be there. */
    int[] required = {};
    /** For members that neither a rule nor the schema knows; null if there may be none. */
    @Nullable
    BytePlace other;
    /** For a list's elements: by position, and behind those. */
    BytePlace[] positions = {};

    @Nullable
    BytePlace element;

    int slot = NONE;
    /** Whether a rule converts a list member by member. */
    boolean each;

    @Nullable
    ByteFrame group;
    /** Number under which conditions ask for what stands here. */
    int ask = NONE;
    /** The values here that rules tell apart; null if they tell none. */
    @Nullable
    ByteChoice choice;

    BytePlace(int id, Demand demand, Shape shape, Fate unread) {
        this.id = id;
        this.demand = demand;
        this.shape = shape;
        this.unread = unread;
    }
}
