package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.schema.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** The leaves of a document: its texts, numbers, booleans and nulls, and its empty lists and objects. */
public final class Leftovers {

    /** Why a rejected event's values stay. */
    public static final String REJECTED = "the event is rejected";

    /** Why a skipped event's values stay. */
    public static final String SKIPPED = "the event is skipped";

    private Leftovers() {}

    /** Calls back for every leaf with its pointer. */
    static void leaves(JsonNode value, String at, BiConsumer<JsonNode, String> leaf) {
        if (value.isObject() && !value.isEmpty()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                leaves(member.getValue(), Pointers.member(at, member.getKey()), leaf);
            }
        } else if (value.isArray() && !value.isEmpty()) {
            for (int i = 0; i < value.size(); i++) {
                leaves(value.get(i), Pointers.element(at, i), leaf);
            }
        } else {
            leaf.accept(value, at);
        }
    }

    /** The same for a repaired event, without what the repairs filled in. */
    static void leaves(JsonNode value, String at, Origins origins, BiConsumer<JsonNode, String> leaf) {
        leaves(value, at, (node, pointer) -> {
            if (!origins.isFilled(pointer)) {
                leaf.accept(node, pointer);
            }
        });
    }

    /** Every leaf of an event that went nowhere, with one reason. */
    public static List<Leftover> of(JsonNode event, String reason) {
        List<Leftover> all = new ArrayList<>();
        leaves(event, "", (leaf, pointer) -> all.add(new Leftover(pointer, leaf, reason, Optional.empty())));
        return all;
    }
}
