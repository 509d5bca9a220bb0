package dev.capibridge.laws;

import dev.capibridge.core.json.Numbers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Invented values of the kinds that events hold. */
final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> WORDS =
            List.of("shoe", "Blue Hat", "Größe 42", "東京", "mug-7", "null", "a/b~c", " x ", "\u00a0x");

    static final Arbitrary<String> TEXT = Choice.oneOf(
            Arbitraries.of(WORDS),
            Arbitraries.strings().withCharRange('a', 'e').ofMinLength(1).ofMaxLength(3));

    private static final Arbitrary<String> EMAIL = Arbitraries.of(
            "jane@example.com",
            " Joe.Bloggs@Example.COM ",
            "ann+x@example.org",
            "\u200bjane@example.com",
            "jane at example.com");

    private static final Arbitrary<String> HASH = Choice.oneOf(
            Arbitraries.of("jane@example.com", "42", "newyork", "es", "", "null")
                    .map(Values::sha256),
            Arbitraries.strings().withChars("0123456789abcdef").ofLength(64));

    private static final Arbitrary<String> MARKED_HASH = Choice.oneOf(
            HASH, HASH.map(h -> h + ".AQ"), HASH.map(h -> h + ".AQQCAQIB"), HASH.map(h -> h.toUpperCase(Locale.ROOT)));

    private static final Arbitrary<String> PHONE = Arbitraries.of(
            "+1 (202) 555-0123",
            "00442079460000",
            "12025550123",
            "555-0123",
            "+44 (0)20 7946 0000",
            "+49 030 901820",
            "none");

    private static final Arbitrary<String> PLACE = Arbitraries.of(
            "New York",
            "newyork",
            "CA",
            "California",
            "80331",
            "M1 1AE",
            "94035-1234",
            "de",
            "DEU",
            "uk",
            "São Paulo",
            "Jane",
            "O'Neill",
            "US-NY",
            "2108",
            "nan",
            "-");

    private static final Arbitrary<String> IP = Arbitraries.of(
            "203.0.113.7",
            "203.0.113.7:51234",
            "203.0.113.7, 10.0.0.1",
            "2001:db8::7",
            "[2001:db8::7]:80",
            "10.0.0.1",
            "::ffff:203.0.113.7",
            "unknown");

    private static final Arbitrary<String> URL = Arbitraries.of(
            "https://shop.example.com/cart?ttclid=E.C.P.abc&a=1",
            "https://shop.example.com/thanks",
            "https://shop.example.com/?ttclid=E.C.P.abc%2D1#top",
            "https://other.example.com/?ttclid=E.C.P.zzz",
            "not an address");

    private static final Arbitrary<String> UUID = Arbitraries.of(
            "38400000-8cf0-11bd-b23e-10b96e40000d",
            "38400000-8CF0-11BD-B23E-10B96E40000D",
            "00000000-0000-0000-0000-000000000000",
            "0123456789abcdef");

    private static final Arbitrary<String> TTCLID = Arbitraries.of("E.C.P.abc", "E.C.P.abc-1", "E.C.P.new");

    private static final Arbitrary<String> ID = Arbitraries.of(
            "sku-1", "sku-2", " sku-1 ", "4711", "undefined", "o/1~2", "None", "unknown", "7.3E+18", "0");

    private static final Arbitrary<String> CURRENCY = Arbitraries.of("EUR", "usd", "XAF", "US dollar");

    private static final Arbitrary<String> ISO_TIME =
            Arbitraries.of("2026-11-22T10:00:00Z", "2026-11-22T11:00:00+01:00", "2026-11-22T10:00:00.250Z");

    static final Arbitrary<JsonNode> DECIMAL = Arbitraries.of(
                    "59.90", "0", "1200.00", "1.2E+3", "-5.00", "7", "12345678901234567890.10", "1e400", "0.1")
            .map(Values::number);

    private static final Arbitrary<JsonNode> WHOLE =
            Arbitraries.of("1", "0", "2", "12345678901234567890").map(Values::number);

    static final Arbitrary<JsonNode> ANYTHING = Choice.oneOf(List.<Arbitrary<JsonNode>>of(
            TEXT.map(StringNode::valueOf),
            DECIMAL,
            Arbitraries.of(BooleanNode.TRUE, BooleanNode.FALSE),
            Arbitraries.just(NullNode.getInstance()),
            TEXT.map(StringNode::valueOf)
                    .list()
                    .ofMaxSize(2)
                    .map(list -> NODES.arrayNode().addAll(list)),
            TEXT.list().ofMaxSize(2).map(names -> {
                var object = NODES.objectNode();
                names.forEach(name -> object.put(name, 1));
                return object;
            })));

    private Values() {}

    /** Texts for a place, by what its schema says of it. */
    static Arbitrary<String> text(JsonNode schema, String name) {
        if (schema.has("enum")) {
            return Arbitraries.of(
                    schema.get("enum").valueStream().map(JsonNode::asString).toList());
        }
        if (schema.has("const")) {
            return Arbitraries.just(schema.get("const").asString());
        }
        Arbitrary<String> texts = ofKind(schema.path("description").asString("").toLowerCase(Locale.ROOT), name);
        if (schema.has("pattern")) {
            Pattern pattern = Pattern.compile(schema.get("pattern").stringValue());
            texts = fitting(pattern, texts);
        }
        int longest = schema.path("maxLength").asInt(1000);
        return texts.filter(text -> text.length() <= longest);
    }

    /** Texts of every kind, and of none. */
    static Arbitrary<String> anyText() {
        return Choice.oneOf(List.of(
                TEXT,
                EMAIL,
                MARKED_HASH,
                PHONE,
                PLACE,
                IP,
                URL,
                UUID,
                TTCLID,
                ID,
                CURRENCY,
                Arbitraries.strings().ofMaxLength(8)));
    }

    private static Arbitrary<String> fitting(Pattern pattern, Arbitrary<String> usual) {
        List<Arbitrary<String>> candidates =
                List.of(HASH, UUID, CURRENCY, PLACE, ISO_TIME, Arbitraries.of("en-US", "de", "es_ES"), usual);
        List<String> fit = candidates.stream()
                .filter(c -> c != HASH)
                .flatMap(Values::some)
                .filter(text -> pattern.matcher(text).matches())
                .distinct()
                .toList();
        if (pattern.matcher(sha256("")).matches()) {
            return fit.isEmpty() ? HASH : Choice.oneOf(HASH, Arbitraries.of(fit));
        }
        return Arbitraries.of(fit);
    }

    private static Stream<String> some(Arbitrary<String> values) {
        return values.exhaustive()
                .map(all -> java.util.stream.StreamSupport.stream(all.spliterator(), false))
                .orElse(Stream.of());
    }

    private static Arbitrary<String> ofKind(String about, String name) {
        if (about.contains("e-mail") || name.equals("email")) {
            return Choice.oneOf(EMAIL, MARKED_HASH);
        }
        if (about.contains("phone") || name.equals("phone")) {
            return Choice.oneOf(PHONE, MARKED_HASH);
        }
        if (about.contains("click id")) {
            return TTCLID;
        }
        if (about.contains("address of the page")) {
            return URL;
        }
        if (about.contains("ipv4")) {
            return IP;
        }
        if (about.contains("iso 4217")) {
            return CURRENCY;
        }
        if (about.contains("advertising id")) {
            return Choice.oneOf(UUID, HASH);
        }
        if (about.contains("language") || about.contains("locale")) {
            return Arbitraries.of("en-US", "en_US", "de", "English");
        }
        if (about.contains("sha-256") || about.contains("plain text")) {
            return Choice.oneOf(PLACE, MARKED_HASH);
        }
        if (name.equals("content_type")) {
            return Arbitraries.of("product", "product_group", "hotel");
        }
        return about.contains(" id") || name.endsWith("id") || name.endsWith("ids") ? ID : TEXT;
    }

    /** Numbers for a place, by what its schema says of it. */
    static Arbitrary<JsonNode> number(JsonNode schema, boolean whole) {
        if (schema.has("enum")) {
            return Arbitraries.of(schema.get("enum").valueStream().toList());
        }
        if (schema.path("format").asString("").equals("unix-seconds")) {
            return Arbitraries.of(
                            1_795_348_800L, 1_795_348_800L - 3600, 1_795_348_800L - 40 * 86_400, 1_795_348_800L + 600)
                    .map(seconds -> number(Long.toString(seconds)));
        }
        if (schema.has("maximum")) {
            return Arbitraries.of("0", "0.5", "1").map(Values::number);
        }
        return whole ? WHOLE : DECIMAL;
    }

    static JsonNode number(String text) {
        return Numbers.parse(text).orElseThrow();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
