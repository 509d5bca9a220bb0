package dev.capibridge.core;

import dev.capibridge.core.check.RuleChecker;
import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.rules.RuleLibrary;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.rules.RuleSetReader;
import dev.capibridge.core.rules.RuleText;
import dev.capibridge.core.schema.EventSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the tests of rule files share: the real schemas, a few codecs, and a short rule set to extend. */
public final class TestRules {

    public static final Map<Platform, EventSchema> SCHEMAS = Map.of(
            Platform.META, EventSchema.load("meta-event.schema.json", List.of()),
            Platform.TIKTOK, EventSchema.load("tiktok-event.schema.json", List.of("web", "app", "offline", "crm")));

    public static final Codecs CODECS = Codecs.with(List.of(
            factory(
                    "trimmed",
                    arguments -> new TestCodec(
                            Shape.STRING,
                            Shape.STRING,
                            false,
                            value -> string(value.stringValue().strip()))),
            factory(
                    "cents",
                    arguments -> new TestCodec(
                            Shape.NUMBER,
                            Shape.INTEGER,
                            false,
                            value -> JsonNodeFactory.instance.numberNode(value.intValue()))),
            factory(
                    "privacy",
                    arguments -> new TestCodec(
                            Shape.named(new TreeMap<>(Map.of(
                                    "options", Shape.listOf(Shape.oneOf(List.of("LDU"))), "country", Shape.INTEGER))),
                            Shape.BOOLEAN,
                            false,
                            value -> JsonNodeFactory.instance.booleanNode(true))),
            factory("first-word", arguments -> {
                if (!arguments.isMissingNode() && !arguments.isString()) {
                    throw new IllegalArgumentException("it takes the separator: first-word: ','");
                }
                return new TestCodec(
                        Shape.STRING,
                        Shape.STRING,
                        true,
                        value -> string(value.stringValue().split(" ")[0]));
            }),
            factory("local", Asking::of),
            factory("doubting", arguments -> new Doubting()),
            factory("picky", arguments -> new TestCodec(Shape.STRING, Shape.STRING, false, value -> null)),
            factory(
                    "failing",
                    arguments -> new TestCodec(Shape.STRING, Shape.STRING, false, value -> {
                        throw new IllegalStateException(value.stringValue());
                    })),
            factory("unmakable", arguments -> {
                throw new IllegalStateException("out of order");
            })));

    private TestRules() {}

    private static JsonNode string(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    /** Everything wrong with the rules of a folder, or of one file, but for fields that no rule speaks of. */
    public static List<RuleProblem> problems(RuleText text, Path folder) {
        RuleSetReader.Loaded loaded = load(text, folder);
        List<RuleProblem> problems = new ArrayList<>(loaded.problems());
        RuleChecker.check(loaded.rules(), SCHEMAS).stream()
                .filter(problem -> problem.code() != CoreCode.FIELD_UNMAPPED)
                .forEach(problems::add);
        return RuleProblem.inOrder(problems);
    }

    public static RuleSetReader.Loaded load(RuleText text, Path folder) {
        return RuleSetReader.read(List.of(text), new Library(folder), CODECS);
    }

    /** The short rule set, checked. */
    public static RuleSet base() {
        return load(Library.BASE, Path.of("")).rules();
    }

    private record Library(Path folder) implements RuleLibrary {

        static final RuleText BASE =
                new RuleText("base.rules.yaml", Cases.text(Path.of("src/test/resources/rules/base.rules.yaml")));

        @Override
        public Optional<RuleText> find(String name, RuleText from) {
            if (name.equals("test/base")) {
                return Optional.of(BASE);
            }
            Path file = folder.resolve(name);
            try {
                return Files.isRegularFile(file)
                        ? Optional.of(new RuleText(name, Files.readString(file)))
                        : Optional.empty();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public Collection<String> names() {
            return List.of("test/base");
        }
    }

    private static CodecFactory factory(String name, Function<JsonNode, Codec> create) {
        return new CodecFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String summary() {
                return "for tests";
            }

            @Override
            public Codec create(JsonNode arguments) {
                return create.apply(arguments);
            }
        };
    }

    /** Copies, and asks for the places that its rule names; without arguments for one that there is not. */
    private record Asking(List<String> asks) implements Codec {

        static Codec of(JsonNode arguments) {
            return new Asking(
                    arguments.isMissingNode()
                            ? List.of("user.land_of_birth")
                            : arguments
                                    .get("country")
                                    .valueStream()
                                    .map(JsonNode::stringValue)
                                    .toList());
        }

        @Override
        public Shape shape(Platform side) {
            return Shape.STRING;
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            return Outcome.of(value);
        }

        @Override
        public List<Example> examples() {
            return List.of();
        }
    }

    /** Copies with a remark. */
    private record Doubting() implements Codec {

        @Override
        public Shape shape(Platform side) {
            return Shape.STRING;
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            return Outcome.of(value, Diagnostic.of(CoreCode.FRACTION_CUT, ""));
        }

        @Override
        public List<Example> examples() {
            return List.of();
        }
    }

    private record TestCodec(Shape meta, Shape tiktok, boolean derives, Function<JsonNode, @Nullable JsonNode> change)
            implements Codec {
        @Override
        public Shape shape(Platform side) {
            return side == Platform.META ? meta : tiktok;
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            JsonNode changed = change.apply(value);
            return changed == null ? Outcome.stays("this codec is never content") : Outcome.of(changed);
        }

        @Override
        public List<Example> examples() {
            return List.of();
        }
    }
}
