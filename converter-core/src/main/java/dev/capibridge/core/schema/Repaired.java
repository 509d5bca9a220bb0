package dev.capibridge.core.schema;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An event put right.
 *
 * @param event the event itself if nothing was wrong, else a new one that shares what was right
 * @param repairs what was done, at the pointers of the values as they were given
 * @param nothings values that say nothing, and were taken out
 * @param origins where what was moved had stood
 */
public record Repaired(JsonNode event, List<Diagnostic> repairs, List<Leftover> nothings, Origins origins) {

    /** Why a weaker word about the use of a person's data stays. */
    public static final String STRICTER_HOLDS =
            "the same is said more strictly in another place of this event, and the stricter word holds";

    /** Without the event. */
    @Override
    public String toString() {
        return repairs + " " + nothings;
    }
}
