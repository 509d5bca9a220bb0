package dev.capibridge.laws;

import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.plan.EventResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every leaf of an event is spent or left over, once. */
final class Conservation {

    private Conservation() {}

    /** How a result does not account for an event as it was given. */
    static Optional<String> broken(ObjectNode event, EventResult result) {
        Map<String, Integer> entered = new LinkedHashMap<>();
        result.spent().forEach(s -> entered.merge(s.from(), 1, Integer::sum));
        result.leftovers().forEach(l -> entered.merge(l.pointer(), 1, Integer::sum));
        List<String> faults = new ArrayList<>();
        account("", event, entered, faults);
        entered.forEach((pointer, times) -> faults.add(pointer + " is entered and is no leaf of the event"));
        Set<String> repaired = new HashSet<>();
        result.diagnostics().forEach(d -> repaired.add(d.pointer()));
        for (Leftover l : result.leftovers()) {
            JsonNode given = event.at(l.pointer());
            // A time that is whole loses the zeros behind its point, of which nothing is said.
            boolean same = Json.same(given, l.value())
                    || (given.isNumber()
                            && l.value().isNumber()
                            && given.decimalValue().compareTo(l.value().decimalValue()) == 0);
            if (!repaired.contains(l.pointer()) && !given.isMissingNode() && !same) {
                faults.add(l.pointer() + " is left over with another value");
            }
        }
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(result.outcome() + ", and not every leaf is spent or left over once: "
                        + String.join("; ", faults));
    }

    private static void account(String at, JsonNode node, Map<String, Integer> entered, List<String> faults) {
        if (!Json.isLeaf(node)) {
            node.properties().forEach(e -> account(Pointers.member(at, e.getKey()), e.getValue(), entered, faults));
            for (int i = 0; i < node.size() && node.isArray(); i++) {
                account(Pointers.element(at, i), node.get(i), entered, faults);
            }
            return;
        }
        Integer times = entered.remove(at);
        if (times == null && insideText(at, node, entered, faults)) {
            return;
        }
        if (times == null || times != 1) {
            faults.add(at + " is entered " + (times == null ? "nowhere" : times + " times"));
        }
    }

    // The leaves of JSON inside a text stand for the text.
    private static boolean insideText(String at, JsonNode node, Map<String, Integer> entered, List<String> faults) {
        boolean opened = node.isString()
                && entered.keySet().stream().anyMatch(pointer -> pointer.startsWith(at + "/"))
                && new JsonReader().read(node.stringValue().strip()) instanceof Reading.Readable;
        if (opened && new JsonReader().read(node.stringValue().strip()) instanceof Reading.Readable inside) {
            account(at, inside.root(), entered, faults);
        }
        return opened;
    }
}
