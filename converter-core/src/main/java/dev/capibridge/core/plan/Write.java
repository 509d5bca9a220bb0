package dev.capibridge.core.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One place of the target, and the ways to fill it in order of precedence.
 *
 * @param path as rule files write it
 * @param scalarAllowed whether a single value may stand here without a list around it
 * @param foreign by variant of the target that does not take this place: the reason
 */
record Write(
        int index,
        String path,
        Target target,
        boolean scalarAllowed,
        List<Candidate> candidates,
        Map<String, String> foreign) {

    Write {
        candidates = List.copyOf(candidates);
        foreign = Map.copyOf(foreign);
    }

    /** The value for this place, or null if nothing gives one. Every way not taken lets its values stay. */
    @Nullable
    JsonNode run(Execution run, Slots slots, String at) {
        String reason = foreign.get(run.variant);
        if (reason != null) {
            leaveAll(slots, reason);
            return null;
        }
        JsonNode value = null;
        String taken = "";
        for (Candidate candidate : candidates) {
            if (value == null) {
                value = candidate.give(run, slots, this, at);
                if (value != null) {
                    taken = taken(candidate);
                    candidate.adds().ifPresent(rule -> run.added.add(new Added(at, Optional.of(rule))));
                }
            } else {
                candidate.leave(slots, taken);
            }
        }
        return value;
    }

    /** Why a value stays for which this place has another, given by a way that goes before. */
    String taken(Candidate winner) {
        return "'" + path + "' already has a value, by rule '" + winner.rule() + "'";
    }

    void leaveAll(Slots slots, String reason) {
        candidates.forEach(candidate -> candidate.leave(slots, reason));
    }
}
