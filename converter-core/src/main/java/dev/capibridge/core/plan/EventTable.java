package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.EventRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Event names, looked up by the name the source has. */
final class EventTable {

    /** What the name becomes. */
    sealed interface Answer {}

    record Named(String name) implements Answer {}

    record Skipped(String because) implements Answer {}

    /** A name of no row, which means something else on the other side. */
    record Taken() implements Answer {}

    record Unknown() implements Answer {}

    private record Row(EventRow row, Condition when) {}

    private final Platform to;
    private final Map<String, List<Row>> byName = new HashMap<>();
    private final Map<String, List<Row>> byOtherName = new HashMap<>();
    private final List<Row> others = new ArrayList<>();

    EventTable(List<EventRow> rows, Platform to) {
        this.to = to;
        for (EventRow row : rows) {
            if (row.only().isPresent() && row.only().get() != to && !row.other()) {
                // Not read this way, but its names still mean what they mean.
                for (String name : row.names(to)) {
                    byOtherName
                            .computeIfAbsent(name, n -> new ArrayList<>())
                            .add(new Row(row, Condition.of(row.when(), to.other())));
                }
                continue;
            }
            if (row.only().isPresent() && row.only().get() != to) {
                continue;
            }
            Row ready = new Row(row, Condition.of(row.when(), to.other()));
            if (row.other()) {
                others.add(ready);
            }
            for (String name : row.names(to.other())) {
                byName.computeIfAbsent(name, n -> new ArrayList<>()).add(ready);
            }
            for (String name : row.names(to)) {
                byOtherName.computeIfAbsent(name, n -> new ArrayList<>()).add(ready);
            }
        }
    }

    /** The same for the byte executor. */
    ByteNames bytes(Function<Condition, ByteCondition> ready) {
        return new ByteNames(
                bytes(byName, ready),
                bytes(byOtherName, ready),
                others.stream().map(row -> bytes(row, ready)).toArray(ByteNames.Row[]::new));
    }

    private Map<String, ByteNames.Row[]> bytes(Map<String, List<Row>> rows, Function<Condition, ByteCondition> ready) {
        Map<String, ByteNames.Row[]> all = new HashMap<>();
        rows.forEach((name, list) ->
                all.put(name, list.stream().map(row -> bytes(row, ready)).toArray(ByteNames.Row[]::new)));
        return Map.copyOf(all);
    }

    private ByteNames.Row bytes(Row row, Function<Condition, ByteCondition> ready) {
        return new ByteNames.Row(
                ready.apply(row.when()),
                row.row().skip().isPresent(),
                row.row().names(to).stream().findFirst().orElse(""),
                row.row().meta().stream().findFirst().orElse(""));
    }

    /** Meta's name of an event, whichever side it comes from. */
    String metaName(String name, Execution run) {
        if (to == Platform.TIKTOK) {
            return name;
        }
        return find(byName, name, run)
                .flatMap(row -> row.row().meta().stream().findFirst())
                .orElse(name);
    }

    Answer answer(String name, Execution run) {
        Optional<Row> row = find(byName, name, run);
        if (row.isPresent()) {
            Optional<String> skip = row.get().row().skip();
            return skip.isPresent()
                    ? new Skipped(skip.get())
                    : new Named(row.get().row().names(to).get(0));
        }
        for (Row other : others) {
            if (other.when().holds(run)) {
                Optional<String> skip = other.row().skip();
                if (skip.isPresent()) {
                    return new Skipped(skip.get());
                }
                return find(byOtherName, name, run).isPresent() ? new Taken() : new Named(name);
            }
        }
        return new Unknown();
    }

    private static Optional<Row> find(Map<String, List<Row>> rows, String name, Execution run) {
        return rows.getOrDefault(name, List.of()).stream()
                .filter(row -> row.when().holds(run))
                .findFirst();
    }
}
