package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.schema.Origins;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Closes the ledger: every leaf of what rules read is either spent or left over. */
final class LedgerBook {

    private final Origins origins;
    private final List<Leftover> leftovers;
    private final List<Spent> spent;

    LedgerBook(Origins origins, List<Leftover> leftovers, List<Spent> spent) {
        this.origins = origins;
        this.leftovers = leftovers;
        this.spent = spent;
    }

    void close(Slots slots) {
        for (Entry entry : slots.entries) {
            if (!entry.elements.isEmpty() && entry.fate() instanceof Fate.Spent taken) {
                closeElements(entry, taken, slots);
            } else if (entry.hasMembers()) {
                for (int i = 0; i < entry.value.size(); i++) {
                    enter(entry.value.get(i), Pointers.element(entry.pointer, i), entry.memberFate(i), entry, slots);
                }
            } else {
                enter(entry.value, entry.pointer, entry.fate(), entry, slots);
            }
        }
    }

    private void closeElements(Entry entry, Fate.Spent taken, Slots slots) {
        for (int i = 0; i < entry.elements.size(); i++) {
            Slots element = entry.elements.get(i);
            close(element);
            if (element.document.isObject() && element.document.isEmpty()) {
                Fate fate = new Fate.Spent(taken.rule(), taken.to() == null ? null : Pointers.element(taken.to(), i));
                enter(element.document, Pointers.element(entry.pointer, i), fate, entry, slots);
            }
        }
    }

    private void enter(JsonNode value, String at, @Nullable Fate fate, Entry entry, Slots slots) {
        if (fate instanceof Fate.Spent s) {
            Leftovers.leaves(
                    value,
                    at,
                    origins,
                    (leaf, pointer) ->
                            spent.add(new Spent(origins.of(pointer), Optional.ofNullable(s.to()), s.rule())));
            return;
        }
        String reason = fate instanceof Fate.Stayed stayed ? stayed.reason() : slots.frame.reasons[entry.slot];
        String rule = fate == null ? slots.frame.reasonRules[entry.slot] : fate.rule();
        new SourceReader(origins).leave(value, at, reason, rule, leftovers);
    }
}
