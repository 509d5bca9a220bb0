package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Limited data use: Meta's {@code options}, {@code country} and {@code state}
 * (https://developers.facebook.com/documentation/ads-commerce/marketing-api/overview/data-processing-options), TikTok's
 * one boolean (https://business-api.tiktok.com/portal/docs?id=1771101303285761). TikTok finds out by itself where the
 * person is; country and state 0 ask Meta to do the same.
 */
public final class LimitedDataUse extends PlainFactory {

    private static final String LDU = "LDU";
    private static final String OPTIONS = "options";
    private static final List<String> PLACES = List.of("country", "state");

    public LimitedDataUse() {
        super(
                "limited-data-use",
                "Meta's data processing options (options, country, state) and TikTok's one boolean",
                new LimitedDataUseCodec());
    }

    private record LimitedDataUseCodec() implements Codec {

        @Override
        public Shape shape(Platform side) {
            if (side == TIKTOK) {
                return Shape.BOOLEAN;
            }
            Map<String, Shape> members = new LinkedHashMap<>();
            members.put(OPTIONS, Shape.listOf(Shape.oneOf(List.of(LDU))));
            PLACES.forEach(place -> members.put(place, Shape.INTEGER));
            return Shape.named(members);
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            if (to == META) {
                return value.isBoolean()
                        ? Outcome.of(options(value.booleanValue()))
                        : Outcome.stays("this is no boolean");
            }
            JsonNode options = value.path(OPTIONS);
            if (!options.isArray()) {
                return Outcome.stays("a place says nothing without the data processing options it is for");
            }
            boolean limited = options.valueStream().anyMatch(option -> option.equals(StringNode.valueOf(LDU)));
            if (!limited && !options.isEmpty()) {
                return Outcome.stays("TikTok knows no data processing option but limited data use");
            }
            return new Outcome.Crosses(BooleanNode.valueOf(limited), List.of(), unused(value, limited));
        }

        // What the way back would not give again.
        private static Map<String, String> unused(JsonNode value, boolean limited) {
            Map<String, String> unused = new LinkedHashMap<>();
            for (String place : PLACES) {
                JsonNode code = value.path(place);
                boolean decidedByMeta = limited && code.isIntegralNumber() && code.asInt(1) == 0;
                if (!code.isMissingNode() && !decidedByMeta) {
                    unused.put(place, "TikTok finds out by itself where limited data use applies");
                }
            }
            return unused;
        }

        private static ObjectNode options(boolean limited) {
            ObjectNode meta = JsonNodeFactory.instance.objectNode();
            if (limited) {
                meta.putArray(OPTIONS).add(LDU);
                PLACES.forEach(place -> meta.put(place, 0));
            } else {
                meta.putArray(OPTIONS);
            }
            return meta;
        }

        @Override
        public String loses(Platform to) {
            return to == TIKTOK ? "country and state stay; TikTok finds out by itself where it applies" : "";
        }

        @Override
        public List<Example> examples() {
            ObjectNode california = options(true);
            california.put("country", 1).put("state", 1000);
            return List.of(
                    Shown.of(TIKTOK, california, BooleanNode.TRUE),
                    Shown.of(TIKTOK, options(false), BooleanNode.FALSE),
                    Shown.of(META, BooleanNode.TRUE, options(true)),
                    Shown.of(META, BooleanNode.FALSE, options(false)));
        }
    }
}
