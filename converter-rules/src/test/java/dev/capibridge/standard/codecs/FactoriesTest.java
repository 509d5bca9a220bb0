package dev.capibridge.standard.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class FactoriesTest {

    @Test
    void allAreFound() {
        assertEquals(
                List.of(
                        "amount",
                        "att-status",
                        "city",
                        "contents-from-ids",
                        "country",
                        "currency",
                        "email",
                        "event-time",
                        "external-id",
                        "gaid",
                        "idfa",
                        "ids-from-contents",
                        "impersonal",
                        "ip",
                        "limited-data-use",
                        "locale",
                        "name",
                        "number",
                        "page-url",
                        "phone",
                        "query-parameter",
                        "state",
                        "text",
                        "text-id",
                        "type-of-contents",
                        "value-from-contents",
                        "zip"),
                List.copyOf(Tried.factories().keySet()));
        assertTrue(
                Tried.factories().values().stream().noneMatch(f -> f.summary().isBlank()));
    }

    static Stream<Codec> codecs() {
        return Tried.codecs();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void examplesHold(Codec codec) {
        Set<Platform> shown = new HashSet<>();
        for (Example example : codec.examples()) {
            Outcome outcome = codec.convert(example.given(), example.to(), Tried.CONTEXT);
            Optional<JsonNode> gives =
                    outcome instanceof Outcome.Crosses crosses ? Optional.of(crosses.value()) : Optional.empty();
            assertEquals(example.gives(), gives, () -> codec + " " + example);
            gives.ifPresent(value -> assertTrue(fits(codec.shape(example.to()), value), () -> codec + " " + example));
            shown.add(example.to());
        }
        assertTrue(codec.examples().size() >= 2);
        assertEquals(codec.derives() ? 1 : Platform.values().length, shown.size(), () -> codec + " " + shown);
    }

    private static boolean fits(Shape shape, JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING ->
                shape.allows(Shape.Type.STRING)
                        && (shape.values().isEmpty() || shape.values().contains(value.stringValue()));
            case NUMBER -> shape.allows(value.isIntegralNumber() ? Shape.Type.INTEGER : Shape.Type.NUMBER);
            case BOOLEAN -> shape.allows(Shape.Type.BOOLEAN);
            case ARRAY ->
                shape.allows(Shape.Type.ARRAY)
                        && value.valueStream().allMatch(element -> fits(shape.single(), element));
            default ->
                shape.allows(Shape.Type.OBJECT)
                        && value.propertyStream()
                                .allMatch(member -> shape.members().containsKey(member.getKey())
                                        && fits(shape.members().get(member.getKey()), member.getValue()));
        };
    }

    @Test
    void argumentsThatAreNoneAreRefused() {
        JsonNode stray = Tried.json("{\"a\":1}");
        for (CodecFactory factory : Tried.factories().values()) {
            assertThrows(IllegalArgumentException.class, () -> factory.create(stray), factory.name());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"hashed\":\"drop\"}",
                "{\"hashed\":\"pass\",\"country\":\"US\"}",
                "{\"region\":\"XX\"}",
                "{\"region\":\"USA\"}",
                "{\"region\":\"001\"}",
                "{\"region\":\"US,CA\"}",
                "{\"region\":1}",
                "\"pass\"",
                "[]"
            })
    void phoneKnowsTwoArguments(String arguments) {
        assertThrows(IllegalArgumentException.class, () -> Tried.codec("phone " + arguments));
    }

    @Test
    void aRegionThatIsNoneIsToldInWords() {
        assertEquals(
                "there is no region 'UK': it is the two letters of one country, such as US or DE",
                assertThrows(IllegalArgumentException.class, () -> Tried.codec("phone {\"region\":\"UK\"}"))
                        .getMessage());
    }

    @Test
    void aQueryParameterHasAName() {
        CodecFactory factory = new QueryParameter();
        assertThrows(IllegalArgumentException.class, () -> factory.create(MissingNode.getInstance()));
        assertThrows(IllegalArgumentException.class, () -> factory.create(Tried.json("\" \"")));
    }

    @Test
    void codesAreDistinct() {
        Set<String> ids = new HashSet<>();
        for (Code code : StandardCode.values()) {
            assertTrue(ids.add(code.id()), code.id());
            assertTrue(code.id().matches("D1\\d\\d"), code.id());
            assertFalse(code.message().isBlank());
        }
    }
}
