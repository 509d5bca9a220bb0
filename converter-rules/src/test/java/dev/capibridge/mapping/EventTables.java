package dev.capibridge.mapping;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;
import static dev.capibridge.mapping.Words.code;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.EventRow;
import dev.capibridge.core.rules.When;
import dev.capibridge.standard.StandardRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What events are called on the other side, by event source. */
final class EventTables {

    private final Map<String, List<String>> standard = SchemaFields.of(TIKTOK).variants();
    private final List<EventRow> rows;
    private final Packs packs;

    EventTables(List<EventRow> rows, Packs packs) {
        this.rows = rows;
        this.packs = packs;
    }

    private Optional<EventRow> decides(String name, Platform from, String source) {
        Optional<EventRow> named = rows.stream()
                .filter(row -> row.names(from).contains(name) && applies(row, from.other(), source))
                .findFirst();
        return named.or(() -> rows.stream()
                .filter(row -> row.other() && applies(row, from.other(), source))
                .findFirst());
    }

    private static boolean applies(EventRow row, Platform to, String source) {
        return row.only().map(only -> only == to).orElse(true)
                && row.when()
                        .map(When::facts)
                        .map(facts -> facts.getOrDefault(StandardRules.EVENT_SOURCE, List.of(source))
                                .contains(source))
                        .orElse(true);
    }

    /** Meta's names, with TikTok's for each event source; names that fare alike share a line. */
    String toTikTok() {
        Set<String> names = new LinkedHashSet<>();
        // Those that all sources have come first.
        rows.stream().filter(row -> row.when().isEmpty()).forEach(row -> names.addAll(row.meta()));
        rows.forEach(row -> names.addAll(row.meta()));
        Map<List<String>, List<String>> lines = new LinkedHashMap<>();
        for (String name : names) {
            List<String> cells = new ArrayList<>();
            StandardRules.sources().forEach(source -> cells.add(named(name, source)));
            cells.add(remark(name));
            lines.computeIfAbsent(cells, c -> new ArrayList<>()).add(name);
        }
        List<String> head = new ArrayList<>(List.of("Meta"));
        head.addAll(StandardRules.sources());
        head.add("Remarks");
        List<List<String>> table = new ArrayList<>();
        lines.forEach((cells, metas) -> {
            List<String> line = new ArrayList<>(List.of(Words.codes(metas)));
            line.addAll(cells);
            table.add(line);
        });
        return Words.table(head, table);
    }

    private String named(String meta, String source) {
        EventRow row = decides(meta, META, source).orElseThrow();
        if (row.skip().isPresent()) {
            return "skipped";
        }
        String name = row.other() ? meta : row.tiktok().get(0);
        return (row.other() ? "unchanged" : code(name))
                + (standard.getOrDefault(source, List.of()).contains(name) ? "" : " ◦");
    }

    private String remark(String meta) {
        Set<String> remarks = new TreeSet<>();
        // What is said of names in no row stands above the table.
        StandardRules.sources()
                .forEach(source -> decides(meta, META, source)
                        .filter(row -> !row.other())
                        .flatMap(EventRow::skip)
                        .ifPresent(remarks::add));
        packs.naming(meta).stream()
                .filter(pack -> remarks.stream().noneMatch(remark -> remark.contains("pack " + pack)))
                .forEach(pack -> remarks.add("otherwise with the pack " + pack));
        return String.join("; ", remarks);
    }

    /** TikTok's names, with Meta's; where the event source matters it is named. */
    String toMeta() {
        Set<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(row.tiktok()));
        standard.values().forEach(names::addAll);
        List<List<String>> lines = new ArrayList<>();
        for (String name : names) {
            Map<String, List<String>> sources = new LinkedHashMap<>();
            StandardRules.sources().forEach(source -> {
                EventRow row = decides(name, TIKTOK, source).orElseThrow();
                String meta =
                        row.other() ? code(name) + " (custom)" : code(row.meta().get(0));
                sources.computeIfAbsent(meta, m -> new ArrayList<>()).add(source);
            });
            String cell = sources.entrySet().stream()
                    .map(meta -> sources.size() == 1
                            ? meta.getKey()
                            : meta.getKey() + " for " + String.join(", ", meta.getValue()))
                    .collect(Collectors.joining("; "));
            lines.add(List.of(code(name), cell));
        }
        return Words.table(List.of("TikTok", "Meta"), lines);
    }
}
