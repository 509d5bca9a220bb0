package dev.capibridge.tiktok;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.capibridge.Conversion;
import dev.capibridge.EventOutcome;
import dev.capibridge.EventSource;
import dev.capibridge.PayloadConverter;
import dev.capibridge.core.plan.EventResult.Outcome;
import dev.capibridge.core.plan.Spent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes of an event written by hand, and what is said of it. */
class HandWrittenTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");

    private static final PayloadConverter CONVERTER = PayloadConverter.builder()
            .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
            .eventSourceId(EventSource.APP, "7000000000000000002")
            .eventSourceId(EventSource.CRM, "7000000000000000200")
            .testEventCode("TEST12345")
            .clock(Clock.fixed(NOON, ZoneOffset.UTC))
            .build();

    private static final WebEvent LEAD = TikTokEvent.web("Lead")
            .eventId("lead-1")
            .time(TEN)
            .ip("203.0.113.24")
            .userAgent("Mozilla/5.0")
            .page("https://example.com/");

    /** The same person and order, once as a Meta event and once by hand. */
    @Test
    void isWhatTheConverterWrites() {
        String meta = """
                {"event_name":"Purchase","event_time":1795341600,"event_id":" order-1 ","action_source":"website",
                 "event_source_url":"https://shop.example.com/?access_token=x&a=1","referrer_url":"https://example.com/",
                 "user_data":{"em":["Jane@Example.com","jane@example.com"],"ph":"+1 (202) 555-0123","external_id":"CRM-00042",
                  "client_ip_address":"[2001:db8::1]:443","client_user_agent":"Mozilla/5.0","fn":"Zoë","ct":"New York",
                  "st":"NY","country":"US","zp":"10001-1234"},
                 "custom_data":{"currency":"eur","value":1.2E+3,"content_type":"product",
                  "contents":[{"id":" SKU-1 ","item_price":-1.50,"quantity":2,"title":"Mug"}]}}""";
        WebEvent byHand = TikTokEvent.web("Purchase")
                .eventId(" order-1 ")
                .time(TEN)
                .email("Jane@Example.com", "jane@example.com")
                .phone("+1 (202) 555-0123")
                .externalId("CRM-00042")
                .ip("[2001:db8::1]:443")
                .userAgent("Mozilla/5.0")
                .firstName("Zoë")
                .city("New York")
                .state("NY")
                .country("US")
                .zipCode("10001-1234")
                .page("https://shop.example.com/?access_token=x&a=1", "https://example.com/")
                .value(new BigDecimal("1.2E+3"), "eur")
                .contentType("product")
                .contents(TikTokContent.of(" SKU-1 ").price("-1.50").quantity(2).name("Mug"));
        Conversion converted = CONVERTER.toTikTok(meta);
        Conversion written = CONVERTER.tiktok(byHand);
        assertEquals(converted.requestBodies(), written.requestBodies());
        assertEquals(codes(converted), codes(written));
    }

    @Test
    void everySourceHasItsRequest() {
        Conversion conversion = CONVERTER.tiktok(
                LEAD,
                TikTokEvent.app("Purchase", "com.example.shop")
                        .eventId("p-1")
                        .time(TEN)
                        .gaid("38400000-8cf0-11bd-b23e-10b96e40000d")
                        .attStatus("NOT_APPLICABLE")
                        .limitedDataUse(true)
                        .contentIds("SKU-1")
                        .contentType("product")
                        .value("9.99", "USD"),
                TikTokEvent.crm("Lead", "7300000000000000001")
                        .time(TEN)
                        .email("jane@example.com")
                        .leadEventSource("HubSpot"),
                LEAD.eventId("lead-2"));
        assertEquals(List.of(), said(conversion));
        assertEquals(
                List.of("web", "app", "crm"),
                conversion.requests().stream()
                        .map(request -> request.path("event_source").asString(""))
                        .toList());
        assertEquals(2, conversion.requests().get(0).path("data").size());
        assertEquals(
                "TEST12345",
                conversion.requests().get(0).path("test_event_code").asString(""));
        assertEquals(
                "NOT_APPLICABLE",
                conversion.requests().get(1).at("/data/0/user/att_status").asString(""));
    }

    @Test
    void faultsAreToldAtTikToksPlaces() {
        assertSaid(TikTokEvent.web(null), "/event: error[V302]", "/event_time: error[V302]");
        assertSaid(TikTokEvent.web("Not a name").time(TEN), "/event: error[V304]");
        assertSaid(LEAD.time(Instant.EPOCH), "/event_time: error[D131]");
        assertSaid(
                LEAD.time(Instant.MAX),
                "/event_time: error[D131]: this cannot be the time of an event in Unix seconds: it lies more than 24 hours");
        assertSaid(
                LEAD.time(Instant.MIN),
                "/event_time: error[D131]: this cannot be the time of an event in Unix seconds: it lies before 2015");
        assertSaid(
                LEAD.email("jane", null, "jane@example.com"), "/user/email/0: warning[D104]", "/user/email/0: this is");
        assertSaid(
                LEAD.phone("x".repeat(64).replace('x', 'a')),
                "/user/phone: warning[X510]: this value is not sent: the hash of a phone",
                "/user/phone: the hash of a phone");
        assertSaid(LEAD.phone("12345"), "/user/phone: warning[D105]", "/user/phone: this phone");
        assertSaid(LEAD.value("a lot", "EUR"), "/properties/value: error[V301]");
        assertSaid(LEAD.value("1", null), "/properties/currency: warning[X510]");
        assertSaid(LEAD.value("1", "XXB"), "/properties/currency: warning[D122]");
        assertSaid(
                LEAD.contentType("books"),
                "/properties/content_type: warning[X510]",
                "/properties/content_type: TikTok has no value");
        assertSaid(LEAD.customerType("old"), "/properties/customer_type: error[V303]");
        assertSaid(
                LEAD.contents(TikTokContent.of("Undefined")),
                "/properties/contents/0/content_id: warning[D143]",
                "/properties/contents/0/content_id: a placeholder says nothing");
        assertSaid(LEAD.property("half", "\ud83d"), "/properties/half: error[J111]", "");
        assertSaid(LEAD.property("huge", new BigDecimal("1e99999")), "/properties/huge: error[J112]");
        assertSaid(LEAD.property("none", null).property("list", List.of(1, Map.of("a", true))));
        assertSaid(TikTokEvent.offline("Lead").time(TEN).email("jane@example.com"), "error[E106]");
        assertSaid(
                TikTokEvent.web("Lead").time(TEN),
                "/event_id: warning[X510]",
                "/user: warning[X510]",
                "/page/url: warning[X510]");
        assertSaid(
                TikTokEvent.web("StartCheckout")
                        .time(TEN)
                        .userAgent("Mozilla/5.0")
                        .eventId("a")
                        .ip("203.0.113.24")
                        .page("https://example.com/"),
                "/event: warning[X510]");
        assertSaid(
                TikTokEvent.web("add_to_cart")
                        .time(TEN)
                        .userAgent("Mozilla/5.0")
                        .eventId("a")
                        .ip("203.0.113.24")
                        .page("https://example.com/"),
                "/event: warning[X511]: this name is not spelled 'AddToCart'");
        assertSaid(
                TikTokEvent.app("LaunchAPP", "id343200656")
                        .time(TEN)
                        .eventId("a")
                        .email("jane@example.com"),
                "/app/app_id: info[F214]");
    }

    @Test
    void whatIsNoJsonValueCostsItsEventOnly() {
        Conversion conversion = CONVERTER.tiktok(LEAD, LEAD.property("when", Map.of("since", Instant.EPOCH)), LEAD);
        assertEquals(
                List.of(Outcome.CONVERTED, Outcome.REJECTED, Outcome.CONVERTED),
                conversion.events().stream().map(EventOutcome::outcome).toList());
        assertEquals(
                List.of("/properties/when/since: error[J115]: a java.time.Instant is no JSON value;"
                        + " give text, a number, a boolean, null, or lists and maps of these"),
                conversion.events().get(1).diagnostics().stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void aRangeWithoutOneEndIsLeftOut() {
        assertEquals(
                LEAD.written(),
                LEAD.vehicle(Vehicle.of().preferredPriceRange(1, null).preferredPriceRange(null, 2))
                        .written());
    }

    @Test
    void theTraceNamesPlaces() {
        WebEvent event = LEAD.property("currency", "EUR").property("query", "mugs");
        List<String> places = CONVERTER.tiktok(event).events().get(0).spent().stream()
                .map(Spent::from)
                .filter(from -> !from.startsWith("/user/"))
                .toList();
        assertEquals(
                List.of("/event", "/event_time", "/event_id", "/page/url", "/properties/currency", "/properties/query"),
                places);
    }

    @Test
    void eachMethodGivesANewEvent() {
        WebEvent other = LEAD.eventId("lead-2").email("jane@example.com");
        assertEquals("lead-1", LEAD.written().get("event_id"));
        assertEquals(
                Set.of("event", "user", "page"),
                LEAD.eventId(null).time(null).written().keySet());
        assertFalse(other.toString().toLowerCase(Locale.ROOT).contains("jane"));
        assertFalse(TikTokContent.of("jane").toString().contains("jane"));
    }

    @Test
    void whatTheCallerKeepsDoesNotReachTheEvent() {
        List<Object> tags = new ArrayList<>(List.of("a"));
        Map<String, Object> shelf = new HashMap<>(Map.of("tags", tags));
        List<TikTokContent> items = new ArrayList<>(List.of(TikTokContent.of("SKU-1")));
        WebEvent event = LEAD.property("tags", tags).property("shelf", shelf).contents(items);
        Map<String, Object> before = Map.of(
                "tags", List.of("a"),
                "shelf", Map.of("tags", List.of("a")),
                "contents", List.of(Map.of("content_id", "SKU-1")));
        tags.add("b");
        shelf.put("level", 4);
        items.clear();
        assertEquals(before, event.written().get("properties"));
        assertUnchangeable(event.written());
    }

    // Neither the event nor anything inside it.
    private static void assertUnchangeable(Object written) {
        if (written instanceof Map<?, ?> map) {
            assertThrows(UnsupportedOperationException.class, map::clear);
            map.values().forEach(HandWrittenTest::assertUnchangeable);
        } else if (written instanceof List<?> list) {
            assertThrows(UnsupportedOperationException.class, list::clear);
            list.forEach(HandWrittenTest::assertUnchangeable);
        }
    }

    @Test
    @SuppressWarnings("NullAway") // Callers without its checks hand in anything.
    void nullLeavesAnyFieldOut() {
        String nobody = null;
        WebEvent event = LEAD.email(nobody)
                .email((String[]) null)
                .phone(nobody, nobody)
                .externalId((String[]) null)
                .contentIds((String[]) null)
                .contents((TikTokContent[]) null)
                .contents((List<TikTokContent>) null)
                .contents(null, null)
                .travel(null)
                .vehicle(null)
                .clientHints(null)
                .value((String) null, null)
                .property("coupon", null);
        assertEquals(LEAD.written(), event.written());
        assertEquals(
                Map.of("contents", List.of(Map.of("content_id", "SKU-1"))),
                LEAD.contents(null, TikTokContent.of("SKU-1")).written().get("properties"));
    }

    /** A template that is used again must not tell of the one it was used for before. */
    @Test
    @SuppressWarnings("NullAway") // Callers without its checks hand in anything.
    void nullTakesOutWhatWasGivenBefore() {
        WebEvent filled = LEAD.email("first@example.com")
                .phone("+12025550123", "+12025550124")
                .externalId("CRM-1")
                .contentIds("SKU-1")
                .contents(TikTokContent.of("SKU-1"))
                .travel(Travel.of().city("Oslo").numAdults(2))
                .vehicle(Vehicle.of().mileage(7, "KM"))
                .clientHints(ClientHints.of().model("Pixel"))
                .value("10.00", "EUR")
                .orderId("1")
                .property("coupon", Map.of());
        WebEvent again = filled.email((String) null)
                .phone((String[]) null)
                .externalId((String) null)
                .contentIds()
                .contents((List<TikTokContent>) null)
                .travel(null)
                .vehicle(null)
                .clientHints(null)
                .value("99.00", null)
                .orderId(null);
        assertEquals(
                Map.of("value", new BigDecimal("99.00"), "coupon", Map.of()),
                again.written().get("properties"));
        assertEquals(
                LEAD.written(),
                again.value((String) null, null).property("coupon", null).written());
        assertEquals(
                Map.of("num_adults", 1L),
                LEAD.travel(Travel.of().city("Oslo"))
                        .travel(Travel.of().numAdults(1))
                        .written()
                        .get("properties"));
        assertEquals(
                Map.of("url", "https://example.com/b"),
                LEAD.page("https://example.com/a", "https://example.com/")
                        .page("https://example.com/b")
                        .written()
                        .get("page"));
    }

    @Test
    void aPersonsFieldIsNoProperty() {
        // Which names these are, PersonalNamesTest tells.
        assertThrows(IllegalArgumentException.class, () -> LEAD.property("Phone", "x"));
        assertEquals(
                "name is null",
                assertThrows(NullPointerException.class, () -> LEAD.property(none(), "x"))
                        .getMessage());
    }

    @Test
    void aChoiceAboutUseIsNoProperty() {
        assertEquals(
                "'opt_out' says how a person's data may be used, and no property does: limitedDataUse(…) and attStatus(…) say"
                        + " it, and an event of somebody who opted out is not sent",
                assertThrows(IllegalArgumentException.class, () -> LEAD.property("opt_out", true))
                        .getMessage());
        assertEquals(
                "'flags' holds a member that says how a person's data may be used, and no property does: limitedDataUse(…) and"
                        + " attStatus(…) say it, and an event of somebody who opted out is not sent",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> LEAD.property("flags", List.of(Map.of("marketing_opt_out", true))))
                        .getMessage());
    }

    @SuppressWarnings("NullAway") // What callers without a checker do.
    private static String none() {
        return null;
    }

    @Test
    void whatGoesRoundInCirclesIsRefused() {
        Map<String, Object> circle = new HashMap<>();
        circle.put("again", circle);
        assertSaid(LEAD.property("circle", circle), "error[J105]");
    }

    /** A rule that leaves a whole object must not lead its values past their codecs. */
    @Test
    void aWholeThatARuleLeavesIsGoneThrough() {
        PayloadConverter converter = PayloadConverter.builder()
                .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .rules("acme.rules.yaml", """
                        rules: acme/shop
                        extends: meta-tiktok/standard
                        fields:
                          - { id: people, tiktok: user, unmapped: what nobody else speaks of }
                        """)
                .build();
        WebEvent event = LEAD.email("jane@example.com").firstName("Jane");
        assertEquals(
                CONVERTER.tiktok(event).requests().get(0).path("data"),
                converter.tiktok(event).requests().get(0).path("data"));
    }

    @Test
    void aHashIsNeverHashedAgain() {
        String email = "8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d";
        for (String given : List.of("jane@example.com", " Jane@Example.com ", email, email.toUpperCase(Locale.ROOT))) {
            assertEquals(
                    email,
                    CONVERTER
                            .tiktok(LEAD.email(given))
                            .requests()
                            .get(0)
                            .at("/data/0/user/email")
                            .stringValue());
        }
    }

    private static List<String> said(Conversion conversion) {
        return Stream.concat(
                        conversion.diagnostics().stream().map(Object::toString),
                        conversion.events().stream()
                                .filter(event -> conversion.requests().size() > 0)
                                .flatMap(event -> event.leftovers().stream())
                                .map(Object::toString))
                .toList();
    }

    private static List<String> codes(Conversion conversion) {
        return conversion.diagnostics().stream()
                .map(diagnostic -> diagnostic.code().id())
                .filter(code -> !code.startsWith("E"))
                .sorted()
                .toList();
    }

    private static void assertSaid(TikTokEvent event, String... beginnings) {
        List<String> said = said(CONVERTER.tiktok(event));
        List<String> wanted =
                Stream.of(beginnings).filter(text -> !text.isEmpty()).toList();
        List<String> cut = said.stream()
                .map(text ->
                        wanted.stream().filter(text::startsWith).findFirst().orElse(text))
                .toList();
        assertEquals(wanted, cut);
    }
}
