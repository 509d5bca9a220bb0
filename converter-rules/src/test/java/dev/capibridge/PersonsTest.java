package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.capibridge.tiktok.TikTokEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of texts that an event written by hand gives at places which no codec looks at. */
class PersonsTest {

    @Test
    void personsInTextsAreTold() {
        Conversion conversion = PayloadConverter.builder()
                .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
                .build()
                .tiktok(TikTokEvent.web("Lead")
                        .eventId("lead-1")
                        .time(Instant.now())
                        .ip("203.0.113.24")
                        .userAgent("Mozilla/5.0")
                        .page("https://example.com/")
                        .property("plan", List.of("jane@example.com"))
                        .status("call +1 202 555 0123")
                        .orderId("order-jane@example.com"));
        String crosses = "this is an e-mail address or a phone number, or has one in it, and crosses as it is";
        assertEquals(
                List.of(
                        "/properties/order_id: " + crosses,
                        "/properties/plan/0: " + crosses,
                        "/properties/status: " + crosses),
                conversion.events().get(0).diagnostics().stream()
                        .map(told -> told.pointer() + ": " + told.message())
                        .sorted()
                        .toList());
    }
}
