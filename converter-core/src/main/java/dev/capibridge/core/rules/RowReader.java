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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What makes a row other than a plain one, with what may stand beside it. */
    private static final Map<String, Set<String>> KINDS = kinds();

    private static final Set<String> EVENT_NAME = Set.of("id", "meta", "tiktok", "as", "override");

    private static final Set<String> PLAIN =
            Set.of("id", "meta", "tiktok", "as", "when", "default", "only", "because", "after", "override");

    private static Map<String, Set<String>> kinds() {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put("unmapped", Set.of("id", "meta", "tiktok", "override"));
        kinds.put("constant", Set.of("id", "meta", "tiktok", "when", "after", "override"));
        kinds.put("fact", Set.of("id", "meta", "tiktok", "values", "when", "only", "because", "override"));
        kinds.put("fields", Set.of("id", "meta", "tiktok", "when", "only", "because", "override"));
        kinds.put("derive", Set.of("id", "meta", "tiktok", "as", "when", "after", "override"));
        return kinds;
    }

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
        String kind = kind(row);
        if (id.isEmpty() || contradicts(row, kind)) {
            return Optional.empty();
        }
        Span span = row.has("id") ? row.span("id") : row.span();
        return switch (kind) {
            case "unmapped" -> unmapped(row, id.get(), span);
            case "constant" -> constant(row, id.get(), span);
            case "fact" -> fromFact(row, id.get(), span);
            case "fields" -> group(row, id.get(), span);
            case "as: events" ->
                part(row, "meta")
                        .flatMap(meta ->
                                part(row, "tiktok").map(tiktok -> new Rule.EventName(id.get(), span, meta, tiktok)));
            default -> field(row, id.get(), span);
        };
    }

    // The key that makes the row what it is; empty for a plain one.
    private static String kind(Cursor row) {
        for (String key : KINDS.keySet()) {
            if (row.has(key)) {
                return key;
            }
        }
        boolean names = row.get("as")
                .filter(as ->
                        as instanceof Located.Scalar scalar && scalar.text().equals("events"))
                .isPresent();
        return names ? "as: events" : "";
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

    private boolean contradicts(Cursor row, String kind) {
        Set<String> allowed = kind.equals("as: events") ? EVENT_NAME : KINDS.getOrDefault(kind, PLAIN);
        for (String key : KEYS) {
            if (row.has(key) && !key.equals(kind) && !allowed.contains(key)) {
                problems.add(
                        kind.isEmpty()
                                ? RuleProblem.of(CoreCode.RULE_MISSING_KEY, row.keySpan(key), "fact")
                                        .hint("'" + key + "' says which value of a fact is written how")
                                : RuleProblem.of(CoreCode.RULE_ROW_MIXED, row.keySpan(key), kind, key));
                return true;
            }
        }
        if (row.has("because") && !row.has("only")) {
            problems.add(RuleProblem.of(CoreCode.RULE_MISSING_KEY, row.keySpan("because"), "only")
                    .hint("'because' says why a row goes one way only: only: to-tiktok, or only: to-meta"));
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
        Optional<Located> value = row.get("constant");
        return oneSide(row)
                .flatMap(side -> part(row, side.key())
                        .map(part -> new Rule.Constant(
                                id,
                                span,
                                side,
                                part,
                                value.orElseThrow().json(),
                                value.get().span(),
                                whens.read(row.get("when")),
                                after(row))));
    }

    private Optional<Rule> fromFact(Cursor row, String id, Span span) {
        Optional<Platform> side = oneSide(row);
        Optional<String> fact = row.text("fact");
        if (side.isEmpty() || fact.isEmpty()) {
            return Optional.empty();
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        Map<String, Span> words = new HashMap<>();
        words.put(fact.get(), row.span("fact"));
        row.need("values").ifPresent(located -> {
            if (located instanceof Located.Mapping mapping && !mapping.entries().isEmpty()) {
                for (Located.Entry entry : mapping.entries()) {
                    values.put(entry.key().text(), entry.value().json());
                    words.put(entry.key().text(), entry.key().span());
                }
            } else {
                problems.add(RuleProblem.of(
                        CoreCode.RULE_WRONG_SHAPE, located.span(), "a mapping (value of the fact: what is written)"));
            }
        });
        return part(row, side.get().key())
                .map(part -> new Rule.FromFact(
                        id, span, side.get(), part, fact.get(), values, words, whens.read(row.get("when")), only(row)));
    }

    private Optional<Rule> group(Cursor row, String id, Span span) {
        Optional<Rule.Part> meta = part(row, "meta");
        Optional<Rule.Part> tiktok = part(row, "tiktok");
        List<Rule> fields = new ArrayList<>();
        Map<String, Span> ids = new HashMap<>();
        for (Located item : row.list("fields")) {
            read(item, id).filter(rule -> isNew(rule, ids)).ifPresent(fields::add);
        }
        if (meta.isEmpty() || tiktok.isEmpty()) {
            return Optional.empty();
        }
        boolean lists = true;
        for (Rule.Part part : List.of(meta.get(), tiktok.get())) {
            if (!part.path().isMany()) {
                problems.add(RuleProblem.of(
                        CoreCode.LISTS_DIFFER, part.span(), part.path().toString()));
                lists = false;
            }
        }
        if (!lists) {
            return Optional.empty();
        }
        return Optional.of(
                new Rule.Group(id, span, meta.get(), tiktok.get(), fields, whens.read(row.get("when")), only(row)));
    }

    private boolean isNew(Rule rule, Map<String, Span> ids) {
        Span before = ids.putIfAbsent(rule.id(), rule.span());
        if (before != null) {
            problems.add(RuleProblem.of(CoreCode.ID_TWICE, rule.span(), rule.id(), Integer.toString(before.line())));
        }
        return before == null;
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
            Optional<Rule.Side> read = inputs(row);
            Optional<Rule.Side> gives = part(row, written.get().key()).map(part -> new Rule.Side(List.of(part), false));
            meta = written.get() == Platform.META ? gives : read;
            tiktok = written.get() == Platform.META ? read : gives;
        } else {
            meta = bothSides(row, "meta");
            tiktok = bothSides(row, "tiktok");
        }
        Optional<Rule.Use> as = use(row);
        Optional<When> when = whens.read(row.get("when"));
        Map<Platform, Rule.Default> defaults = defaults(row);
        Optional<Platform> only = only(row);
        if (meta.isEmpty() || tiktok.isEmpty() || as.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule.Field(
                id,
                span,
                meta.get(),
                tiktok.get(),
                as.get(),
                when,
                defaults,
                only,
                row.text("because").orElse(""),
                derived,
                after(row)));
    }

    private Optional<Rule.Side> bothSides(Cursor row, String side) {
        return row.need(side, "a row names a place on both sides; if one has none, say 'unmapped' and why")
                .flatMap(located -> side(Optional.of(located)));
    }

    // What a row derives from: one place, or several by name.
    private Optional<Rule.Side> inputs(Cursor row) {
        Optional<Rule.Side> inputs = side(row.get("derive"));
        if (inputs.isPresent()
                && inputs.get().parts().size() > 1
                && !inputs.get().joint()) {
            problems.add(RuleProblem.of(
                    CoreCode.RULE_WRONG_SHAPE, row.span("derive"), "one path, or several by name ({ name: path })"));
            return Optional.empty();
        }
        return inputs;
    }

    private static Optional<Rule.After> after(Cursor row) {
        return row.text("after").map(id -> new Rule.After(id, row.span("after")));
    }

    /** {@code only: to-tiktok} or {@code to-meta}, which must say why. */
    Optional<Platform> only(Cursor row) {
        Optional<String> direction = row.text("only");
        if (direction.isEmpty()) {
            return Optional.empty();
        }
        if (!row.has("because")) {
            problems.add(RuleProblem.of(CoreCode.RULE_MISSING_KEY, row.keySpan("only"), "because")
                    .hint("say why there is no way back; the text is shown to whoever misses the value"));
        }
        row.text("because");
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
        Optional<Located> given = row.get("default");
        boolean named = given.filter(value -> value instanceof Located.Mapping mapping
                        && (mapping.get("meta").isPresent()
                                || mapping.get("tiktok").isPresent()))
                .isPresent();
        if (given.isPresent() && !named) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, given.get().span(), "the default of a side")
                    .hint("for example: default: { tiktok: product }"));
            return defaults;
        }
        given.flatMap(value -> Cursor.over(value, problems, "meta", "tiktok", "when"))
                .ifPresent(cursor -> {
                    Optional<When> when = whens.read(cursor.get("when"));
                    for (Platform side : Platform.values()) {
                        cursor.get(side.key())
                                .ifPresent(value ->
                                        defaults.put(side, new Rule.Default(value.json(), when, value.span())));
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
        } else if (as.get() instanceof Located.Scalar scalar && !scalar.text().isEmpty()) {
            name = scalar;
        } else {
            problems.add(RuleProblem.of(
                    CoreCode.RULE_WRONG_SHAPE, as.get().span(), "a codec's name, or { name: arguments }"));
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
        } catch (RuntimeException fault) {
            // A codec of the user's own may stumble over arguments it did not expect.
            problems.add(RuleProblem.of(CoreCode.CODEC_ARGUMENTS, name.span(), name.text(), fault.toString()));
        }
        return Optional.empty();
    }

    private Optional<Platform> oneSide(Cursor row) {
        boolean meta = row.has("meta");
        if (meta == row.has("tiktok")) {
            Span span = meta ? row.keySpan("tiktok") : row.span();
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, span, "one side only, meta or tiktok,"));
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
        Located located = value.get();
        boolean joint = located instanceof Located.Mapping;
        List<Rule.Part> parts = new ArrayList<>();
        if (located instanceof Located.Mapping mapping) {
            mapping.entries().forEach(e -> part(e.key().text(), e.value()).ifPresent(parts::add));
        } else {
            Cursor.items(located).forEach(item -> part("", item).ifPresent(parts::add));
        }
        boolean nothing = located instanceof Located.Mapping mapping
                ? mapping.entries().isEmpty()
                : Cursor.items(located).isEmpty();
        if (nothing) {
            problems.add(RuleProblem.of(CoreCode.RULE_WRONG_SHAPE, located.span(), "at least one path"));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Rule.Side(parts, joint));
    }

    private Optional<Rule.Part> part(String name, Located value) {
        return Cursor.text(value, problems).flatMap(text -> whens.path(text).map(path -> part(name, path, text)));
    }
}
