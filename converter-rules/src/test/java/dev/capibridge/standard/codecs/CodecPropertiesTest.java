package dev.capibridge.standard.codecs;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** What holds for every codec and every value. */
final class CodecPropertiesTest {

    // Telling words that reasons may well use are no secret.
    private static final int SECRET_LENGTH = 4;

    @Property(tries = 20_000)
    void neverThrowsAndNeverTellsTheValue(
            @ForAll("codecs") Codec codec, @ForAll("values") JsonNode value, @ForAll Platform to) {
        Outcome outcome = codec.convert(value, to, Tried.CONTEXT);
        List<String> said = Stream.concat(
                        reasons(outcome),
                        Tried.remarks(outcome).stream()
                                .flatMap(remark -> Stream.concat(
                                        remark.arguments().stream(), Stream.of(remark.message(), remark.help()))))
                .toList();
        for (String secret : texts(value).toList()) {
            String trimmed = secret.strip();
            if (trimmed.length() >= SECRET_LENGTH) {
                check(said.stream().noneMatch(text -> text.contains(trimmed)), "the value is told");
            }
        }
        check(
                Tried.remarks(outcome).stream().map(Diagnostic::pointer).allMatch(String::isEmpty),
                "a remark points into a single value");
    }

    @Property(tries = 20_000)
    void settles(@ForAll("twoWay") Codec codec, @ForAll("values") JsonNode value, @ForAll Platform to) {
        JsonNode there = crossed(codec, value, to);
        JsonNode back = there == null ? null : crossed(codec, there, to.other());
        JsonNode again = back == null ? null : crossed(codec, back, to);
        check(again == null || Objects.equals(again, there), "there, back and there again differ");
    }

    @Property(tries = 20_000)
    void isIdempotent(@ForAll("sameBothWays") Codec codec, @ForAll("values") JsonNode value, @ForAll Platform to) {
        JsonNode once = crossed(codec, value, to);
        JsonNode twice = once == null ? null : crossed(codec, once, to);
        check(twice == null || Objects.equals(twice, once), "its own result becomes something else");
    }

    @Property(tries = 5_000)
    void whatIsTakenForAHashIsNeverHashedAgain(
            @ForAll("hashing") Codec codec, @ForAll("hashes") String hash, @ForAll Platform to) {
        JsonNode result = crossed(codec, StringNode.valueOf(hash), to);
        check(result == null || hash.toLowerCase(Locale.ROOT).startsWith(result.stringValue()), "a hash of a hash");
    }

    private static @Nullable JsonNode crossed(Codec codec, JsonNode value, Platform to) {
        return codec.convert(value, to, Tried.CONTEXT) instanceof Outcome.Crosses crosses ? crosses.value() : null;
    }

    private static Stream<String> reasons(Outcome outcome) {
        if (outcome instanceof Outcome.Crosses crosses) {
            return crosses.unused().values().stream();
        }
        return outcome instanceof Outcome.Stays stays ? Stream.of(stays.reason()) : Stream.empty();
    }

    private static Stream<String> texts(JsonNode value) {
        return value.isContainer()
                ? value.valueStream().flatMap(CodecPropertiesTest::texts)
                : Stream.of(value.isBoolean() ? "" : value.asString());
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    @Provide
    Arbitrary<Codec> codecs() {
        return Arbitraries.of(Tried.codecs().toList());
    }

    @Provide
    Arbitrary<Codec> twoWay() {
        return Arbitraries.of(Tried.codecs().filter(codec -> !codec.derives()).toList());
    }

    @Provide
    Arbitrary<Codec> sameBothWays() {
        return Arbitraries.of(Stream.of(
                        "email",
                        "name",
                        "zip",
                        "external-id",
                        "city",
                        "state",
                        "country",
                        "ip",
                        "currency",
                        "amount",
                        "event-time",
                        "gaid",
                        "idfa",
                        "locale",
                        "text-id")
                .map(Tried::codec)
                .toList());
    }

    @Provide
    Arbitrary<Codec> hashing() {
        return Arbitraries.of(Stream.of(
                        "email",
                        "name",
                        "zip",
                        "external-id",
                        "phone",
                        "phone {\"hashed\":\"pass\"}",
                        "city",
                        "state",
                        "country",
                        "gaid",
                        "idfa")
                .map(Tried::codec)
                .toList());
    }

    @Provide
    Arbitrary<String> hashes() {
        return Arbitraries.strings()
                .withChars("0123456789abcdefABCDEF")
                .ofLength(64)
                .flatMap(hex -> Arbitraries.of("", ".AQ", ".Bg", ".AQQCAQIB", ".a-_9ZzzZ")
                        .map(end -> hex + end));
    }

    @Provide
    Arbitrary<JsonNode> values() {
        Arbitrary<JsonNode> texts = strings().map(StringNode::valueOf);
        return Arbitraries.oneOf(
                texts,
                texts,
                Arbitraries.longs().map(LongNode::valueOf),
                Arbitraries.longs().between(1_400_000_000L, 1_800_000_000L).map(LongNode::valueOf),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e30"), new BigDecimal("1e30"))
                        .ofScale(4)
                        .map(DecimalNode::valueOf),
                Arbitraries.of(true, false).map(BooleanNode::valueOf),
                texts.list()
                        .ofMaxSize(3)
                        .map(list -> JsonNodeFactory.instance.arrayNode().addAll(list)),
                texts.list()
                        .ofSize(2)
                        .map(list -> JsonNodeFactory.instance
                                .objectNode()
                                .set("url", list.get(0))
                                .set("referrer", list.get(1))),
                limits());
    }

    private static Arbitrary<JsonNode> limits() {
        return Arbitraries.of("[]", "[\"LDU\"]", "[\"LDU\",\"X\"]", "[\"X\"]")
                .flatMap(options -> Arbitraries.of("0", "1", "1000")
                        .map(place -> Tried.json(
                                "{\"options\":" + options + ",\"country\":" + place + ",\"state\":" + place + "}")));
    }

    // Each kind of text that some codec takes, and much that none does.
    private Arbitrary<String> strings() {
        Arbitrary<String> hex32 =
                Arbitraries.strings().withChars("0123456789abcdefABCDEF").ofLength(32);
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().withChars("aZé ßİΣ-'.@1").ofMaxLength(12),
                Arbitraries.strings().withChars("+0123456789 -()./").ofMaxLength(20),
                Arbitraries.strings().withChars("0123456789abf:.,[]% ").ofMaxLength(30),
                Arbitraries.strings().withChars("abXY").ofLength(2),
                Arbitraries.strings().withChars("USDEURGBN").ofLength(3),
                Arbitraries.strings().withChars("enUS_-19").ofMaxLength(10),
                hashes(),
                hex32,
                hex32.map(h -> String.join(
                        "-",
                        h.substring(0, 8),
                        h.substring(8, 12),
                        h.substring(12, 16),
                        h.substring(16, 20),
                        h.substring(20))),
                Arbitraries.strings()
                        .withChars("ab%c3a9=&#?")
                        .ofMaxLength(20)
                        .map(query -> "https://example.com/?ttclid=" + query));
    }
}
