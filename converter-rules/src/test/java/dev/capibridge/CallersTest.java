package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.capibridge.core.plan.EventResult;
import dev.capibridge.tiktok.TikTokEvent;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What callers hand in that no JSON text could hold. */
class CallersTest {

    private static final PayloadConverter CONVERTER = PayloadConverter.builder()
            .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
            .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC))
            .build();

    private static Map<String, Object> lead(Map<String, ?> user) {
        return Map.of(
                "event_name", "Lead",
                "event_time", 1795341600,
                "event_id", "lead-1",
                "action_source", "website",
                "event_source_url", "https://shop.example.com/",
                "user_data", user);
    }

    private static List<String> said(Conversion conversion) {
        return conversion.diagnostics().stream().map(Object::toString).toList();
    }

    @Test
    void halfACharacterInATextIsToldWhereverItStands() {
        for (String half : List.of("\ud83d", "\ude00", "\ud83dx", "x\ude00", "\u00e9\ud83d")) {
            String json = "{\"event_name\": \"Lead\", \"user_data\": {\"fn\": \"" + half + "\"}}";
            assertEquals(
                    List.of(
                            "/user_data/fn: error[J111]: this text holds half of a surrogate pair, which no UTF-8 can carry;"
                                    + " look for a place upstream that cuts text in the middle of an emoji"),
                    said(CONVERTER.toTikTok(json)));
        }
    }

    @Test
    void aLetterInAnotherEncodingCostsItsEventOnly() {
        String event = "{\"event_name\":\"Lead\",\"event_time\":1795341600,\"action_source\":\"website\","
                + "\"event_source_url\":\"https://shop.example.com/\",\"user_data\":{\"client_user_agent\":\"UA/1\",%s}}";
        String events = Stream.of("\"ct\":\"M\u00fcnchen\"", "\"\u00fcx\":\"x\"", "\"ct\":\"Munich\"")
                .map(event::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        Conversion conversion = CONVERTER.toTikTok(events.getBytes(StandardCharsets.ISO_8859_1));
        String words = ": error[J116]: this text has bytes in it that are no UTF-8;"
                + " was it written in another encoding, such as Windows-1252, or cut in the middle of a letter? write UTF-8";
        assertEquals(
                List.of("/user_data/ct" + words, "/user_data/\ufffdx" + words),
                said(conversion).stream().filter(line -> line.contains("error")).toList());
        assertEquals(
                List.of(EventResult.Outcome.REJECTED, EventResult.Outcome.REJECTED, EventResult.Outcome.CONVERTED),
                conversion.events().stream().map(EventOutcome::outcome).toList());
    }

    @Test
    void aRequestWithoutAnEventIsToldTheSameAsTextAndAsATree() {
        for (String json : List.of("{\"data\":[[]]}", "[[]]", "[{\"data\":[]}]", "[[],[[]]]")) {
            List<String> asTree = said(CONVERTER.toTikTok(JsonMapper.shared().readTree(json)));
            assertEquals(asTree, said(CONVERTER.toTikTok(json)));
            assertTrue(asTree.stream().anyMatch(line -> line.contains("E104")), json);
        }
    }

    @Test
    void whatAProgramPutIntoATreeCountsAsInAMap() {
        Map<String, Object> user = Map.of("client_user_agent", "UA/1", "em", List.of("jane@example.com"));
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        lead(Map.of()).forEach(tree::putPOJO);
        tree.putPOJO("user_data", user);
        assertEquals(
                CONVERTER.toTikTok(lead(user)).requestBodies(),
                CONVERTER.toTikTok(tree).requestBodies());
        tree.putPOJO("custom_data", new Object());
        assertThrows(IllegalArgumentException.class, () -> CONVERTER.toTikTok(tree));
        tree.putPOJO("custom_data", null);
        tree.put("event_id", new byte[] {1, 2, 3});
        assertTrue(CONVERTER.toTikTok(tree).requestBodies().get(0).contains("\"event_id\":\"AQID\""));
    }

    @Test
    void nullInAnArrayIsNullInAList() {
        Conversion conversion = CONVERTER.toTikTok(
                lead(Map.of("client_user_agent", "UA/1", "em", new String[] {null, "jane@example.com"})));
        assertEquals(
                List.of("/user_data/em/0: info[F208]: null says nothing, and was taken as absent; leave the key out"),
                said(conversion));
    }

    @Test
    void whatIsNoNumberIsNoLargeOneEither() {
        for (Number none : List.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NaN, Float.NEGATIVE_INFINITY)) {
            assertEquals(
                    List.of("/user_data/dobd: error[J114]: this is infinity or no number at all, which JSON cannot say;"
                            + " look for a division by zero upstream"),
                    said(CONVERTER.toTikTok(lead(Map.of("dobd", none)))));
        }
    }

    @Test
    @SuppressWarnings("NullAway") // What callers without a checker do.
    void nullIsRefusedByName() {
        refused("meta is null", () -> CONVERTER.toTikTok((String) null));
        refused("meta is null", () -> CONVERTER.toTikTok((byte[]) null));
        refused("meta is null", () -> CONVERTER.toTikTok((InputStream) null));
        refused("meta is null", () -> CONVERTER.toTikTok((Map<String, ?>) null));
        refused("meta is null", () -> CONVERTER.toTikTok((JsonNode) null));
        refused("supplement is null", () -> CONVERTER.toTikTok("{}", null));
        refused("tiktok is null", () -> CONVERTER.toMeta((String) null));
        refused("tiktok is null", () -> CONVERTER.toMeta((byte[]) null));
        refused("tiktok is null", () -> CONVERTER.toMeta((InputStream) null));
        refused("tiktok is null", () -> CONVERTER.toMeta((Map<String, ?>) null));
        refused("tiktok is null", () -> CONVERTER.toMeta((JsonNode) null));
        refused("events is null", () -> CONVERTER.tiktok((TikTokEvent[]) null));
        refused("events is null", () -> CONVERTER.tiktok((List<TikTokEvent>) null));
        refused("one of the events is null", () -> CONVERTER.tiktok(TikTokEvent.web("Lead"), null));
        refused("json is null", () -> Supplement.parse(null));
        refused("byEventId is null", () -> Supplement.of(null));
        refused("partialEvent is null", () -> Supplement.forEvery(null));
        PayloadConverterBuilder builder = PayloadConverter.builder();
        refused("source is null", () -> builder.eventSourceId(null, "C1"));
        refused("id is null", () -> builder.eventSourceId(EventSource.WEB, null));
        refused("pack is null", () -> builder.with(null));
        refused("bundleId is null", () -> builder.appId(null, "343200656"));
        refused("number is null", () -> builder.appId("com.example.shop", null));
        refused("name is null", () -> builder.rules(null, "rules: acme/shop"));
        refused("text is null", () -> builder.rules("acme.yaml", null));
        refused("factory is null", () -> builder.codec(null));
        refused("code is null", () -> builder.testEventCode(null));
        refused("otherFormat is null", () -> builder.format(null));
        refused("otherClock is null", () -> builder.clock(null));
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void whatIsBlankIsRefused() {
        PayloadConverterBuilder builder = PayloadConverter.builder();
        assertEquals(
                "the test event code is blank",
                assertThrows(IllegalArgumentException.class, () -> builder.testEventCode(" "))
                        .getMessage());
    }

    @Test
    void anEventSourceHasOneId() {
        PayloadConverterBuilder builder = PayloadConverter.builder()
                .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
                .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0");
        assertEquals(
                "event source 'web' was given another id before; give it one, and build a converter for each id",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> builder.eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE1"))
                        .getMessage());
    }

    @Test
    void aSupplementSaysWhereItIsWrongAndNoValue() {
        wrong(
                "this key stands twice in one object, and nobody can tell which value is meant, in its entry 1",
                "{\"order-1\": {\"user\": {\"jane@example.com\": 1, \"jane@example.com\": 2}}}");
        wrong("this is not JSON: the text ends too early, at line 1, column 14", "{\"order-1\": {");
        wrong(
                "a supplement is an object from event_id (or *) to a partial TikTok event, itself an object, and this is"
                        + " a list of 1",
                "[\"jane@example.com\"]");
        wrong(
                "a supplement is an object from event_id (or *) to a partial TikTok event, itself an object, and this is"
                        + " a string of 16 characters, in its entry 2",
                "{\"*\": {}, \"order-1\": \"jane@example.com\"}");
    }

    private static void wrong(String message, String supplement) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> Supplement.parse(supplement))
                        .getMessage());
    }

    @Test
    void aSupplementKnowsWhichOfItsEventsNeverCame() {
        Supplement supplement = Supplement.parse(
                "{\"*\": {\"user\": {\"locale\": \"en-US\"}}, \"lead-1\": {\"user\": {\"ttp\": \"T\"}}, \"laed-2\": {}}");
        assertEquals("a supplement for 2 events, and for every event", supplement.toString());
        assertEquals(List.of("lead-1", "laed-2"), supplement.unused());
        CONVERTER.toTikTok(lead(Map.of("client_user_agent", "UA/1")), supplement);
        assertEquals(List.of("laed-2"), supplement.unused());
        assertEquals(List.of(), Supplement.NONE.unused());
        assertEquals("a supplement for 0 events", Supplement.NONE.toString());
    }

    @Test
    void nullInASupplementLeavesThingsAsTheyAre() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("user", Collections.singletonMap("ttp", null));
        nothing.put("lead", null);
        Supplement supplement = Supplement.of(Map.of("*", Map.of("user", Map.of("ttp", "T")), "lead-1", nothing));
        Conversion conversion = CONVERTER.toTikTok(lead(Map.of("client_user_agent", "UA/1")), supplement);
        assertEquals("T", conversion.requests().get(0).at("/data/0/user/ttp").stringValue());
    }
}
