package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both platforms refuse a request of more than 1,000 events as a whole, so it is never written. */
class RequestsTest {

    private static final PayloadConverter CONVERTER = PayloadConverter.builder()
            .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
            .eventSourceId(EventSource.OFFLINE, "7000000000000000100")
            .build();

    @Test
    void aThousandEventsAreARequestAndOneMoreBeginsTheNext() {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            events.add(event(i, "website"));
        }
        events.add(500, event(1001, "physical_store"));
        Conversion conversion = CONVERTER.toTikTok(Map.of("data", events));
        assertEquals(
                List.of("web 1000 0", "offline 1 1001", "web 1 1000"),
                conversion.requests().stream()
                        .map(request -> request.get("event_source").stringValue() + " "
                                + request.get("data").size() + " "
                                + request.at("/data/0/event_id").stringValue())
                        .toList());
    }

    private static Map<String, Object> event(int number, String source) {
        return Map.of(
                "event_name",
                "Contact",
                "event_time",
                1_795_341_600,
                "event_id",
                Integer.toString(number),
                "action_source",
                source,
                "event_source_url",
                "https://www.example.org/");
    }
}
