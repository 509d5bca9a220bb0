package dev.capibridge.core.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One value of the source that a rule reads, and what became of it. The ledger is made of these. */
final class Entry {

    final int slot;
    final JsonNode value;
    /** Pointer in the repaired event. */
    final String pointer;
    /** Where the value is a list of objects with rules of their own: their values. */
    final List<Slots> elements;

    private @Nullable Fate fate;
    private @Nullable Fate @Nullable [] members;

    Entry(int slot, JsonNode value, String pointer, List<Slots> elements) {
        this.slot = slot;
        this.value = value;
        this.pointer = pointer;
        this.elements = elements;
    }

    boolean isSpent() {
        return fate instanceof Fate.Spent;
    }

    void spend(String rule, @Nullable String to) {
        fate = new Fate.Spent(rule, to);
    }

    /** The first reason given holds, unless a rule spends the value after all. */
    void stay(String rule, String reason) {
        if (fate == null) {
            fate = new Fate.Stayed(rule, reason);
        }
    }

    void member(int index, Fate memberFate) {
        @Nullable Fate[] all = members;
        if (all == null) {
            all = new Fate[value.size()];
            members = all;
        }
        if (!(all[index] instanceof Fate.Spent)) {
            all[index] = memberFate;
        }
    }

    @Nullable
    Fate fate() {
        return fate;
    }

    /** What became of a list's member: its own fate, or the list's. */
    @Nullable
    Fate memberFate(int index) {
        Fate own = members == null ? null : members[index];
        return own == null ? fate : own;
    }

    boolean hasMembers() {
        return members != null;
    }
}
