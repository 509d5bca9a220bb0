package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.EventRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private record Known(String name, Row row) {}

    private final Platform to;
    private final Map<String, List<Row>> byName = new LinkedHashMap<>();
    private final Map<String, List<Row>> byOtherName = new HashMap<>();
    private final Map<String, List<Known>> bySpelling = new HashMap<>();
    private final List<Row> others = new ArrayList<>();

    EventTable(List<EventRow> rows, Platform to) {
        this.to = to;
        for (EventRow row : rows) {
            boolean otherWay = row.only().isPresent() && row.only().get() != to;
            if (otherWay && row.other()) {
                continue;
            }
            Row ready = new Row(row, Condition.of(row.when(), to.other()));
            if (row.other()) {
                others.add(ready);
            }
            if (!otherWay) {
                row.names(to.other()).forEach(name -> add(byName, name, ready));
            }
            // A row of the other way is not read, but its names still mean what they mean.
            row.names(to).forEach(name -> add(byOtherName, name, ready));
        }
        byName.forEach(
                (name, list) -> list.forEach(row -> add(bySpelling, Spellings.bare(name), new Known(name, row))));
    }

    private static <T> void add(Map<String, List<T>> rows, String name, T row) {
        rows.computeIfAbsent(name, n -> new ArrayList<>()).add(row);
    }

    /** The same for the byte executor. */
    ByteNames bytes(Function<Condition, ByteCondition> ready) {
        return new ByteNames(
                bytes(byName, ready),
                bytes(byOtherName, ready),
                others.stream().map(row -> bytes(row, ready)).toArray(ByteNames.Row[]::new),
                Set.copyOf(bySpelling.keySet()));
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

    /** The names of all rows, for telling that one may be misspelled. */
    Spellings spellings() {
        return new Spellings(byName.keySet());
    }

    /** The name that a row has for such an event, if this one differs from it in its spelling only. */
    Optional<String> misspelled(String name, Execution run) {
        if (find(byName, name, run).isPresent()) {
            return Optional.empty();
        }
        return bySpelling.getOrDefault(Spellings.bare(name), List.of()).stream()
                .filter(known ->
                        !known.name().equals(name) && known.row().when().holds(run))
                .map(Known::name)
                .findFirst();
    }

    private static Optional<Row> find(Map<String, List<Row>> rows, String name, Execution run) {
        return rows.getOrDefault(name, List.of()).stream()
                .filter(row -> row.when().holds(run))
                .findFirst();
    }
}
