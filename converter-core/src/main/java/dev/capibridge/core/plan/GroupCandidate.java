package dev.capibridge.core.plan;

import dev.capibridge.core.json.Pointers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts a list of objects element by element; an element is never dropped. */
record GroupCandidate(String rule, int slot, Condition when, Frame elements) implements Candidate {

    @Override
    public @Nullable JsonNode give(Execution run, Slots slots, Write write, String at) {
        Entry entry = slots.find(slot);
        if (entry == null || entry.isSpent()) {
            return null;
        }
        if (!when.holds(run)) {
            boolean empty = entry.value.isArray() && entry.value.isEmpty();
            leave(slots, empty ? SourceReader.EMPTY_LIST : when.unmet(rule));
            return null;
        }
        if (entry.elements.isEmpty()) {
            return null;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode(entry.elements.size());
        for (Slots element : entry.elements) {
            String there = Pointers.element(at, list.size());
            ObjectNode written = run.write(element, there);
            if (written.isEmpty() && !element.document.isEmpty()) {
                // Nothing of it crossed, and the list keeps its length all the same.
                run.added.add(new Added(there, Optional.of(rule)));
            }
            list.add(written);
        }
        entry.spend(rule, at);
        return list;
    }

    @Override
    public void leave(Slots slots, String reason) {
        Entry entry = slots.find(slot);
        if (entry != null) {
            entry.stay(rule, reason);
        }
    }

    @Override
    public Optional<Frame> inside() {
        return Optional.of(elements);
    }
}
