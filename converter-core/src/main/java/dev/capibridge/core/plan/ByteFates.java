package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Diagnostic;
import java.util.List;

/**
 * What became of the leaves of an event, in their order; the same for all events that went the same way. Never changed.
 *
 * @param ends for each fate, how many leaves there are up to the last it is of
 * @param places for each fate, {@link ByteLedger#place}
 * @param groups pointers of the target's lists that were filled element by element
 * @param remarks what codecs say, at pointers into the event
 * @param said what advice rows say
 */
record ByteFates(
        Fate[] fates,
        int[] ends,
        int[] places,
        List<String> groups,
        List<Added> added,
        List<Diagnostic> remarks,
        List<Diagnostic> said) {

    ByteFates {
        groups = List.copyOf(groups);
        added = List.copyOf(added);
        remarks = List.copyOf(remarks);
        said = List.copyOf(said);
    }
}
