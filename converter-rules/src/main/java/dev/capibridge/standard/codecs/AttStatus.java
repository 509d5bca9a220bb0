package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Apple's tracking permission: Meta's {@code advertiser_tracking_enabled} is 1 or 0
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/app-data), TikTok's
 * {@code att_status} one of five words (https://business-api.tiktok.com/portal/docs?id=1771101303285761), of which Meta
 * has two: whoever was not asked yet, or may not be, has not given it. Apple asks from iOS 14 on; before, TikTok's word is
 * {@code NOT_APPLICABLE}, whatever the flag says.
 */
public final class AttStatus extends PlainFactory {

    private static final String ENABLED = "enabled";
    private static final String SYSTEM = "system";
    private static final String YES = "AUTHORIZED";
    private static final String NO = "DENIED";
    private static final String NOT_DETERMINED = "NOT_DETERMINED";
    private static final String RESTRICTED = "RESTRICTED";
    private static final String NEVER_ASKED = "NOT_APPLICABLE";

    private static final int FIRST_TO_ASK = 14;

    // Only the system's own words may stand before it: "iPhone 12" is no version.
    private static final Pattern VERSION =
            Pattern.compile("(?is)(?:(?:ios|ipados|iphone os|version)[ _]?){0,3}([0-9]{1,3})(?:\\..*)?");

    private static final String ONLY_TELLS = "it only tells whether Apple asks for a tracking permission";

    public AttStatus() {
        super(
                "att-status",
                "Apple's tracking permission: enabled 1 is AUTHORIZED, 0 is DENIED; NOT_APPLICABLE where the version of the"
                        + " system is below 14",
                new AttStatusCodec());
    }

    private record AttStatusCodec() implements Codec {

        @Override
        public Shape shape(Platform side) {
            if (side == TIKTOK) {
                return Shape.oneOf(List.of(YES, NO, NOT_DETERMINED, RESTRICTED, NEVER_ASKED));
            }
            Map<String, Shape> members = new LinkedHashMap<>();
            members.put(ENABLED, Shape.INTEGER);
            members.put(SYSTEM, Shape.STRING);
            return Shape.named(members);
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            return to == TIKTOK ? toTikTok(value.path(ENABLED), value.path(SYSTEM)) : toMeta(value);
        }

        private static Outcome toTikTok(JsonNode enabled, JsonNode system) {
            Map<String, String> unused = new LinkedHashMap<>();
            if (!system.isMissingNode()) {
                unused.put(SYSTEM, ONLY_TELLS);
            }
            if (isBelow14(system)) {
                if (!enabled.isMissingNode()) {
                    unused.put(ENABLED, "below iOS 14 Apple asked for no permission");
                }
                return new Outcome.Crosses(StringNode.valueOf(NEVER_ASKED), List.of(), unused);
            }
            if (enabled.isMissingNode()) {
                return Outcome.stays(ONLY_TELLS);
            }
            int flag = enabled.isIntegralNumber() ? enabled.asInt(-1) : -1;
            return flag == 0 || flag == 1
                    ? new Outcome.Crosses(StringNode.valueOf(flag == 1 ? YES : NO), List.of(), unused)
                    : Outcome.stays("the tracking permission is 0 or 1");
        }

        // "13.7" is below, "iOS 13.7" too; a version that begins otherwise, or absurdly, is taken for a newer one.
        private static boolean isBelow14(JsonNode system) {
            Matcher version = VERSION.matcher(system.isString() ? Words.trim(system.stringValue()) : "");
            return version.matches() && Integer.parseInt(version.group(1)) < FIRST_TO_ASK;
        }

        private static Outcome toMeta(JsonNode value) {
            return switch (value.asString("")) {
                case YES -> Outcome.of(given(Optional.of(1), Optional.empty()));
                case NO -> Outcome.of(given(Optional.of(0), Optional.empty()));
                case RESTRICTED, NOT_DETERMINED ->
                    Outcome.of(
                            given(Optional.of(0), Optional.empty()),
                            Diagnostic.of(StandardCode.PERMISSION_NOT_GIVEN, ""));
                default ->
                    Outcome.stays("Meta knows a tracking permission that is given and one that is not, and no other");
            };
        }

        private static ObjectNode given(Optional<Integer> enabled, Optional<String> system) {
            ObjectNode meta = JsonNodeFactory.instance.objectNode();
            enabled.ifPresent(flag -> meta.put(ENABLED, flag));
            system.ifPresent(version -> meta.put(SYSTEM, version));
            return meta;
        }

        @Override
        public String loses(Platform to) {
            return to == TIKTOK
                    ? "0 is also said of people who were never asked, and becomes DENIED"
                    : "NOT_DETERMINED and RESTRICTED become 0, as DENIED does; NOT_APPLICABLE stays";
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(TIKTOK, given(Optional.of(1), Optional.of("18.1")), StringNode.valueOf(YES)),
                    Shown.of(TIKTOK, given(Optional.of(0), Optional.empty()), StringNode.valueOf(NO)),
                    Shown.of(TIKTOK, given(Optional.of(0), Optional.of("13.7")), StringNode.valueOf(NEVER_ASKED)),
                    Shown.of(META, StringNode.valueOf(YES), given(Optional.of(1), Optional.empty())),
                    Shown.stays(META, NEVER_ASKED));
        }
    }
}
