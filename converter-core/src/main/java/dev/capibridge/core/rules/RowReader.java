package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.CopyCodec;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Similar;
import dev.capibridge.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the rows of {@code fields}. */
final class RowReader {

    private static final String[] KEYS = {
        "id",
        "meta",
        "tiktok",
        "derive",
        "as",
        "fields",
        "when",
        "default",
        "constant",
        "fact",
        "values",
        "unmapped",
        "only",
        "because",
        "after",
        "override"
    };

    private final Codecs codecs;
    private final List<RuleProblem> problems;
    private final WhenReader whens;

    RowReader(Codecs codecs, List<RuleProblem> problems) {
        this.codecs = codecs;
        this.problems = problems;
        this.whens = new WhenReader(problems);
    }

    /** @param group the id of the group around the row; empty at the top */
    Optional<Rule> read(Located value, String group) {
        return Cursor.over(value, problems, KEYS).flatMap(row -> read(row, group));
    }

    private Optional<Rule> read(Cursor row, String group) {
        Optional<String> id = id(row, group);
        if (id.isEmpty() || contradicts(row)) {
            return Optional.empty();
        }
        Span span = row.has("id") ? row.span("id") : row.span();
        if (row.has("unmapped")) {
            return unmapped(row, id.get(), span);
        }
        if (row.has("constant")) {
            return constant(row, id.get(), span);
        }
        if (row.has("fact")) {
            return fromFact(row, id.get(), span);
        }
        if (row.has("fields")) {
            return group(row, id.get(), span);
        }
        if (isScalar(row, "as") && row.text("as").filter("events"::equals).isPresent()) {
            return part(row, "meta")
                    .flatMap(meta ->
                            part(row, "tiktok").map(tiktok -> new Rule.EventName(id.get(), span, meta, tiktok)));
        }
        return field(row, id.get(), span);
    }

    private static boolean isScalar(Cursor row, String key) {
        return row.get(key).filter(Located.Scalar.class::isInstance).isPresent();
    }

    // A row in a group may go without an id: its place in the group tells it apart.
    private Optional<String> id(Cursor row, String group) {
        if (row.has("id")) {
            return row.text("id").map(id -> group.isEmpty() ? id : group + "." + id);
        }
        if (group.isEmpty()) {
            return row.needText("id");
        }
        String side = row.has("meta") ? "meta" : "tiktok";
        return row.items(side).stream()
                .findFirst()
                .filter(Located.Scalar.class::isInstance)
                .map(first -> group + "." + ((Located.Scalar) first).text());
    }

    private boolean contradicts(Cursor row) {
        String[][] pairs = {
            {"unmapped", "as"},
            {"unmapped", "fields"},
            {"unmapped", "constant"},
            {"unmapped", "default"},
            {"unmapped", "fact"},
            {"unmapped", "derive"},
            {"constant", "as"},
            {"constant", "fields"},
            {"constant", "fact"},
            {"constant", "derive"},
            {"constant", "default"},
            {"fields", "as"},
            {"fields", "default"},
            {"fields", "fact"},
            {"fields", "derive"},
            {"fact", "as"},
            {"fact", "derive"},
            {"fact", "default"}
        };
        for (String[] pair : pairs) {
            if (row.has(pair[0]) && row.has(pair[1])) {
                problems.add(RuleProblem.of(CoreCode.RULE_ROW_MIXED, row.keySpan(pair[1]), pair[0], pair[1]));
                return true;
            }
        }
        return false;
    }

    private Optional<Rule> unmapped(Cursor row, String id, Span span) {
        Optional<Platform> side = oneSide(row);
        Optional<String> reason = row.text("unmapped");
        if (side.isEmpty() || reason.isEmpty()) {
            return Optional.empty();
        }
        return side(row.get(side.get().key()))
                .map(s -> new Rule.Unmapped(id, span, side.get(), s.parts(), reason.get()));
    }

    private Optional<Rule> constant(Cursor row, String id, Span span) {
        Optional<Platform> side = oneSide(row);
        Optional<JsonNode> value = row.get("constant").map(Located::json);
        return side.flatMap(s -> part(row, s.key())
                .map(part -> new Rule.Constant(
                        id, span, s, part, value.orElseThrow(), whens.read(row.get("when")), row.text("after"))));
    }

    private Optional<Rule> fromFact(Cursor row, String id, Span span) {
        Optional<Platform> side = oneSide(row);
        Optional<String> fact = row.text("fact");
        if (side.isEmpty() || fact.isEmpty()) {
            return Optional.empty();
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        row.get("values").ifPresent(located -> {
            if (located instanceof Located.Mapping mapping) {
                mapping.entries()
                        .forEach(e -> values.put(e.key().text(), e.value().json()));
            } else {
                problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, located.span(), "a mapping (fact: value)"));
            }
        });
        return part(row, side.get().key())
                .map(part -> new Rule.FromFact(
                        id, span, side.get(), part, fact.get(), values, whens.read(row.get("when")), only(row)));
    }

    private Optional<Rule> group(Cursor row, String id, Span span) {
        Optional<Rule.Part> meta = part(row, "meta");
        Optional<Rule.Part> tiktok = part(row, "tiktok");
        List<Rule> fields = new ArrayList<>();
        row.list("fields").forEach(item -> read(item, id).ifPresent(fields::add));
        if (meta.isEmpty() || tiktok.isEmpty()) {
            return Optional.empty();
        }
        if (!meta.get().path().isMany() || !tiktok.get().path().isMany()) {
            problems.add(RuleProblem.of(CoreCode.LISTS_DIFFER, span));
            return Optional.empty();
        }
        return Optional.of(
                new Rule.Group(id, span, meta.get(), tiktok.get(), fields, whens.read(row.get("when")), only(row)));
    }

    private Optional<Rule> field(Cursor row, String id, Span span) {
        Optional<Platform> derived = Optional.empty();
        Optional<Rule.Side> meta;
        Optional<Rule.Side> tiktok;
        if (row.has("derive")) {
            Optional<Platform> written = oneSide(row);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            derived = Optional.of(written.get().other());
            Optional<Rule.Side> read = side(row.get("derive"));
            Optional<Rule.Side> gives = side(row.get(written.get().key()));
            meta = written.get() == Platform.META ? gives : read;
            tiktok = written.get() == Platform.META ? read : gives;
        } else {
            meta = row.need("meta").flatMap(located -> side(Optional.of(located)));
            tiktok = row.need("tiktok").flatMap(located -> side(Optional.of(located)));
        }
        Optional<Rule.Use> as = use(row);
        if (meta.isEmpty() || tiktok.isEmpty() || as.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule.Field(
                id,
                span,
                meta.get(),
                tiktok.get(),
                as.get(),
                whens.read(row.get("when")),
                defaults(row),
                only(row),
                row.text("because").orElse(""),
                derived,
                row.text("after")));
    }

    /** {@code only: to-tiktok} or {@code to-meta}, which must say why. */
    Optional<Platform> only(Cursor row) {
        Optional<String> direction = row.text("only");
        if (direction.isEmpty()) {
            return Optional.empty();
        }
        row.needText("because");
        return direction(direction.get(), row);
    }

    Optional<Platform> direction(String text, Cursor row) {
        for (Platform platform : Platform.values()) {
            if (text.equals("to-" + platform.key())) {
                return Optional.of(platform);
            }
        }
        problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, row.span("only"), "to-tiktok or to-meta"));
        return Optional.empty();
    }

    private Map<Platform, Rule.Default> defaults(Cursor row) {
        Map<Platform, Rule.Default> defaults = new EnumMap<>(Platform.class);
        row.get("default")
                .flatMap(value -> Cursor.over(value, problems, "meta", "tiktok", "when"))
                .ifPresent(cursor -> {
                    for (Platform side : Platform.values()) {
                        cursor.get(side.key())
                                .ifPresent(value -> defaults.put(
                                        side,
                                        new Rule.Default(value.json(), whens.read(cursor.get("when")), value.span())));
                    }
                });
        return defaults;
    }

    private Optional<Rule.Use> use(Cursor row) {
        Optional<Located> as = row.get("as");
        if (as.isEmpty()) {
            return Optional.of(new Rule.Use("copy", CopyCodec.COPY, row.span()));
        }
        Located.Scalar name;
        JsonNode arguments = MissingNode.getInstance();
        if (as.get() instanceof Located.Mapping mapping && mapping.entries().size() == 1) {
            name = mapping.entries().get(0).key();
            arguments = mapping.entries().get(0).value().json();
        } else if (as.get() instanceof Located.Scalar scalar) {
            name = scalar;
        } else {
            problems.add(RuleProblem.of(
                    CoreCode.RULE_WRONG_SHAPE, as.get().span(), "a codec's name, or { name: arguments },"));
            return Optional.empty();
        }
        Optional<CodecFactory> factory = codecs.find(name.text());
        if (factory.isEmpty()) {
            RuleProblem problem = RuleProblem.of(CoreCode.CODEC_UNKNOWN, name.span(), name.text());
            problems.add(problem.hint(Similar.to(name.text(), codecs.names())
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("there are: " + String.join(", ", codecs.names()))));
            return Optional.empty();
        }
        try {
            Codec codec = factory.get().create(arguments);
            return Optional.of(new Rule.Use(name.text(), codec, name.span()));
        } catch (IllegalArgumentException wrong) {
            problems.add(RuleProblem.of(
                    CoreCode.CODEC_ARGUMENTS, name.span(), name.text(), String.valueOf(wrong.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Platform> oneSide(Cursor row) {
        boolean meta = row.has("meta");
        if (meta == row.has("tiktok")) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, row.span(), "one side, meta or tiktok,"));
            return Optional.empty();
        }
        return Optional.of(meta ? Platform.META : Platform.TIKTOK);
    }

    private Optional<Rule.Part> part(Cursor row, String key) {
        return row.need(key)
                .flatMap(value -> Cursor.text(value, problems))
                .flatMap(text -> whens.path(text).map(path -> part("", path, text)));
    }

    private static Rule.Part part(String name, Path path, Located.Scalar text) {
        return new Rule.Part(name, path, text.span(), text.text().indexOf('"') >= 0);
    }

    private Optional<Rule.Side> side(Optional<Located> value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        List<Rule.Part> parts = new ArrayList<>();
        if (value.get() instanceof Located.Mapping mapping) {
            for (Located.Entry entry : mapping.entries()) {
                Cursor.text(entry.value(), problems)
                        .flatMap(text ->
                                whens.path(text).map(path -> part(entry.key().text(), path, text)))
                        .ifPresent(parts::add);
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(new Rule.Side(parts, true));
        }
        for (Located item : Cursor.items(value.get())) {
            Cursor.text(item, problems)
                    .flatMap(text -> whens.path(text).map(path -> part("", path, text)))
                    .ifPresent(parts::add);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Rule.Side(parts, false));
    }
}
