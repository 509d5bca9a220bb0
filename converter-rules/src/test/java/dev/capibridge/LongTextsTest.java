package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** However long a text is and whatever it repeats, its event is dealt with, and nothing is thrown. */
class LongTextsTest {

    private static final int LENGTH = 20_000;

    private static final PayloadConverter CONVERTER = PayloadConverter.builder()
            .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
            .with("custom-properties:allow=plan")
            .build();

    private static final List<String> TEXTS = List.of(
            "a=".repeat(LENGTH) + '"',
            "a=".repeat(LENGTH) + "%zz",
            "%22" + "a%3D".repeat(LENGTH),
            "%25".repeat(LENGTH) + "3D",
            "{\"a\":".repeat(LENGTH) + "%",
            "[" + "'a', ".repeat(LENGTH) + "'a']",
            "[" + "'a', ".repeat(LENGTH) + "a",
            "['" + "a".repeat(LENGTH),
            "<".repeat(LENGTH) + "jane@example.com",
            "mailto:" + "?".repeat(LENGTH),
            "+" + "2 ".repeat(LENGTH) + "x",
            "tel:" + "(0)".repeat(LENGTH),
            "https://shop.example.com/" + "a/".repeat(LENGTH) + "?" + "token=a&".repeat(LENGTH),
            "[".repeat(LENGTH),
            "a@a.".repeat(LENGTH),
            "[object Object]" + ",[object Object]".repeat(LENGTH),
            "%a" + "_a".repeat(LENGTH) + "%",
            "[a" + "_a".repeat(LENGTH) + "]",
            "ios ".repeat(LENGTH) + "18",
            "Jane" + " Doe".repeat(LENGTH));

    @TestFactory
    Stream<DynamicTest> nothingIsThrown() {
        return IntStream.range(0, TEXTS.size())
                .mapToObj(i -> DynamicTest.dynamicTest(TEXTS.get(i).substring(0, 10) + "…", () -> {
                    assertEquals(1, events(TEXTS.get(i)));
                    assertEquals(1, eventsBack(TEXTS.get(i)));
                }));
    }

    private static int events(String text) {
        Map<String, Object> event = Map.of(
                "event_name",
                "ViewContent",
                "event_time",
                1_795_341_600,
                "event_id",
                "long",
                "action_source",
                "website",
                "event_source_url",
                "https://shop.example.com/?x=" + text,
                "referrer_url",
                "https://shop.example.com/" + text,
                "user_data",
                Map.of("em", text, "ph", text, "external_id", text, "fn", text, "zp", text, "st", text),
                "custom_data",
                Map.of(
                        "content_ids", text,
                        "content_name", "https://shop.example.com/" + text,
                        "search_string", text,
                        "order_id", text,
                        "currency", text,
                        "plan", List.of(text)),
                "app_data",
                Map.of("extinfo", List.of("i2", text, "1", "1", text), "advertiser_tracking_enabled", 1),
                text,
                text);
        return CONVERTER
                .toTikTok(Map.of("data", List.of(event), "settings", text))
                .events()
                .size();
    }

    private static int eventsBack(String text) {
        Map<String, Object> event = Map.of(
                "event",
                "Purchase",
                "event_time",
                1_795_341_600,
                "user",
                Map.of("email", text, "phone", text, "first_name", text, "att_status", text),
                "page",
                Map.of("url", "https://shop.example.com/?x=" + text, "referrer", text),
                "app",
                Map.of("app_id", text),
                "properties",
                Map.of("contents", text, "content_ids", text, "description", text, "currency", text));
        return CONVERTER
                .toMeta(Map.of("event_source", "web", "event_source_id", text, "data", List.of(event)))
                .events()
                .size();
    }
}
