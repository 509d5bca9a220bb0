package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/**
 * Apple's tracking permission: Meta's {@code advertiser_tracking_enabled} is 1 or 0
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/app-data), TikTok's
 * {@code att_status} one of five words (https://business-api.tiktok.com/portal/docs?id=1771101303285761), of which Meta
 * has two.
 */
public final class AttStatus extends PlainFactory {

    private static final String YES = "AUTHORIZED";
    private static final String NO = "DENIED";

    public AttStatus() {
        super("att-status", "Apple's tracking permission: 1 is AUTHORIZED, 0 is DENIED", new AttStatusCodec());
    }

    private record AttStatusCodec() implements Codec {

        @Override
        public Shape shape(Platform side) {
            return side == META
                    ? Shape.INTEGER
                    : Shape.oneOf(List.of(YES, NO, "NOT_DETERMINED", "RESTRICTED", "NOT_APPLICABLE"));
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            return to == TIKTOK ? toTikTok(value) : toMeta(value);
        }

        private static Outcome toTikTok(JsonNode value) {
            return switch (value.isIntegralNumber() ? value.asInt(-1) : -1) {
                case 1 -> TextCodec.gives(YES);
                case 0 -> TextCodec.gives(NO);
                default -> Outcome.stays("the tracking permission is 0 or 1");
            };
        }

        private static Outcome toMeta(JsonNode value) {
            if (value.equals(StringNode.valueOf(YES))) {
                return Outcome.of(IntNode.valueOf(1));
            }
            return value.equals(StringNode.valueOf(NO))
                    ? Outcome.of(IntNode.valueOf(0))
                    : Outcome.stays(
                            "Meta knows a tracking permission that is given and one that is denied, and no other");
        }

        @Override
        public String loses(Platform to) {
            return to == TIKTOK
                    ? "0 is also said of people who were never asked, and becomes DENIED"
                    : "NOT_DETERMINED, RESTRICTED and NOT_APPLICABLE stay";
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(TIKTOK, IntNode.valueOf(1), StringNode.valueOf(YES)),
                    Shown.of(TIKTOK, IntNode.valueOf(0), StringNode.valueOf(NO)),
                    Shown.of(META, StringNode.valueOf(YES), IntNode.valueOf(1)),
                    Shown.stays(META, "NOT_DETERMINED"));
        }
    }
}
