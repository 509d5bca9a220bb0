package dev.capibridge.core.plan;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The compiled rules of one level: the event itself, or the elements of a list. Filled by the compiler, then only read. */
final class Frame {

    /** A place whose value decides a fact, where the rule applies. */
    record Decided(String rule, String fact, int slot, Condition when) {}

    /** A place where a rule expects a constant: where it applies, the constant is consumed, anything else is left over. */
    record Expected(String rule, int slot, JsonNode value, Condition when) {}

    /** A write whose value may stand around the list, in a slot of the frame around. */
    record Around(int slot, int write) {}

    final Place root = new Place();
    /** In the order of the target's schema. */
    Write[] writes = {};
    /** For each slot, the writes that read it. */
    int[][] writesOf = {};
    /** For each slot, why its value stays behind if no rule takes it, and which rule says so. */
    String[] reasons = {};

    String[] reasonRules = {};
    /** Writes that may have something to say when the source says nothing. */
    int[] always = {};
    /** Writes that have something to do if a slot of the frame around is filled. */
    Around[] around = {};
    /** Where writes stand in the target, to find the one a supplement speaks of. */
    final TargetTree targets = new TargetTree();

    final List<Expected> constants = new ArrayList<>();
    /** Values that only decide a fact, and are spent by that. */
    final List<Decided> decided = new ArrayList<>();
    /** Rows that consume what they would work out again. */
    final List<Rederived> rederived = new ArrayList<>();
}
