package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way back of a derived row: a value equal to what the row would work out again, from what was written, is consumed.
 *
 * @param inputs by name, places in the target; one nameless if the row reads one
 */
record Rederived(String rule, String codecName, Codec codec, Platform forward, int slot, Map<String, Path> inputs) {

    void consume(Execution run, Slots slots, JsonNode written) {
        Entry entry = slots.find(slot);
        if (entry == null || entry.isSpent()) {
            return;
        }
        JsonNode given = inputs(written);
        if (!given.isMissingNode()
                && run.outcomes.convert(codec, codecName, given, forward) instanceof Outcome.Crosses crosses
                && crosses.value().equals(entry.value)) {
            entry.spend(rule, null);
        }
    }

    /** Whether the row reads one value, and not several by name. */
    boolean isOfOne() {
        return inputs.size() == 1 && inputs.containsKey("");
    }

    /** What the row would read of what was written. */
    JsonNode inputs(JsonNode written) {
        if (isOfOne()) {
            return Condition.at(written, inputs.values().iterator().next());
        }
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        inputs.forEach((name, path) -> {
            JsonNode value = Condition.at(written, path);
            if (!value.isMissingNode()) {
                given.set(name, value);
            }
        });
        return given;
    }
}
