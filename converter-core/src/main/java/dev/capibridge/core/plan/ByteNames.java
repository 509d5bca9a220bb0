package dev.capibridge.core.plan;

import dev.capibridge.core.json.Irregular;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What events are called, for the byte executor. What {@link EventTable} is for trees.
 *
 * @param rows by the source's name, in order
 * @param taken rows by names that mean something on the other side
 * @param nearly what is left of all these names if spelling is left out
 */
record ByteNames(Map<String, Row[]> rows, Map<String, Row[]> taken, Row[] others, Set<String> nearly) {

    /**
     * @param skips whether such events are skipped
     * @param name the target's name
     * @param metaName Meta's, whichever side it comes from; empty for the source's own
     */
    record Row(ByteCondition when, boolean skips, String name, String metaName) {}

    /** All names that are not as good as any other. */
    Set<String> known() {
        Set<String> known = new LinkedHashSet<>(rows.keySet());
        known.addAll(taken.keySet());
        return known;
    }

    /** Names the event of a run. A skip, a name that cannot be had or is misspelled is for the careful way. */
    void decide(ByteRun run, String name, boolean fromMeta) {
        Row row = find(rows, run, name);
        if (row == null && nearly.contains(Spellings.bare(name))) {
            throw Irregular.IRREGULAR;
        }
        String metaName = row == null || fromMeta || row.metaName().isEmpty() ? name : row.metaName();
        run.decision.named(metaName, "", false);
        row = find(rows, run, name);
        boolean other = row == null;
        if (row == null) {
            row = first(others, run);
        }
        if (row == null || row.skips() || (other && find(taken, run, name) != null)) {
            throw Irregular.IRREGULAR;
        }
        run.decision.named(metaName, other ? name : row.name(), other);
    }

    private static @Nullable Row find(Map<String, Row[]> rows, ByteRun run, String name) {
        Row[] named = rows.get(name);
        return named == null ? null : first(named, run);
    }

    private static @Nullable Row first(Row[] rows, ByteRun run) {
        for (Row row : rows) {
            if (row.when().holds(run)) {
                return row;
            }
        }
        return null;
    }
}
