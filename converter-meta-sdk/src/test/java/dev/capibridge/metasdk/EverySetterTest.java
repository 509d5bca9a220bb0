package dev.capibridge.metasdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.facebook.ads.sdk.serverside.ActionSource;
import com.facebook.ads.sdk.serverside.Event;
import com.facebook.ads.sdk.serverside.EventRequest;
import com.google.gson.Gson;
import dev.capibridge.Conversion;
import dev.capibridge.EventOutcome;
import dev.capibridge.EventSource;
import dev.capibridge.PayloadConverter;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event on which every setter of the SDK was called: what each set is in the JSON, and is told of once. */
class EverySetterTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final PayloadConverter CONVERTER = PayloadConverter.builder()
            .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
            .eventSourceId(EventSource.APP, "7000000000000000002")
            .eventSourceId(EventSource.OFFLINE, "7000000000000000100")
            .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC))
            .build();

    // Where the SDK or the platforms take certain values only.
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("EventName", "Purchase"),
            Map.entry("OptOut", false),
            Map.entry("DataProcessingOptions", new String[] {"LDU"}),
            Map.entry("DataProcessingOptionsCountry", 1),
            Map.entry("DataProcessingOptionsState", 1000),
            Map.entry("Emails", List.of("jane@example.com", "joe@example.com")),
            Map.entry("Phones", List.of("+12025550123", "+12025550124")),
            Map.entry("DatesOfBirth", List.of("19900101")),
            Map.entry("CountryCodes", List.of("us", "de")),
            Map.entry("Dobd", "01"),
            Map.entry("Dobm", "12"),
            Map.entry("Doby", "1990"),
            Map.entry("Fi", "j"),
            Map.entry("F5first", "jane"),
            Map.entry("F5last", "doexx"),
            Map.entry("ClientIpAddress", "203.0.113.24"),
            Map.entry("Currency", "EUR"),
            Map.entry("NumItems", "3"),
            Map.entry("ExtinfoVersion", "a2"),
            Map.entry("AttributionShare", 0.5f));

    // They belong to an event that edits another one, which is skipped, or set the first of a list set already.
    private static final Set<String> LEFT_OUT = Set.of(
            "OriginalEventData",
            "Email",
            "Phone",
            "Gender",
            "DateOfBirth",
            "LastName",
            "FirstName",
            "City",
            "State",
            "Zipcode",
            "CountryCode",
            "ExternalId");

    private static Event everything(ActionSource source) {
        try {
            Event event = (Event) filled(new Event());
            return event.actionSource(source);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the SDK has setters of another kind", changed);
        }
    }

    private static Object filled(Object part) throws ReflectiveOperationException {
        for (Method method : setters(part.getClass())) {
            method.invoke(part, value(method.getName().substring(3), method.getGenericParameterTypes()[0]));
        }
        return part;
    }

    private static List<Method> setters(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
                .filter(method -> !LEFT_OUT.contains(method.getName().substring(3)))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static Object value(String name, Type type) throws ReflectiveOperationException {
        Object known = VALUES.get(name);
        if (known != null) {
            return known;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Type element = list.getActualTypeArguments()[0];
            return new ArrayList<>(List.of(value(name + "-0", element), value(name + "-1", element)));
        }
        if (type instanceof ParameterizedType) {
            return new HashMap<>(Map.of("plan", "gold"));
        }
        Class<?> kind = (Class<?>) type;
        if (kind == String.class) {
            return "example " + name;
        }
        if (kind == Long.class) {
            return 1795341600L;
        }
        if (kind == Integer.class) {
            return 7;
        }
        if (kind == Float.class) {
            return 1.5f;
        }
        if (kind == Boolean.class || kind == boolean.class) {
            return true;
        }
        return kind.isEnum()
                ? kind.getEnumConstants()[0]
                : filled(kind.getDeclaredConstructor().newInstance());
    }

    /** The custom property comes beside, and the version of the list tells its platform by one of two words. */
    @Test
    void everythingSetIsInTheJson() throws ReflectiveOperationException {
        String json = MetaSdkConverter.payload(Sdk.request(List.of(everything(ActionSource.website))))
                .json()
                .toString();
        Set<String> missing = new TreeSet<>();
        for (String part : List.of(
                "Event", "UserData", "CustomData", "Content", "AppData", "ExtendedDeviceInfo", "AttributionData")) {
            for (Method method : setters(Class.forName("com.facebook.ads.sdk.serverside." + part))) {
                String name = method.getName().substring(3);
                Object value = value(name, method.getGenericParameterTypes()[0]);
                String text = value instanceof List<?> list ? String.valueOf(list.get(0)) : String.valueOf(value);
                if (text.startsWith("example ") && !json.contains(text)) {
                    missing.add(part + "." + name);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @EnumSource(names = {"website", "app", "physical_store"})
    void everythingSetIsToldOfOnce(ActionSource source) {
        EventRequest request = Sdk.request(List.of(everything(source)));
        JsonNode plain = MetaSdkConverter.payload(request).json();
        String payload = request.getSerializedPayload();
        String gateway = new Gson().toJson(Map.of("data", request.getData()));
        accounted("objects", plain.at("/data/0"), MetaSdkConverter.of(CONVERTER).toTikTok(request));
        accounted("payload", JSON.readTree(payload).get(0), CONVERTER.toTikTok(payload));
        accounted("gateway", JSON.readTree(gateway).at("/data/0"), CONVERTER.toTikTok(gateway));
    }

    private static void accounted(String shape, JsonNode event, Conversion conversion) {
        EventOutcome outcome = conversion.events().get(0);
        assertEquals("CONVERTED", outcome.outcome().toString(), () -> shape + conversion.diagnostics());
        List<String> told = Stream.concat(
                        outcome.spent().stream().map(value -> value.from()),
                        outcome.leftovers().stream().map(value -> value.pointer()))
                .sorted()
                .toList();
        List<String> leaves = new ArrayList<>();
        leaves(event, "", leaves);
        leaves.sort(Comparator.naturalOrder());
        assertEquals(leaves, told, shape);
        outcome.leftovers()
                .forEach(value ->
                        assertEquals(false, value.reason().startsWith("no rule speaks of"), () -> shape + " " + value));
    }

    private static void leaves(JsonNode value, String at, List<String> leaves) {
        value.properties().forEach(member -> leaves(member.getValue(), at + "/" + member.getKey(), leaves));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            leaves(value.get(i), at + "/" + i, leaves);
        }
        // The SDK writes the device as a list in a text.
        if (value.isString() && value.stringValue().startsWith("[")) {
            leaves(JSON.readTree(value.stringValue()), at, leaves);
        } else if (!value.isContainer()) {
            leaves.add(at);
        }
    }
}
