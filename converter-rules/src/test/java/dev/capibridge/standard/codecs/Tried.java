package dev.capibridge.standard.codecs;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** The codecs of this package as rules see them, at a fixed time. */
final class Tried {

    /** 1795305600 in Unix seconds. */
    static final CodecContext CONTEXT = new CodecContext(Instant.parse("2026-11-22T00:00:00Z"));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Tried() {}

    static Map<String, CodecFactory> factories() {
        Map<String, CodecFactory> factories = new TreeMap<>();
        for (CodecFactory factory : ServiceLoader.load(CodecFactory.class)) {
            if (factory.getClass().getPackage().equals(Tried.class.getPackage())
                    && factories.put(factory.name(), factory) != null) {
                throw new IllegalStateException("two codecs are called " + factory.name());
            }
        }
        return factories;
    }

    /** All of them, and the variants of phone. */
    static Stream<Codec> codecs() {
        return Stream.concat(
                factories().keySet().stream()
                        .map(name -> name.equals("query-parameter") ? codec(name + " \"ttclid\"") : codec(name)),
                Stream.of(codec("phone {\"hashed\":\"pass\"}"), codec("phone {\"region\":\"US\"}")));
    }

    /** A codec by its name and, behind a space, its arguments in JSON. */
    static Codec codec(String text) {
        int space = text.indexOf(' ');
        CodecFactory factory = factories().get(space < 0 ? text : text.substring(0, space));
        if (factory == null) {
            throw new IllegalArgumentException("no codec " + text);
        }
        return factory.create(space < 0 ? MissingNode.getInstance() : json(text.substring(space + 1)));
    }

    /** JSON, or {@code #text} for the string that is the SHA-256 of the text. */
    static JsonNode json(String text) {
        return text.startsWith("#") ? StringNode.valueOf(sha256(text.substring(1))) : JSON.readTree(text);
    }

    static List<Diagnostic> remarks(Outcome outcome) {
        if (outcome instanceof Outcome.Crosses crosses) {
            return crosses.remarks();
        }
        return outcome instanceof Outcome.Stays stays
                ? stays.remarks()
                : List.of(((Outcome.Refused) outcome).problem());
    }

    static Outcome convert(Codec codec, String value, Platform to) {
        return codec.convert(StringNode.valueOf(value), to, CONTEXT);
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
