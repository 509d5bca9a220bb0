package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row with several values on a side. Its codec runs once an event; each place of the target takes its share.
 *
 * @param names the source's values by name; one nameless if the source has one
 * @param share the name of the value this place takes; empty if the target has one
 * @param places pointers of the target's places by the names of what they take
 */
record JointCandidate(
        String rule,
        String codecName,
        Codec itsCodec,
        Condition when,
        List<String> names,
        int[] slots,
        String share,
        Map<String, String> places)
        implements Candidate {

    /** What the codec gave for the whole row, kept between the places of one document. */
    record Result(@Nullable JsonNode value) {}

    @Override
    public @Nullable JsonNode give(Execution run, Slots values, Write write, String at) {
        if (!when.holds(run)) {
            unmet(values);
            return null;
        }
        String asking = write.target().pointer;
        String base = at.substring(0, at.length() - asking.length());
        Result result = run.joint(values, rule, () -> new Result(convert(run, values, base, asking)));
        JsonNode value = result.value();
        if (value == null || share.isEmpty()) {
            return value;
        }
        return value.get(share);
    }

    // Where another row says why a value stays, it says it better.
    private void unmet(Slots values) {
        for (int slot : slots) {
            Entry entry = values.find(slot);
            if (entry != null && values.frame.reasonRules[slot].isEmpty()) {
                entry.stay(rule, when.unmet(rule));
            }
        }
    }

    /** Where one of the source's values goes: to the place of the same name, or else to the one that asked. */
    String to(int i, String asking) {
        return places.getOrDefault(names.get(i), asking);
    }

    private @Nullable JsonNode convert(Execution run, Slots values, String base, String asking) {
        JsonNode given = values.together(names, slots, false);
        if (given == null) {
            return null;
        }
        Outcome outcome = run.outcomes.convert(itsCodec, codecName, given);
        JsonNode value = run.outcomes.acceptJoint(outcome, names, slots, values, rule);
        if (value == null) {
            String reason = outcome instanceof Outcome.Stays stays ? stays.reason() : "it was refused";
            leave(values, reason);
            return null;
        }
        boolean spent = false;
        for (int i = 0; i < slots.length; i++) {
            Entry entry = values.find(slots[i]);
            String unused = ((Outcome.Crosses) outcome).unused().get(names.get(i));
            if (entry != null && unused == null) {
                entry.spend(rule, base + to(i, asking));
                spent = true;
            } else if (entry != null) {
                entry.stay(rule, unused == null ? "" : unused);
            }
        }
        if (!spent) {
            run.added.add(new Added(base + asking, Optional.of(rule)));
        }
        return value;
    }

    @Override
    public void leave(Slots values, String reason) {
        for (int slot : slots) {
            Entry entry = values.find(slot);
            if (entry != null) {
                entry.stay(rule, reason);
            }
        }
    }
}
