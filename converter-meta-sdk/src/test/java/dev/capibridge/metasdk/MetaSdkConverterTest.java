package dev.capibridge.metasdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.facebook.ads.sdk.serverside.ActionSource;
import com.facebook.ads.sdk.serverside.AppData;
import com.facebook.ads.sdk.serverside.CustomData;
import com.facebook.ads.sdk.serverside.Event;
import com.facebook.ads.sdk.serverside.EventRequest;
import com.facebook.ads.sdk.serverside.ExtendedDeviceInfo;
import com.facebook.ads.sdk.serverside.UserData;
import dev.capibridge.Conversion;
import dev.capibridge.EventSource;
import dev.capibridge.PayloadConverter;
import dev.capibridge.Supplement;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetaSdkConverterTest {

    private static final MetaSdkConverter CONVERTER = MetaSdkConverter.of(PayloadConverter.builder()
            .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
            .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC))
            .build());

    private static Event lead(UserData user) {
        return new Event()
                .eventName("Lead")
                .eventTime(1795341600L)
                .actionSource(ActionSource.website)
                .userData(user.clientUserAgent("ExampleBrowser/1.0"));
    }

    private static EventRequest request(List<Event> events) {
        return Sdk.request(events);
    }

    private static List<String> outcomes(Conversion conversion) {
        return conversion.events().stream()
                .map(event -> event.outcome().toString())
                .toList();
    }

    @Test
    void whatFailsTheSdksWholeRequestCostsItselfOnly() {
        List<Event> events = List.of(
                lead(new UserData().email("no address")),
                lead(new UserData().countryCode("USA")),
                lead(new UserData()).customData(new CustomData().value(Float.NaN)),
                lead(new UserData().email("buyer@example.com")));
        assertThrows(IllegalArgumentException.class, () -> request(events).getSerializedPayload());

        Conversion conversion = CONVERTER.toTikTok(events);
        assertEquals(List.of("CONVERTED", "CONVERTED", "REJECTED", "CONVERTED"), outcomes(conversion));
        assertEquals(1, conversion.requests().size());
        JsonNode data = conversion.requests().get(0).path("data");
        assertEquals(
                "6a6c26195c3682faa816966af789717c3bfa834eee6c599d667d2b3429c27cfd",
                data.path(2).at("/user/email/0").stringValue());
    }

    @Test
    void theKeysAreThoseOfTheSdksOwnPayload() {
        JsonMapper json = new JsonMapper();
        Scenarios.all().forEach((name, events) -> {
            EventRequest request = request(events.get());
            JsonNode theirs = json.readTree(request.getSerializedPayload());
            JsonNode ours = MetaSdkConverter.payload(request).json().path("data");
            // What is blank is not written by the SDK; we write it, so that it is told.
            Set<String> more =
                    name.equals("people") ? Set.of("2/user_data/ct", "2/user_data/em", "2/user_data/ph") : Set.of();
            Set<String> keys = keys(ours);
            keys.removeAll(more);
            assertEquals(keys(theirs), keys, name);
        });
    }

    private static Set<String> keys(JsonNode events) {
        Set<String> keys = new TreeSet<>();
        for (int i = 0; i < events.size(); i++) {
            collect(events.get(i), String.valueOf(i), keys);
        }
        return keys;
    }

    private static void collect(JsonNode node, String at, Set<String> keys) {
        node.properties().forEach(member -> {
            String there = at + "/" + member.getKey();
            keys.add(there);
            collect(member.getValue(), there, keys);
        });
        // Objects in lists have keys too; a list given as JSON text, as extinfo is, has none.
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), at + "/" + i, keys);
        }
    }

    @Test
    void aSupplementIsLaidBesideTheEvents() {
        Supplement supplement =
                Supplement.parse("{\"lead-1\": {\"user\": {\"ttp\": \"2AbCdEfGhIjKlMnOpQrStUvWxYz\"}}}");
        Event event = lead(new UserData().email("buyer@example.com")).eventId("lead-1");
        for (Conversion conversion : List.of(
                CONVERTER.toTikTok(List.of(event), supplement),
                CONVERTER.toTikTok(request(List.of(event)), supplement))) {
            assertEquals(
                    "2AbCdEfGhIjKlMnOpQrStUvWxYz",
                    conversion.requests().get(0).at("/data/0/user/ttp").stringValue());
        }
    }

    @Test
    void nothingIsNoEvents() {
        for (Conversion conversion : List.of(
                CONVERTER.toTikTok(List.of()),
                CONVERTER.toTikTok(request(new ArrayList<>())),
                CONVERTER.toTikTok(request(nothing())))) {
            assertEquals(
                    List.of("E104"),
                    conversion.notes().stream().map(note -> note.code().id()).toList());
        }
    }

    @Test
    @SuppressWarnings("NullAway") // What callers without a checker do.
    void nullIsRefusedByName() {
        for (Executable call : List.<Executable>of(
                () -> MetaSdkConverter.of(null),
                () -> CONVERTER.toTikTok((EventRequest) null),
                () -> CONVERTER.toTikTok((List<Event>) null),
                () -> CONVERTER.toTikTok(List.of(), null))) {
            String message = assertThrows(NullPointerException.class, call).getMessage();
            assertTrue(message.endsWith(" is null"), message);
        }
    }

    /** JSON has neither, and the SDK throws; here it costs the event, and is called by its name. */
    @Test
    void whatIsNoNumberIsToldAsThat() {
        Conversion conversion = CONVERTER.toTikTok(
                List.of(lead(new UserData()).customData(new CustomData().value(Float.POSITIVE_INFINITY))));
        assertEquals(
                "/custom_data/value: error[J114]: this is infinity or no number at all, which JSON cannot say; look for a"
                        + " division by zero upstream",
                conversion.diagnostics().get(0).toString());
    }

    @SuppressWarnings("NullAway") // The SDK takes it, so callers may have given it.
    private static List<Event> nothing() {
        return null;
    }

    @Test
    void theEventsStayAsTheyWere() {
        HashMap<String, String> properties = new HashMap<>(Map.of("value", "7"));
        Event event = lead(new UserData().email("Buyer@Example.com"))
                .customData(new CustomData().value(5f).customProperties(properties));
        Event same = lead(new UserData().email("Buyer@Example.com"))
                .customData(new CustomData().value(5f).customProperties(new HashMap<>(properties)));
        CONVERTER.toTikTok(List.of(event));
        assertEquals(same, event);
    }

    @Test
    void theRulesOfThePageLetOnlyThePermissionCross() throws IOException {
        String page = Files.readString(Path.of("../docs/meta-sdk.md"));
        String rules = page.substring(page.indexOf("  rules: acme/tracking"), page.indexOf("  ```\n\n- **The test"))
                .stripIndent();
        MetaSdkConverter converter = MetaSdkConverter.of(PayloadConverter.builder()
                .eventSourceId(EventSource.APP, "7000000000000000002")
                .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC))
                .rules("tracking.rules.yaml", rules)
                .build());
        Supplement supplement = Supplement.parse(
                "{\"ios-1\": {\"app\": {\"app_id\": \"1234567890\"}}, \"ios-2\": {\"app\": {\"app_id\": \"1234567890\"}}}");
        List<Event> events = List.of(app("ios-1", true), app("ios-2", false));
        JsonNode data = converter.toTikTok(events, supplement).requests().get(0).path("data");
        assertEquals("AUTHORIZED", data.at("/0/user/att_status").stringValue());
        assertEquals(2, data.size());
        assertTrue(data.at("/1/user/att_status").isMissingNode());
    }

    private static Event app(String id, boolean allowed) {
        return new Event()
                .eventName("Lead")
                .eventId(id)
                .eventTime(1795341600L)
                .actionSource(ActionSource.app)
                .userData(new UserData().clientIpAddress("203.0.113.24"))
                .appData(new AppData()
                        .advertiserTrackingEnabled(allowed)
                        .extinfo(new ExtendedDeviceInfo().extinfoVersion("i2").appPackageName("com.example.shop")));
    }

    @Test
    void theCodesSayThis() {
        List<String> texts = List.of(
                Diagnostic.of(SdkCode.PROPERTY_REPLACES, "/custom_data/value").toString(),
                Diagnostic.of(SdkCode.REFUSED_OR_UNSET, "/app_data/advertiser_tracking_enabled")
                        .toString());
        assertEquals(
                List.of(
                        "/custom_data/value: warning[M101]: a custom property of this name takes the place of the value set"
                                + " beside it, as in what the SDK sends to Meta; set the value only, or give the property"
                                + " another name",
                        "/app_data/advertiser_tracking_enabled: info[M102]: the SDK says false both where tracking was"
                                + " refused and where nobody set it; it is taken as refused; set"
                                + " advertiserTrackingEnabled as soon as the customer was asked"),
                texts);
        assertEquals(SdkCode.values().length, texts.size());
    }
}
