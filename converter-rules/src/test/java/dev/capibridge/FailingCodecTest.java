package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.plan.EventResult;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A codec of the user's own that fails is told of, in every kind of row, and never repeats the value. */
class FailingCodecTest {

    private static final String EVENT = """
            {"event_name":"Subscribe","event_time":1795340000,"event_id":"o-1","action_source":"website",
             "event_source_url":"https://shop.example.com/","user_data":{"external_id":"visitor-1"},
             "custom_data":{"plan":"a value not to be seen"}}""";

    @ParameterizedTest
    @CsvSource({"meta, REJECTED, error", "derive, CONVERTED, warning"})
    void isTold(String side, EventResult.Outcome outcome, String severity) {
        PayloadConverter converter = PayloadConverter.builder()
                .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
                .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC))
                .codec(new Failing())
                .rules(
                        "acme.rules.yaml",
                        "rules: acme\nfields:\n  - { id: plan, " + side
                                + ": custom_data.plan, tiktok: properties.plan, as: 'acme:failing' }\n")
                .build();
        EventOutcome event = converter.toTikTok(EVENT).events().get(0);
        assertEquals(outcome, event.outcome());
        assertEquals(
                List.of(
                        "/custom_data/plan: " + severity + "[X506]: the codec 'acme:failing' failed on this value"
                                + " (IllegalStateException) (rule plan); this is a fault of the codec; report it to its author"),
                event.diagnostics().stream().map(Diagnostic::toString).toList());
    }

    private record Failing() implements CodecFactory, Codec {

        @Override
        public String name() {
            return "acme:failing";
        }

        @Override
        public String summary() {
            return "fails";
        }

        @Override
        public Codec create(JsonNode arguments) {
            return this;
        }

        @Override
        public Shape shape(Platform side) {
            return Shape.STRING;
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            throw new IllegalStateException("cannot convert " + value);
        }

        @Override
        public List<Example> examples() {
            return List.of();
        }
    }
}
