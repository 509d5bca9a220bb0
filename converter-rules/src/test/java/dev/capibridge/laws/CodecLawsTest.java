package dev.capibridge.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.json.Scanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The laws of a codec, for every one that rules can name: it never throws, its examples are true, and it settles. */
class CodecLawsTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What a codec wants to be told, for those that want something. */
    private static final Map<String, JsonNode> ARGUMENTS = Map.of(
            "query-parameter", StringNode.valueOf("ttclid"),
            "table", Json.read("[{\"meta\":[\"shoe\",\"mug-7\"],\"tiktok\":\"sku-1\"}]"));

    private static final Map<String, Codec> CODECS = codecs();

    /** A codec by its name, and a value for a direction. */
    record Try(String codec, Platform to, JsonNode value) {
        @Override
        public String toString() {
            return codec + " to " + to.label() + ": " + JsonWriter.compact(value);
        }
    }

    private static Map<String, Codec> codecs() {
        Codecs all = Codecs.with(List.of());
        Map<String, Codec> codecs = new TreeMap<>();
        for (String name : all.names()) {
            JsonNode argument = ARGUMENTS.getOrDefault(name, MissingNode.getInstance());
            codecs.put(name, all.find(name).orElseThrow().create(argument));
        }
        codecs.put("phone, local", all.find("phone").orElseThrow().create(Json.read("{\"region\":\"DE\"}")));
        codecs.put("phone, passing", all.find("phone").orElseThrow().create(Json.read("{\"hashed\":\"pass\"}")));
        JsonNode places = Json.read("{\"country\":[\"user_data.country\"]}");
        codecs.put("state, by country", all.find("state").orElseThrow().create(places));
        codecs.put("zip, by country", all.find("zip").orElseThrow().create(places));
        return codecs;
    }

    @Provide
    Arbitrary<Try> tries() {
        List<Arbitrary<Try>> all = new ArrayList<>();
        CODECS.forEach((name, codec) -> {
            for (Platform to : Platform.values()) {
                List<JsonNode> shown = codec.examples().stream()
                        .filter(example -> example.to() == to)
                        .map(Example::given)
                        .toList();
                List<Tuple2<Integer, Arbitrary<JsonNode>>> values = new ArrayList<>();
                values.add(Tuple.of(6, ofShape(codec.shape(to.other()))));
                values.add(Tuple.of(1, Values.ANYTHING.filter(value -> !value.isNull())));
                if (!shown.isEmpty()) {
                    values.add(Tuple.of(2, Arbitraries.of(shown)));
                }
                all.add(Choice.weighed(values).map(value -> new Try(name, to, value)));
            }
        });
        return Choice.oneOf(all);
    }

    private static Arbitrary<JsonNode> ofShape(Shape shape) {
        if (!shape.values().isEmpty()) {
            return Arbitraries.of(shape.values()).map(StringNode::valueOf);
        }
        if (shape.allows(Shape.Type.OBJECT) && !shape.members().isEmpty()) {
            Arbitrary<ObjectNode> object = Arbitraries.just(NODES.objectNode());
            for (Map.Entry<String, Shape> member : shape.members().entrySet()) {
                object = Combinators.combine(object, ofShape(member.getValue()).optional(0.7))
                        .as((before, value) -> {
                            ObjectNode more = before.deepCopy();
                            value.ifPresent(v -> more.set(member.getKey(), v));
                            return more;
                        });
            }
            return object.map(done -> done);
        }
        if (shape.element().isPresent()) {
            return ofShape(shape.element().get())
                    .list()
                    .ofMaxSize(3)
                    .map(list -> NODES.arrayNode().addAll(list));
        }
        if (shape.types().isEmpty()) {
            return Values.ANYTHING.filter(value -> !value.isNull());
        }
        List<Arbitrary<JsonNode>> all = new ArrayList<>();
        if (shape.allows(Shape.Type.STRING)) {
            all.add(Values.anyText().map(StringNode::valueOf));
        }
        if (shape.allows(Shape.Type.INTEGER)) {
            all.add(Arbitraries.of("0", "1", "1000", "1795348800", "99999999999999999999")
                    .map(Values::number));
        }
        if (shape.allows(Shape.Type.NUMBER)) {
            all.add(Values.DECIMAL);
        }
        if (shape.allows(Shape.Type.BOOLEAN)) {
            all.add(Arbitraries.of(BooleanNode.TRUE, BooleanNode.FALSE));
        }
        return Choice.oneOf(all);
    }

    /** There, back and there again gives what there gave, unless a way is closed; the same for the way back. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void settles(@ForAll("tries") Try t) {
        Codec codec = codec(t.codec());
        JsonNode before = t.value().deepCopy();
        Optional<JsonNode> there = convert(codec, t.value(), t.to());
        assertEquals(before, t.value(), "the value was changed");
        if (there.isEmpty() || codec.derives()) {
            return;
        }
        Optional<JsonNode> back = convert(codec, there.get(), t.to().other());
        Optional<JsonNode> again = back.flatMap(value -> convert(codec, value, t.to()));
        if (again.isPresent() && !Json.same(again.get(), there.get())) {
            fail("there " + there.get() + ", back " + back.get() + ", there again " + again.get());
        }
        Optional<JsonNode> backAgain = again.flatMap(value -> convert(codec, value, t.to().other()));
        if (backAgain.isPresent() && !Json.same(backAgain.get(), back.get())) {
            fail("there " + there.get() + ", back " + back.get() + ", back again " + backAgain.get());
        }
    }

    /** What a codec gives has the shape that it tells the checker. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsSeenAtAGlanceIsWhatConvertingSays(@ForAll("tries") Try given) {
        Codec codec = java.util.Objects.requireNonNull(CODECS.get(given.codec()));
        byte[] text = JsonWriter.bytes(given.value());
        Scanner scanner = new Scanner();
        scanner.open(text, 0, text.length);
        Glance glance;
        try {
            JsonToken token = scanner.value();
            if (!token.isScalarValue() || (token == JsonToken.VALUE_STRING && !scanner.isAsWritten())) {
                return;
            }
            glance = codec.glance(token, text, scanner.from(), scanner.to(), given.to(), Standard.CONTEXT);
        } catch (Irregular notLookedAt) {
            return;
        }
        Outcome outcome = codec.convert(given.value(), given.to(), Standard.CONTEXT);
        if (glance instanceof Glance.Passes) {
            assertEquals(Outcome.of(given.value()), outcome);
        } else if (glance instanceof Glance.Stays stays) {
            assertEquals(Outcome.stays(stays.reason()), outcome);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void givesItsShape(@ForAll("tries") Try t) {
        Codec codec = codec(t.codec());
        if (codec.derives() && codec.examples().stream().noneMatch(example -> example.to() == t.to())) {
            return; // It is never asked for the way back.
        }
        Shape shape = codec.shape(t.to());
        convert(codec, t.value(), t.to())
                .ifPresent(given -> assertTrue(fits(given, shape), () -> given + " is not " + shape.describe()));
    }

    private static boolean fits(JsonNode value, Shape shape) {
        boolean type = switch (value.getNodeType()) {
            case STRING -> shape.allows(Shape.Type.STRING);
            case NUMBER -> shape.allows(value.isIntegralNumber() ? Shape.Type.INTEGER : Shape.Type.NUMBER);
            case BOOLEAN -> shape.allows(Shape.Type.BOOLEAN);
            case ARRAY -> shape.allows(Shape.Type.ARRAY);
            default -> shape.allows(Shape.Type.OBJECT);
        };
        boolean listed =
                shape.values().isEmpty() || !value.isString() || shape.values().contains(value.stringValue());
        return type
                && listed
                && (!value.isArray()
                        || shape.element()
                                .map(element -> value.valueStream().allMatch(v -> fits(v, element)))
                                .orElse(true));
    }

    private static Codec codec(String name) {
        return Optional.ofNullable(CODECS.get(name)).orElseThrow();
    }

    private static Optional<JsonNode> convert(Codec codec, JsonNode value, Platform to) {
        return codec.convert(value, to, Standard.CONTEXT) instanceof Outcome.Crosses crosses
                ? Optional.of(crosses.value())
                : Optional.empty();
    }
}
