package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.schema.EventSchema;
import dev.capibridge.core.schema.Repair;
import dev.capibridge.standard.Envelope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What is printed of results and exceptions holds no value. {@code CanariesTest} hunts through all cases for the same. */
class NothingRepeatedTest {

    private static final String MARK = "quokkazinfandel";

    private static final String EVENT = """
            {"event_name":"Purchase","event_time":1795340000,"event_id":"quokkazinfandel","action_source":"website",
             "user_data":{"em":"quokkazinfandel@example.com","fbp":"quokkazinfandel","quokka@zinfandel.example.com":1},
             "custom_data":{"plan":"quokkazinfandel","access_token":"quokkazinfandel"}}""";

    @Test
    void resultsPrintNoValue() {
        Reading reading = new JsonReader().read(EVENT);
        JsonNode event = ((Reading.Readable) reading).root();
        Conversion conversion = converter("").toTikTok(EVENT);
        assertEquals(EventResult.Outcome.CONVERTED, conversion.events().get(0).outcome());
        printNothing(
                conversion,
                conversion.events().get(0),
                conversion.events().get(0).leftovers(),
                reading,
                Envelope.of(Platform.META).open(reading),
                new Repair(EventSchema.load("meta-event.schema.json", List.of()).shape()).apply(event),
                Outcome.of(StringNode.valueOf(MARK)),
                new EventResult(
                        EventResult.Outcome.CONVERTED,
                        Optional.of((ObjectNode) event),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                Supplement.parse("{\"quokkazinfandel\":{\"user\":{\"ttp\":\"quokkazinfandel\"}}}"),
                converter(""));
    }

    /** A rule's own values, and why a value of an event is not one of them, are not told either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- { id: a, tiktok: properties.a, constant: quokkazinfandel }",
                "- { id: a, meta: custom_data.plan, tiktok: properties.plan, as: { table: [{ meta: quokkazinfandel-2, tiktok: quokkazinfandel }] } }",
                "- { id: a, meta: custom_data.plan, tiktok: properties.plan, only: to-tiktok, because: it is so, when: { meta: { is: { custom_data.plan: quokka@zinfandel.example.com } } } }",
                "- { id: a, meta: custom_data.other, tiktok: properties.plan, default: { tiktok: quokkazinfandel } }",
                "- { id: a, meta: custom_data.plan, tiktok: properties.currency, override: true }",
                "- { id: a, meta: custom_data.plan, tiktok: properties.query }",
                "- { id: a, meta: custom_data.plan, tiktok: properties.shop_id }",
            })
    void rulesRepeatNothing(String row) {
        PayloadConverterBuilder builder = builder().rules("acme.rules.yaml", "rules: acme\nfields:\n  " + row + "\n");
        if (builder.check().stream().noneMatch(problem -> problem.isError())) {
            printNothing(builder.build().toTikTok(EVENT));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quokkazinfandel",
                "{\"quokkazinfandel\":",
                "{\"quokkazinfandel\":\"quokkazinfandel\"}",
                "{\"quokkazinfandel\":{\"quokkazinfandel\":1,\"quokkazinfandel\":2}}",
                "{\"quokkazinfandel\":{\"a\":quokkazinfandel}}",
                "{\"quokkazinfandel\":{\"a\":\"quokkazinfandel\\ud83d\"}}",
                "[\"quokkazinfandel\"]",
                "{\"a\":{\"a\":1e99999}} quokkazinfandel",
            })
    void rubbishForASupplementIsNotRepeated(String rubbish) {
        printNothing(everything(assertThrows(IllegalArgumentException.class, () -> Supplement.parse(rubbish))));
    }

    @Test
    void aValueOfNoKindIsNotRepeated() {
        Map<String, Object> odd = Map.of("quokka@zinfandel.example.com", new StringBuilder[0], "data", new Odd());
        printNothing(everything(
                assertThrows(IllegalArgumentException.class, () -> converter("").toTikTok(odd))));
        printNothing(everything(assertThrows(IllegalArgumentException.class, () -> Supplement.forEvery(odd))));
    }

    @Test
    void secretsAreNotCarriedHoweverTheyAreSpelt() {
        String rules = """
                rules: acme
                fields:
                  - { id: a, meta: custom_data.access_token, tiktok: properties.a }
                  - { id: b, meta: custom_data.ACCESSTOKEN, tiktok: properties.b }
                  - { id: c, meta: custom_data.payload, tiktok: properties.c }
                """;
        String event = EVENT.replace(
                "\"custom_data\":{",
                "\"custom_data\":{\"ACCESSTOKEN\":\"SEKRET\",\"payload\":\"{\\\"Access-Token\\\":\\\"SEKRET\\\",\\\"b\\\":1}\","
                        + "\"appsecret_proof\":[\"SEKRET\"],\"note\":\"{\\\"secret\\\": \\\"SEKRET\",");
        Conversion conversion = converter(rules).toTikTok(event);
        assertEquals(
                List.of(
                        "/custom_data/ACCESSTOKEN",
                        "/custom_data/payload/Access-Token",
                        "/custom_data/appsecret_proof",
                        "/custom_data/note",
                        "/custom_data/access_token"),
                conversion.notes().stream().map(note -> note.pointer()).toList());
        EventOutcome outcome = conversion.events().get(0);
        assertFalse((conversion.requestBodies()
                        + outcome.leftovers().toString()
                        + outcome.leftovers().stream().map(l -> l.value()).toList())
                .contains("SEKRET"));
    }

    /** An event that is converted over bytes, but for the secret in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "access_token",
                "ACCESS-TOKEN",
                "accessKey",
                "appsecret_proof",
                "app_secret",
                "client_secret",
                "Secret",
                "\\u0061ccess_token"
            })
    void aSecretInAnOtherwisePlainEventIsSeen(String name) {
        String plain = """
                {"data":[{"event_name":"Lead","event_time":1795340000,"event_id":"a","action_source":"website",
                 "event_source_url":"https://example.com/","user_data":{"client_ip_address":"203.0.113.24",
                 "client_user_agent":"Mozilla/5.0"},"custom_data":{"extra":{"accessories":"accent","NAME":"SEKRET"}}}]}""";
        Conversion conversion = converter("").toTikTok(plain.replace("NAME", name));
        assertEquals(1, conversion.notes().size(), name);
        assertFalse(conversion.events().get(0).leftovers().stream()
                .anyMatch(leftover -> leftover.value().toString().contains("SEKRET")));
        assertEquals(List.of(), converter("").toTikTok(plain).notes());
    }

    private static PayloadConverterBuilder builder() {
        return PayloadConverter.builder()
                .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
                .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    }

    private static PayloadConverter converter(String rules) {
        return (rules.isEmpty() ? builder() : builder().rules("acme.rules.yaml", rules)).build();
    }

    private static Object[] everything(Throwable thrown) {
        List<Object> all = new ArrayList<>();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            all.add(t);
            all.addAll(List.of(t.getSuppressed()));
        }
        return all.toArray();
    }

    private static void printNothing(Object... printed) {
        for (Object one : printed) {
            String text = one.toString();
            assertFalse(text.toLowerCase(Locale.ROOT).contains("zinfandel"), text);
        }
    }

    private static final class Odd {
        @Override
        public String toString() {
            return JsonNodeFactory.instance.stringNode(MARK).toString();
        }
    }
}
