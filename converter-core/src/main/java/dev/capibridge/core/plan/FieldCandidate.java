package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.json.Pointers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A row with one place on each side.
 *
 * @param places the source's alternatives in order of preference, as rule files write them
 * @param slots the same as slots
 * @param each whether a list of the source is converted member by member
 * @param many whether the target holds a list
 */
record FieldCandidate(
        String rule,
        String codecName,
        Codec itsCodec,
        Condition when,
        List<String> places,
        int[] slots,
        boolean each,
        boolean many)
        implements Candidate {

    @Override
    public @Nullable JsonNode give(Execution run, Slots values, Write write, String at) {
        boolean applies = when.holds(run);
        JsonNode given = null;
        String taken = "";
        for (int i = 0; i < slots.length; i++) {
            Entry entry = values.find(slots[i]);
            if (entry == null || entry.isSpent()) {
                continue;
            }
            if (!applies && !values.frame.reasonRules[entry.slot].isEmpty()) {
                // Another row says why this stays, and better.
                continue;
            }
            if (!applies) {
                entry.stay(rule, when.unmet(rule));
            } else if (given != null) {
                entry.stay(rule, taken);
            } else {
                given = convert(run, entry, write, at);
                taken = given == null ? "" : taken(write.path(), i);
            }
        }
        return given;
    }

    /** Why an alternative stays, if the one at an index went to the place. */
    String taken(String path, int winner) {
        return "'" + path + "' already has a value, from '" + places.get(winner) + "'";
    }

    private @Nullable JsonNode convert(Execution run, Entry entry, Write write, String at) {
        if (each && entry.value.isArray()) {
            return many ? list(run, entry, at) : first(run, entry, write, at);
        }
        JsonNode value = run.outcomes.accept(outcome(run, entry.value), entry, rule);
        if (value == null) {
            return null;
        }
        if (many && !write.scalarAllowed() && !value.isArray()) {
            entry.spend(rule, Pointers.element(at, 0));
            return JsonNodeFactory.instance.arrayNode().add(value);
        }
        entry.spend(rule, at);
        return value;
    }

    private @Nullable JsonNode list(Execution run, Entry entry, String at) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(entry.value.size());
        for (int i = 0; i < entry.value.size(); i++) {
            JsonNode value = run.outcomes.acceptMember(outcome(run, entry.value.get(i)), entry, i, rule);
            if (value != null) {
                int same = indexOf(list, value);
                if (same < 0) {
                    list.add(value);
                    same = list.size() - 1;
                }
                entry.member(i, new Fate.Spent(rule, Pointers.element(at, same)));
            }
        }
        if (list.isEmpty()) {
            return null;
        }
        entry.spend(rule, at);
        return list;
    }

    private @Nullable JsonNode first(Execution run, Entry entry, Write write, String at) {
        JsonNode first = null;
        for (int i = 0; i < entry.value.size(); i++) {
            if (first != null) {
                entry.member(
                        i,
                        new Fate.Stayed(rule, "'" + write.path() + "' takes one value, and an earlier one was taken"));
                continue;
            }
            first = run.outcomes.acceptMember(outcome(run, entry.value.get(i)), entry, i, rule);
            if (first != null) {
                entry.member(i, new Fate.Spent(rule, at));
            }
        }
        if (first != null) {
            entry.spend(rule, at);
        }
        return first;
    }

    private static int indexOf(ArrayNode list, JsonNode value) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).equals(value)) {
                return i;
            }
        }
        return -1;
    }

    private Outcome outcome(Execution run, JsonNode value) {
        return run.outcomes.convert(itsCodec, codecName, value);
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

    @Override
    public Optional<Codec> codec() {
        return Optional.of(itsCodec);
    }
}
