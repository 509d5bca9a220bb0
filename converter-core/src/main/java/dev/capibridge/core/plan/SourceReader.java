package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.schema.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One walk over a document: what rules read goes into slots, everything else is left over at once. */
final class SourceReader {

    static final String UNKNOWN = "no rule speaks of this field";
    static final String EMPTY_LIST = "an empty list says nothing";

    private final Origins origins;

    SourceReader(Origins origins) {
        this.origins = origins;
    }

    Slots read(Frame frame, JsonNode document, String at) {
        return read(frame, document, at, null);
    }

    private Slots read(Frame frame, JsonNode document, String at, @Nullable Slots around) {
        Slots slots = new Slots(frame, document, around);
        read(frame.root, document, slots, at);
        return slots;
    }

    private void read(Place place, JsonNode value, Slots slots, String at) {
        if (place.slot != Place.UNREAD) {
            slots.fill(new Entry(place.slot, value, at, elements(place, value, at, slots)));
            return;
        }
        if (value.isObject() && !value.isEmpty() && !place.members.isEmpty()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String there = Pointers.member(at, member.getKey());
                Place next = place.members.get(member.getKey());
                if (next == null) {
                    pass(member.getValue(), there, why(place), place.rule, slots);
                } else {
                    read(next, member.getValue(), slots, there);
                }
            }
            return;
        }
        if (value.isArray() && !value.isEmpty() && !place.positions.isEmpty()) {
            for (int i = 0; i < value.size(); i++) {
                String there = Pointers.element(at, i);
                Place next = place.positions.get(i);
                if (next == null) {
                    pass(value.get(i), there, why(place), place.rule, slots);
                } else {
                    read(next, value.get(i), slots, there);
                }
            }
            return;
        }
        boolean empty = value.isObject() && value.isEmpty() && !place.members.isEmpty();
        String reason = empty ? "an empty object says nothing" : why(place);
        pass(value, at, reason, place.rule, slots);
    }

    private static void pass(JsonNode value, String at, String reason, String rule, Slots slots) {
        Entry entry = new Entry(Place.UNREAD, value, at, List.of());
        entry.stay(rule, reason);
        slots.pass(entry);
    }

    private List<Slots> elements(Place place, JsonNode value, String at, Slots around) {
        Frame group = place.group;
        if (group == null || !value.isArray()) {
            return List.of();
        }
        List<Slots> elements = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            JsonNode element = value.get(i);
            // An empty object has nothing to read; the list's rule takes it over as it is.
            boolean empty = element.isObject() && element.isEmpty();
            elements.add(
                    empty ? new Slots(group, element, around) : read(group, element, Pointers.element(at, i), around));
        }
        return elements;
    }

    // What a rule says of a whole holds for every part of it that no rule speaks of.
    private static String why(Place place) {
        return place.reason.isEmpty() ? UNKNOWN : place.reason;
    }

    static boolean isNothing(JsonNode value) {
        return value.isContainer() ? value.isEmpty() : !why(value, "").isEmpty();
    }

    static String why(JsonNode leaf, String reason) {
        // An empty list may be meant: "none of these". Then it stays for the reason that any other would.
        if (leaf.isArray()) {
            return reason.equals(UNKNOWN) ? EMPTY_LIST : reason;
        }
        if (leaf.isObject()) {
            return "an empty object says nothing";
        }
        if (leaf.isString() && leaf.stringValue().isBlank()) {
            return "a blank text says nothing";
        }
        return leaf.isNull() ? "null says nothing" : reason;
    }

    /** Every leaf of the value is left over for the reason. */
    void leave(JsonNode value, String at, String reason, String rule, List<Leftover> leftovers) {
        Leftovers.leaves(
                value,
                at,
                origins,
                (leaf, pointer) -> leftovers.add(new Leftover(
                        origins.of(pointer),
                        leaf,
                        why(leaf, reason),
                        rule.isEmpty() ? Optional.empty() : Optional.of(rule))));
    }
}
