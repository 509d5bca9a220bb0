package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.rules.Advice;
import dev.capibridge.core.rules.Skip;
import dev.capibridge.core.schema.EventSchema;
import java.util.List;

/**
 * The rules of one direction, compiled: a tree of source places that one walk over the event follows, and the places of
 * the target in the target's order, each with its ways of getting a value. Per event the work depends on the event, not
 * on how many rules there are. Immutable; any number of threads may run it.
 *
 * @param variantFact the fact that chooses the target schema's variant; empty if it has none
 * @param nameRule id of the rule that names the event; empty if none does
 * @param nameSlot slot of the event's name; -1 if no rule names it
 */
record Plan(
        Platform to,
        EventSchema source,
        EventSchema target,
        String variantFact,
        List<FactFinder> facts,
        List<ReadySkip> skips,
        EventTable events,
        int nameSlot,
        String nameRule,
        Frame root,
        List<ReadyAdvice> advice) {

    /** A skip row of this direction. */
    record ReadySkip(Skip skip, Condition when) {}

    /** An advice row of this direction. */
    record ReadyAdvice(Advice advice, Condition when) {

        Diagnostic says() {
            return Diagnostic.of(CoreCode.ADVICE, advice.pointer(), advice.says())
                    .as(advice.severity())
                    .by(advice.id())
                    .advising(advice.help());
        }
    }
}
