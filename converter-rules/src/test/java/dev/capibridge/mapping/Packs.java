package dev.capibridge.mapping;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.EventRow;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.standard.Pack;
import dev.capibridge.standard.StandardRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the packs change: the rows and names that their own files bring. */
final class Packs {

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, List<EventRow>> events = new LinkedHashMap<>();

    Packs() {
        // A pack with settings says nothing of any field until they are given.
        StandardRules.packs().stream().filter(pack -> pack.settings().isEmpty()).forEach(this::read);
    }

    private void read(Pack pack) {
        RuleSet rules = Row.rules(List.of(StandardRules.pack(pack.name())));
        String file = StandardRules.pack(pack.name()).file();
        rows.put(
                pack.name(),
                Row.of(rules).stream()
                        .filter(row -> row.rule().span().file().equals(file))
                        .toList());
        events.put(
                pack.name(),
                rules.events().stream()
                        .filter(row -> row.span().file().equals(file))
                        .toList());
    }

    /** Names of the packs that map the place, or map it otherwise. */
    Set<String> mapping(Platform side, Path path) {
        Set<String> names = new TreeSet<>();
        rows.forEach((name, ofPack) -> {
            if (ofPack.stream().anyMatch(row -> !(row.rule() instanceof Rule.Unmapped) && row.speaksOf(side, path))) {
                names.add(name);
            }
        });
        return names;
    }

    /** Names of the packs that give an event of Meta's another name. */
    Set<String> naming(String meta) {
        return events.entrySet().stream()
                .filter(pack ->
                        pack.getValue().stream().anyMatch(row -> row.meta().contains(meta)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the packs that it can tell of. */
    Set<String> names() {
        return rows.keySet();
    }

    /** All rows of all packs. */
    List<Row> all() {
        return rows.values().stream().flatMap(List::stream).toList();
    }
}
