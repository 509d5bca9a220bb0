package dev.capibridge.metasdk;

import com.facebook.ads.sdk.serverside.ActionSource;
import com.facebook.ads.sdk.serverside.AppData;
import com.facebook.ads.sdk.serverside.AttributionData;
import com.facebook.ads.sdk.serverside.AttributionMethodEnum;
import com.facebook.ads.sdk.serverside.AttributionModelEnum;
import com.facebook.ads.sdk.serverside.AttributionSetting;
import com.facebook.ads.sdk.serverside.Content;
import com.facebook.ads.sdk.serverside.CustomData;
import com.facebook.ads.sdk.serverside.DeliveryCategory;
import com.facebook.ads.sdk.serverside.Event;
import com.facebook.ads.sdk.serverside.ExtendedDeviceInfo;
import com.facebook.ads.sdk.serverside.GenderEnum;
import com.facebook.ads.sdk.serverside.MessagingChannel;
import com.facebook.ads.sdk.serverside.OriginalEventData;
import com.facebook.ads.sdk.serverside.UserData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Events as callers of the SDK build them. Everything in them is invented. Each has a folder of the same name. */
final class Scenarios {

    private static final String AGENT = "ExampleBrowser/1.0";
    private static final String HASH = "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f";

    private Scenarios() {}

    static Map<String, Supplier<List<Event>>> all() {
        Map<String, Supplier<List<Event>>> all = new LinkedHashMap<>();
        all.put("web", Scenarios::web);
        all.put("people", Scenarios::people);
        all.put("app", Scenarios::app);
        all.put("store-and-crm", Scenarios::storeAndCrm);
        all.put("messaging", Scenarios::messaging);
        all.put("privacy", Scenarios::privacy);
        all.put("custom-properties", Scenarios::customProperties);
        all.put("amounts", Scenarios::amounts);
        all.put("corrections", Scenarios::corrections);
        all.put("gaps", Scenarios::gaps);
        return all;
    }

    private static Event event(String name, String id, ActionSource source) {
        return new Event()
                .eventName(name)
                .eventId(id)
                .eventTime(1795341600L)
                .actionSource(source)
                .userData(new UserData().clientIpAddress("203.0.113.24"));
    }

    private static Event web(String name, String id) {
        Event event = event(name, id, ActionSource.website).eventSourceUrl("https://shop.example.com/thanks?a=1&b=<2>");
        event.getUserData().clientUserAgent(AGENT);
        return event;
    }

    private static List<Event> web() {
        Event purchase = web("Purchase", "order-1")
                .customData(new CustomData()
                        .value(119.8f)
                        .currency("EUR")
                        .orderId("1")
                        .contentType("product")
                        .contentName("Trail shoe")
                        .contentCategory("Shoes")
                        .numItems("2")
                        .deliveryCategory(DeliveryCategory.home_delivery)
                        .contents(List.of(new Content()
                                .productId("SKU-1")
                                .quantity(2L)
                                .itemPrice(59.9f)
                                .title("Trail shoe")
                                .brand("Example")
                                .category("Shoes")
                                .description("Light")
                                .deliveryCategory(DeliveryCategory.in_store))));
        purchase.getUserData()
                .email("Buyer@Example.com")
                .phone("+1 (650) 555-1212")
                .firstName("Ada")
                .lastName("O'Neil")
                .city("San Francisco")
                .state("ca")
                .zipcode("94107-1234")
                .countryCode("us")
                .gender(GenderEnum.FEMALE)
                .dateOfBirth("19970216")
                .externalId("customer-1")
                .fbp("fb.1.1794000000456.1098115397")
                .fbc("fb.1.1795339000123.IwAR0ExampleClickIdentifier123")
                .subscriptionId("sub-1")
                .fbLoginId("1234567890123456");
        Event lead = web("Lead", "lead-1");
        lead.getUserData().email("buyer@example.com");
        Event view = web("ViewContent", "view-1")
                .customData(new CustomData().contentIds(List.of("SKU-1", "SKU-1", "SKU-2")));
        Event search = web("Search", "search-1").customData(new CustomData().searchString("trail shoe"));
        return List.of(purchase, lead, view, search);
    }

    private static List<Event> people() {
        Event several =
                web("Purchase", "several").customData(new CustomData().value(1f).currency("USD"));
        several.setUserData(new UserData()
                .clientUserAgent(AGENT)
                .emails(Arrays.asList("b@example.com", " A@Example.com", null, "b@example.com", ""))
                .phones(List.of("+16505551212", "0049 30 5550123", "650-555-1212"))
                .genders(List.of(GenderEnum.FEMALE, GenderEnum.MALE))
                .datesOfBirth(List.of("19970216", "2/16/1997"))
                .firstNames(List.of("Ada", "Zoë"))
                .lastNames(List.of("van der Berg"))
                .cities(List.of("São Paulo", "Zürich"))
                .states(List.of("California"))
                .zipcodes(List.of("10115", "SW1A 1AA"))
                .countryCodes(List.of("DE", "gb"))
                .externalIds(List.of("u1", " u1 ", "u2"))
                .madid("5f2d0a6e-7b1c-4e3a-9c55-0123456789ab")
                .anonId("anon-1")
                .f5first("Adaxx")
                .f5last("Bergx")
                .fi("a")
                .dobd("16")
                .dobm("2")
                .doby("1997"));
        Event hashed =
                web("Purchase", "hashed").customData(new CustomData().value(1f).currency("USD"));
        hashed.setUserData(new UserData()
                .clientUserAgent(AGENT)
                .emails(List.of(HASH, HASH.toUpperCase(java.util.Locale.ROOT).replace('6', '7')))
                .phone("1e231c66011e7a2d867a9cfae267a6aff103cf4913640b6e71a99850fc0ffbc8")
                .firstName("6a6c26195c3682faa816966af789717c")
                .city("35bed454e0b6c6932c2254201e5923a3f0c21a9278e9a7f546bd748c7ffa7742")
                .externalId("35bed454e0b6c6932c2254201e5923a3f0c21a9278e9a7f546bd748c7ffa7742"));
        Event blank = web("Contact", "blank");
        blank.setUserData(new UserData()
                .clientUserAgent(AGENT)
                .email("")
                .phone("   ")
                .city("")
                .externalId("")
                .fbp(" ")
                .clientIpAddress(""));
        return List.of(several, hashed, blank);
    }

    private static List<Event> app() {
        ExtendedDeviceInfo android = new ExtendedDeviceInfo()
                .extinfoVersion("a2")
                .appPackageName("com.example.shop")
                .shortVersion("1.4")
                .longVersion("1.4.2")
                .osVersion("14")
                .deviceModelName("Example One")
                .locale("de_DE")
                .timezoneAbbreviation("CET")
                .carrier("Example Net")
                .screenWidth(1080)
                .screenHeight(1920)
                .screenDensity("3")
                .cpuCoresCount(8)
                .totalDiskGB(128)
                .freeDiskGB(64)
                .deviceTimeZone("Europe/Berlin");
        Event full = event("fb_mobile_purchase", "android-1", ActionSource.app)
                .customData(new CustomData().value(4.99f).currency("EUR"))
                .appData(new AppData()
                        .advertiserTrackingEnabled(true)
                        .applicationTrackingEnabled(true)
                        .considerViews(true)
                        .includeDwellData(true)
                        .includeVideoData(true)
                        .extinfo(android)
                        .appUserId("app-user-1")
                        .campaignIds("c1")
                        .installReferrer("referrer")
                        .installerPackage("com.example.store")
                        .receiptData("receipt")
                        .urlSchemes(List.of("example"))
                        .windowsAttributionId("w1"));
        full.getUserData().madid("5f2d0a6e-7b1c-4e3a-9c55-0123456789ab");
        Event unset = event("MobileAppInstall", "android-2", ActionSource.app)
                .appData(new AppData()
                        .extinfo(new ExtendedDeviceInfo().extinfoVersion("a2").appPackageName("com.example.shop")));
        ExtendedDeviceInfo apple = new ExtendedDeviceInfo()
                .extinfoVersion("i2")
                .appPackageName("com.example.shop")
                .locale("en_US");
        Event allowed = event("Purchase", "ios-1", ActionSource.app)
                .customData(new CustomData().value(4.99f).currency("EUR"))
                .appData(new AppData().advertiserTrackingEnabled(true).extinfo(apple));
        allowed.getUserData().madid("5F2D0A6E-7B1C-4E3A-9C55-0123456789AB");
        Event neverAsked = event("Purchase", "ios-2", ActionSource.app)
                .customData(new CustomData().value(4.99f).currency("EUR"))
                .appData(new AppData().extinfo(apple));
        Event unknownApp = event("Purchase", "ios-3", ActionSource.app)
                .customData(new CustomData().value(4.99f).currency("EUR"))
                .appData(new AppData().extinfo(apple));
        return List.of(full, unset, allowed, neverAsked, unknownApp);
    }

    private static List<Event> storeAndCrm() {
        Event store = event("Purchase", "store-1", ActionSource.physical_store)
                .eventTime(1794391200L)
                .customData(new CustomData().value(86.4f).currency("USD").orderId("58213"));
        store.setUserData(new UserData().email("buyer@example.com").phone("+16505551212"));
        Event call = event("Purchase", "call-1", ActionSource.phone_call)
                .customData(new CustomData().value(86.4f).currency("USD"));
        call.setUserData(new UserData().phone("+16505551212"));
        Event stage = event("Qualified lead", "crm-1", ActionSource.system_generated)
                .customData(new CustomData()
                        .customProperties(properties("event_source", "crm", "lead_event_source", "My CRM")));
        stage.setUserData(new UserData().leadId("1234567890123456").email("buyer@example.com"));
        Event unknown = event("Qualified lead", "crm-2", ActionSource.system_generated);
        unknown.setUserData(new UserData().leadId("1234567890123456"));
        return List.of(store, call, stage, unknown);
    }

    private static List<Event> messaging() {
        Event event = event("Purchase", "wa-1", ActionSource.business_messaging)
                .messagingChannel(MessagingChannel.whatsapp)
                .customData(new CustomData().value(10f).currency("USD"));
        event.setUserData(new UserData().ctwaClid("clid-1").pageId("123").phone("+16505551212"));
        return List.of(event);
    }

    private static List<Event> privacy() {
        Event limited = web("Lead", "ldu-1")
                .dataProcessingOptions(new String[] {"LDU"})
                .dataProcessingOptionsCountry(1)
                .dataProcessingOptionsState(1000);
        Event unlimited = web("Lead", "ldu-2").dataProcessingOptions(new String[0]);
        Event out = web("Lead", "out-1").optOut(true);
        Event in = web("Lead", "out-2").optOut(false);
        return List.of(limited, unlimited, out, in);
    }

    private static List<Event> customProperties() {
        HashMap<String, String> properties = new HashMap<>();
        properties.put("plan", "gold");
        properties.put("internal_note", "x");
        properties.put("blank", " ");
        properties.put("a/b~c", "slashed");
        properties.put("missing", null);
        Event plain = web("Purchase", "plain")
                .customData(new CustomData().value(5f).currency("EUR").customProperties(properties));
        HashMap<String, String> colliding = new HashMap<>();
        colliding.put("value", "7.5");
        colliding.put("currency", "Gold");
        colliding.put("order_id", null);
        colliding.put("contents", "[{\"id\":\"SKU-2\"}]");
        Event replaced = web("Purchase", "colliding")
                .customData(new CustomData()
                        .value(5f)
                        .currency("EUR")
                        .orderId("58213")
                        .contents(List.of(new Content().productId("SKU-1")))
                        .customProperties(colliding));
        Event alone = web("Purchase", "standard-names")
                .customData(new CustomData()
                        .customProperties(properties(
                                "value", "7.5", "currency", "usd", "customer_segmentation", "x", "plan", "1")));
        Event noCount = web("Purchase", "no-count")
                .customData(
                        new CustomData().value(5f).currency("EUR").customProperties(properties("num_items", "three")));
        return List.of(plain, replaced, alone, noCount);
    }

    private static List<Event> amounts() {
        return List.of(
                amount("large", Float.parseFloat("12345678.9")),
                amount("small", 0.0001f),
                amount("whole", 10f),
                amount("zero", 0f),
                amount("cents", 131071.99f),
                web("Purchase", "counts")
                        .customData(new CustomData()
                                .value(1f)
                                .currency("jpy")
                                .netRevenue(0.1f)
                                .predictedLtv(143.2f)
                                .numItems("3")
                                .status("true")
                                .itemNumber("i-1")
                                .contents(List.of(new Content()
                                        .productId("A")
                                        .quantity(0L)
                                        .itemPrice(0.1f)))));
    }

    private static Event amount(String id, float value) {
        return web("Purchase", id).customData(new CustomData().value(value).currency("USD"));
    }

    private static List<Event> corrections() {
        Event value = web("AppendValue", "append-1")
                .customData(new CustomData().predictedLtv(411.5f).currency("EUR"))
                .originalEventData(new OriginalEventData()
                        .eventName("Purchase")
                        .eventTime(1795340000L)
                        .orderID("58213")
                        .eventID("order-58213"));
        Event attributed = web("Purchase", "attributed")
                .customData(new CustomData().value(1f).currency("EUR"))
                .advancedMeasurementTable("table")
                .attributionData(new AttributionData()
                        .scope("click")
                        .visitTime(1795336400L)
                        .adId("6283824241739")
                        .adsetId("1")
                        .campaignId("2")
                        .attributionShare(0.3f)
                        .attributionModel(AttributionModelEnum.LAST_CLICK)
                        .attributionWindow(7)
                        .attributionValue(38.97f)
                        .attributionSource("partner")
                        .touchpointType("click")
                        .touchpointTs(1795336400)
                        .attributionMethod(AttributionMethodEnum.SRN)
                        .auditingToken("token")
                        .linkageKey("key")
                        .attributionSetting(new AttributionSetting()
                                .inactivityWindowHours(24)
                                .reattributionWindowHours(48)));
        return List.of(value, attributed);
    }

    private static List<Event> gaps() {
        return Arrays.asList(
                web("Lead", "milliseconds").eventTime(1795341600123L),
                web("Lead", "no-name").eventName(null),
                web("Lead", "no-time").eventTime(null),
                web("Lead", "nobody").userData(new UserData()).customData(new CustomData()),
                web("ViewContent", "empty-lists")
                        .customData(new CustomData().contentIds(List.of()).contents(List.of())),
                new Event(),
                null,
                event("Purchase", "no-device", ActionSource.app)
                        .appData(new AppData().extinfo(new ExtendedDeviceInfo())));
    }

    // In the order given: that of Map.of is another in each run, and the SDK keeps what a hash map makes of it.
    @SuppressWarnings("NonApiType") // The setter of the SDK takes no other.
    private static HashMap<String, String> properties(String... namesAndValues) {
        HashMap<String, String> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return properties;
    }
}
