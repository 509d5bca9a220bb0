package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;

/**
 * The time of an event in whole Unix seconds; the same on both sides. Meta refuses website events older than 7 days, and takes
 * events of shops for 62
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/using-the-api); TikTok names no limit, but
 * none of its attribution windows is longer than 28 days (https://docs.amperity.com/operator/events_tiktok_ads.html).
 */
public final class EventTime implements CodecFactory {

    private static final long EARLIEST = 1_420_070_400; // 2015-01-01, before either interface existed
    private static final long FARTHEST_AHEAD = Duration.ofHours(24).toSeconds();
    private static final long CLOCK_DRIFT = Duration.ofMinutes(5).toSeconds();
    private static final long META_LIMIT = Duration.ofDays(7).toSeconds();
    private static final long TIKTOK_WINDOW = Duration.ofDays(28).toSeconds();

    private static final long META_LIMIT_OF_SHOPS = Duration.ofDays(62).toSeconds();

    @Override
    public String name() {
        return "event-time";
    }

    @Override
    public String summary() {
        return "a time in Unix seconds, refused if no event can have it; with { channel: [places] } its age is judged as Meta"
                + " judges that of shops' events, unless it says there that the event came about in another way";
    }

    @Override
    public Codec create(JsonNode arguments) {
        if (arguments.isMissingNode()) {
            return new EventTimeCodec(List.of());
        }
        return new EventTimeCodec(Places.in(arguments, "channel")
                .orElseThrow(() -> new IllegalArgumentException(
                        "the one argument it knows is the places of an offline event's channel:"
                                + " event-time: { channel: [action_source, properties.event_channel] }")));
    }

    /** @param asks where an offline event says how it came about; none for events of other sources */
    private record EventTimeCodec(List<String> asks) implements Codec {

        /** But for case, blanks and dashes: what happened in no shop. */
        private static final Set<String> IN_NO_SHOP =
                Set.of("phone_call", "phone", "telephone", "email", "e_mail", "chat", "crm", "other");

        @Override
        public Shape shape(Platform side) {
            return Shape.INTEGER;
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            if (!value.isIntegralNumber()) {
                return refused("it is no whole number");
            }
            long now = context.now().getEpochSecond();
            if (!value.canConvertToLong() || value.longValue() > now + FARTHEST_AHEAD) {
                return refused("it lies more than 24 hours in the future");
            }
            long time = value.longValue();
            if (time < EARLIEST) {
                return refused("it lies before 2015");
            }
            if (time > now + CLOCK_DRIFT) {
                return Outcome.of(value, Diagnostic.of(StandardCode.TIME_AHEAD, ""));
            }
            if (to == TIKTOK && now - time > TIKTOK_WINDOW) {
                return Outcome.of(value, Diagnostic.of(StandardCode.TIME_UNATTRIBUTABLE, ""));
            }
            if (now - time > META_LIMIT) {
                Diagnostic old = Diagnostic.of(old(now - time, context), "");
                return Outcome.of(value, to == META ? old : old.as(Severity.INFO));
            }
            return Outcome.of(value);
        }

        private StandardCode old(long age, CodecContext context) {
            if (asks.isEmpty() || context.beside().values().stream().anyMatch(EventTimeCodec::isInNoShop)) {
                return StandardCode.TIME_TOO_OLD_FOR_META;
            }
            return age > META_LIMIT_OF_SHOPS
                    ? StandardCode.TIME_TOO_OLD_FOR_META_OFFLINE
                    : StandardCode.TIME_OLD_FOR_META_OFFLINE;
        }

        private static boolean isInNoShop(JsonNode channel) {
            String word = Words.trim(channel.asString("")).toLowerCase(Locale.ROOT);
            return IN_NO_SHOP.contains(word.replace(' ', '_').replace('-', '_'));
        }

        private static Outcome refused(String why) {
            return Outcome.refused(Diagnostic.of(StandardCode.TIME_IMPLAUSIBLE, "", why));
        }

        @Override
        public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
            if (token != JsonToken.VALUE_NUMBER_INT || to - from != 10) {
                return Glance.UNCLEAR;
            }
            long time = 0;
            for (int i = from; i < to; i++) {
                time = time * 10 + in[i] - '0';
            }
            long now = context.now().getEpochSecond();
            return Glance.passesIf(time >= EARLIEST && time <= now + CLOCK_DRIFT && now - time <= META_LIMIT);
        }

        @Override
        public List<Example> examples() {
            JsonNode time = IntNode.valueOf(1_764_000_000);
            return List.of(
                    Shown.of(TIKTOK, time, time),
                    Shown.of(META, time, time),
                    Shown.stays(TIKTOK, LongNode.valueOf(1_764_000_000_000_000L)));
        }
    }
}
