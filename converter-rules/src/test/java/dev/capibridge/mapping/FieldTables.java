package dev.capibridge.mapping;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;
import static dev.capibridge.mapping.Words.code;

import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.CopyCodec;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.When;
import dev.capibridge.core.schema.EventSchema;
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
import java.util.stream.Stream;

/** The rows of a part of the payload: those that cross, and those that stay on either side. */
final class FieldTables {

    /** Parts of the payload, each with the places that belong to it; what belongs to none belongs to the event. */
    private static final Map<String, Map<Platform, List<String>>> PARTS = parts();

    private static Map<String, Map<Platform, List<String>>> parts() {
        Map<String, Map<Platform, List<String>>> parts = new LinkedHashMap<>();
        parts.put("person", Map.of(META, List.of("user_data."), TIKTOK, List.of("user.")));
        parts.put(
                "products",
                Map.of(
                        META, List.of("custom_data.contents", "custom_data.fb_content["),
                        TIKTOK, List.of("properties.contents")));
        parts.put("matter", Map.of(META, List.of("custom_data."), TIKTOK, List.of("properties.", "lead.")));
        parts.put("app", Map.of(META, List.of("app_data."), TIKTOK, List.of("app.", "ad", "device")));
        return parts;
    }

    private final Map<Platform, SchemaFields> fields =
            Map.of(META, SchemaFields.of(META), TIKTOK, SchemaFields.of(TIKTOK));
    private final Map<Platform, EventSchema> schemas = StandardRules.schemas();
    private final Fidelity fidelity = new Fidelity(schemas);
    private final Codecs codecs = Codecs.with(List.of());
    private final List<Row> rows;
    private final Packs packs;

    FieldTables(List<Row> rows, Packs packs) {
        this.rows = rows;
        this.packs = packs;
    }

    /** What crosses. */
    String crossing(String part) {
        return Words.table(
                List.of("Meta", "TikTok", "Event sources", "What happens", "To TikTok", "Way back", "Pack"),
                of(part).filter(row -> !(row.rule() instanceof Rule.Unmapped))
                        .map(this::crossing)
                        .toList());
    }

    private List<String> crossing(Row row) {
        return List.of(
                (row.isReadOnly(META) ? "from " : "") + Words.linked(fields.get(META), row.places(META)),
                (row.isReadOnly(TIKTOK) ? "from " : "") + Words.linked(fields.get(TIKTOK), row.places(TIKTOK)),
                sources(row),
                what(row),
                toTikTok(row),
                back(row),
                packs(row));
    }

    /** What stays on a side. */
    String staying(String part, Platform side) {
        List<List<String>> lines = new ArrayList<>();
        of(part).forEach(row -> {
            if (row.rule() instanceof Rule.Unmapped unmapped && unmapped.side() == side && row.rest()) {
                lines.add(List.of(
                        "any other member of " + Words.linked(fields.get(side), row.places(side)),
                        unmapped.reason(),
                        ""));
            } else if (row.rule() instanceof Rule.Unmapped unmapped && unmapped.side() == side) {
                Map<String, List<Path>> byPack = new LinkedHashMap<>();
                row.places(side)
                        .forEach(path -> byPack.computeIfAbsent(
                                        String.join(", ", packs.mapping(side, path)), p -> new ArrayList<>())
                                .add(path));
                byPack.forEach((pack, paths) -> lines.add(List.of(named(side, paths), unmapped.reason(), pack)));
            }
        });
        return Words.table(List.of(side.label() + " only", "Why it stays", "Pack that maps it"), lines);
    }

    // An object that stays does so with all that is in it.
    private String named(Platform side, List<Path> paths) {
        Set<String> all = new LinkedHashSet<>();
        for (Path path : paths) {
            all.add(path.whole().toString());
            FieldList.of(side).entries().stream()
                    .map(FieldList.Entry::text)
                    .filter(text -> text.startsWith(path + "."))
                    .forEach(all::add);
        }
        return all.stream()
                .map(path -> Words.link(fields.get(side), path) + readAs(side, path))
                .collect(Collectors.joining(", "));
    }

    // A field in a known wrong place is read in the right one, and stays only where that is taken.
    private String readAs(Platform side, String path) {
        String right = Optional.ofNullable(fields.get(side).event().get(path))
                .map(schema -> schema.path("x-belongs").asString(""))
                .orElse("");
        return right.isEmpty() ? "" : " (read as " + code(right.substring(1).replace('/', '.')) + ")";
    }

    private Stream<Row> of(String part) {
        return rows.stream().filter(row -> part(row).equals(part));
    }

    private String part(Row row) {
        Optional<Rule.After> after = after(row);
        if (after.isPresent()) {
            return part(rows.stream()
                    .filter(other -> other.rule().id().equals(after.get().rule()))
                    .findFirst()
                    .orElseThrow());
        }
        Platform side = row.places(META).isEmpty() || row.isReadOnly(META) ? TIKTOK : META;
        String place = row.places(side).get(0).toString();
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue().get(side).stream().anyMatch(place::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("event");
    }

    private static Optional<Rule.After> after(Row row) {
        if (row.rule() instanceof Rule.Field field) {
            return field.after();
        } else if (row.rule() instanceof Rule.FromFact fact) {
            return fact.after();
        }
        return row.rule() instanceof Rule.Constant constant ? constant.after() : Optional.empty();
    }

    private String sources(Row row) {
        Map<String, List<String>> asked =
                row.group().when().or(() -> row.rule().when()).map(When::facts).orElse(Map.of());
        List<String> sources = StandardRules.sources().stream()
                .filter(source -> asked.getOrDefault(StandardRules.EVENT_SOURCE, List.of(source))
                        .contains(source))
                .filter(source -> row.places(TIKTOK).stream()
                        .allMatch(path -> schemas.get(TIKTOK).allows(source, path)))
                .toList();
        String platform = asked.containsKey("platform") ? " on " + String.join(", ", asked.get("platform")) : "";
        return sources.equals(StandardRules.sources()) ? "all" : String.join(", ", sources) + platform;
    }

    private String what(Row row) {
        List<String> said = new ArrayList<>();
        if (row.rule() instanceof Rule.Field field) {
            String codec = codec(field.as(), field.only().orElse(TIKTOK));
            said.add(field.derived().isPresent() ? "worked out: " + codec : codec);
            field.defaults()
                    .forEach((side, value) -> said.add("if absent, " + code(Words.value(value.value()))
                            + Optional.of(Words.asked(value.when(), side.other()))
                                    .filter(asked -> !asked.isEmpty())
                                    .map(asked -> " where " + asked)
                                    .orElse("")));
        } else if (row.rule() instanceof Rule.Group) {
            said.add("element by element, in order; the fields of one stand below");
        } else if (row.rule() instanceof Rule.EventName) {
            said.add("see [Event names](#event-names)");
        } else if (row.rule() instanceof Rule.Constant constant) {
            said.add("always " + code(Words.value(constant.value())));
        } else if (row.rule() instanceof Rule.FromFact fact) {
            said.add("says the " + fact.fact().replace('_', ' ') + "; written as "
                    + fact.values().entrySet().stream()
                            .map(e -> code(Words.value(e.getValue())) + " for " + e.getKey())
                            .collect(Collectors.joining(", ")));
        }
        if (after(row).isPresent()) {
            Platform side = row.places(TIKTOK).isEmpty() || row.isReadOnly(TIKTOK) ? META : TIKTOK;
            said.add(
                    "only if no other row gives " + code(row.places(side).get(0).whole()));
        }
        String asked = Words.asked(row.rule().when(), row.isReadOnly(TIKTOK) ? TIKTOK : META);
        return String.join("; ", said) + (asked.isEmpty() ? "" : "; where " + asked);
    }

    private String codec(Rule.Use use, Platform to) {
        if (use.codec() == CopyCodec.COPY) {
            return "as it is";
        }
        if (use.name().equals("table")) {
            return use.codec().examples().stream()
                    .filter(example -> example.to() == to)
                    .map(example -> code(Words.value(example.given())) + " → "
                            + code(Words.value(example.gives().orElseThrow())))
                    .collect(Collectors.joining(", "));
        }
        return codecs.find(use.name()).orElseThrow().summary();
    }

    private String toTikTok(Row row) {
        boolean gives = row.rule() instanceof Rule.Constant
                || row.rule() instanceof Rule.Group
                || row.isReadOnly(META)
                || row.isReadOnly(TIKTOK);
        if (gives) {
            return "–";
        }
        if (row.rule() instanceof Rule.Field field && field.only().equals(Optional.of(META))) {
            return "no: " + field.because();
        }
        List<String> losses = fidelity.losses(row, TIKTOK);
        return losses.isEmpty() ? "lossless" : "lossy: " + String.join("; ", losses);
    }

    private String back(Row row) {
        if (row.rule() instanceof Rule.Field field && field.only().equals(Optional.of(TIKTOK))) {
            return "no: " + field.because();
        }
        if (row.group() instanceof Rule.Group group && group.only().isPresent()) {
            return "no: " + group.because();
        }
        if (row.isReadOnly(META)) {
            return "not needed: it is worked out again";
        }
        if (row.rule() instanceof Rule.Constant constant) {
            return constant.side() == META ? "yes" : "not needed: it is the same each time";
        }
        if (row.rule() instanceof Rule.FromFact && !fidelity.losses(row, TIKTOK).isEmpty()) {
            return "partly: one of those that mean the same";
        }
        List<String> losses = fidelity.losses(row, META);
        return losses.isEmpty() ? "yes" : "partly: " + String.join("; ", losses);
    }

    private String packs(Row row) {
        Set<String> names = new TreeSet<>();
        for (Platform side : Platform.values()) {
            if (!row.isReadOnly(side)) {
                row.places(side).forEach(path -> names.addAll(packs.mapping(side, path)));
            }
        }
        return String.join(", ", names);
    }
}
