package dev.capibridge.tiktok;

import dev.capibridge.Conversion;
import dev.capibridge.EventSource;
import dev.capibridge.PayloadConverter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** What {@code docs/payload-helper.md} shows, run by {@link PageTest}. */
final class WorkedExample {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private WorkedExample() {}

    static Conversion run() {
        // [shown]
        PayloadConverter converter = PayloadConverter.builder()
                .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
                .eventSourceId(EventSource.OFFLINE, "7000000000000000100")
                .clock(CLOCK)
                .build();

        Conversion conversion = converter.tiktok(
                TikTokEvent.web("Purchase")
                        .eventId("order-90017")
                        .time(Instant.parse("2026-11-22T10:00:00Z"))
                        .email("Jane.Doe@example.com")
                        .phone("+1 (202) 555-0123")
                        .externalId("CRM-00042")
                        .ip("203.0.113.24")
                        .userAgent("Mozilla/5.0")
                        .ttclid("E.C.P.exampleClickId0001")
                        .page("https://shop.example.com/thanks", "https://shop.example.com/checkout")
                        .value("59.90", "EUR")
                        .contentType("product")
                        .contents(TikTokContent.of("SKU-1")
                                .name("Trail Runner")
                                .price("29.95")
                                .quantity(2)),
                TikTokEvent.offline("Purchase")
                        .time(Instant.parse("2026-11-22T11:00:00Z"))
                        .email("jane at example.com")
                        .value("12.50", null));
        // [/shown]
        return conversion;
    }
}
