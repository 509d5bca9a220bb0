package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Diagnostic;
import java.util.List;

/**
 * What became of the leaves of an event, in their order; the same for all events that went the same way. Never changed.
 *
 * @param ends for each fate, how many leaves there are up to the last it is of
 * @param places for each fate, {@link ByteLedger#place}
 * @param groups pointers of the target's lists that were filled element by element
 * @param changes leaves that are told as others than they were given
 * @param found what was put right, and what codecs remark, at pointers into the event
 * @param said what advice rows say
 */
record ByteFates(
        Fate[] fates,
        int[] ends,
        int[] places,
        List<String> groups,
        List<ByteMends.Change> changes,
        List<Added> added,
        List<Diagnostic> found,
        List<Diagnostic> said) {

    ByteFates {
        groups = List.copyOf(groups);
        changes = List.copyOf(changes);
        added = List.copyOf(added);
        found = List.copyOf(found);
        said = List.copyOf(said);
    }
}
