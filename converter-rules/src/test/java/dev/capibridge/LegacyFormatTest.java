package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.capibridge.core.plan.Added;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What requests to Events API 1.0 hold, beside the cases. */
class LegacyFormatTest {

    private static final PayloadConverter CONVERTER = PayloadConverter.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC))
            .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
            .format(RequestFormat.LEGACY)
            .build();

    @Test
    void fiftyEventsAreOneRequest() {
        Conversion conversion = CONVERTER.toTikTok(IntStream.range(0, 101)
                .mapToObj(i -> purchase("order-" + i))
                .collect(Collectors.joining(",", "[", "]")));
        assertEquals(
                List.of(50, 50, 1),
                conversion.requests().stream().map(r -> r.get("batch").size()).toList());
        assertEquals(2, conversion.events().get(100).request().orElseThrow());
        assertEquals(0, conversion.events().get(100).position().orElseThrow());
        JsonNode last = conversion.requests().get(2);
        assertEquals("order-100", last.at("/batch/0/event_id").stringValue());
    }

    @Test
    void aTypeSaidOnceIsSaidOfEachContent() {
        EventOutcome outcome = CONVERTER.toTikTok(purchase("a")).events().get(0);
        assertEquals(
                List.of("/type", "/properties/contents/1/content_type"),
                outcome.added().stream().map(Added::to).toList());
        assertEquals(
                List.of("/properties/contents/0/content_type"),
                outcome.spent().stream()
                        .filter(s -> s.rule().equals("content-type"))
                        .flatMap(s -> s.to().stream())
                        .toList());
    }

    @Test
    void whatIsSetForWritingDoesNotMatterForReading() {
        Conversion there = CONVERTER.toTikTok(purchase("a"));
        Conversion back = CONVERTER.toMeta(there.requestBodies().get(0));
        assertEquals("data", back.requests().get(0).propertyNames().iterator().next());
        assertEquals("Purchase", back.requests().get(0).at("/data/0/event_name").stringValue());
    }

    private static String purchase(String id) {
        return "{\"event_name\":\"Purchase\",\"event_time\":1795341600,\"event_id\":\"" + id
                + "\",\"action_source\":\"website\",\"event_source_url\":\"https://shop.example.com/\","
                + "\"user_data\":{\"client_ip_address\":\"203.0.113.24\"},\"custom_data\":{\"value\":5,\"currency\":\"EUR\","
                + "\"content_type\":\"product\",\"contents\":[{\"id\":\"S-1\"},{\"id\":\"S-2\"}]}}";
    }
}
