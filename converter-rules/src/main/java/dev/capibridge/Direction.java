package dev.capibridge;

import dev.capibridge.core.Converter;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Bytes;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.PlainValues;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.plan.ByteRunner;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.schema.Repaired;
import dev.capibridge.standard.Choices;
import dev.capibridge.standard.Envelope;
import dev.capibridge.standard.Heads;
import dev.capibridge.standard.Opened;
import dev.capibridge.standard.RequestForm;
import dev.capibridge.standard.RequestReader;
import dev.capibridge.standard.Requests;
import dev.capibridge.standard.StandardRules;
import dev.capibridge.standard.legacy.LegacyShape;
import dev.capibridge.standard.legacy.Reshaped;
import dev.capibridge.tiktok.TikTokEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One direction of a converter: what turns an input into requests of one platform. Over bytes where that can be done, as trees
 * where there is something to say; immutable, for any number of threads.
 */
final class Direction {

    private static final JsonReader JSON = JsonReader.lenient();

    private final Converter converter;
    private final Platform to;
    private final Heads heads;
    private final Clock clock;
    private final RequestReader reader;
    private final Optional<ByteRunner> overBytes;

    Direction(Converter converter, Platform to, Heads heads, Clock clock) {
        this.converter = converter;
        this.to = to;
        this.heads = heads;
        this.clock = clock;
        this.reader = new RequestReader(to.other());
        // What is written in the older form is reshaped as a tree.
        this.overBytes = heads.form() == RequestForm.TIKTOK_LEGACY
                ? Optional.empty()
                : converter.overBytes(to, RequestReader.strange(to.other()), RequestReader::isOfTrees);
    }

    /** Converts JSON in UTF-8. */
    Conversion convert(byte[] text, Supplement supplement) {
        if (overBytes.isEmpty() || supplement != Supplement.NONE) {
            return convert(JSON.read(text), supplement);
        }
        ByteRunner.Lane lane = overBytes.get().lane();
        try {
            Taker taker = new Taker(lane);
            List<Diagnostic> notes = reader.read(text, lane.scanner(), taker);
            return taker.outcomes.conversion(notes);
        } catch (Irregular unusual) {
            return convert(JSON.read(text), supplement);
        } finally {
            overBytes.get().done(lane);
        }
    }

    /** Converts what was read. */
    Conversion convert(Reading reading, Supplement supplement) {
        Opened opened = Envelope.of(to.other()).open(reading);
        if (overBytes.isEmpty() || supplement != Supplement.NONE) {
            return asTrees(opened, supplement);
        }
        ByteRunner.Lane lane = overBytes.get().lane();
        try {
            Taker taker = new Taker(lane);
            opened.events().forEach(taker::careful);
            return taker.outcomes.conversion(opened.notes());
        } finally {
            overBytes.get().done(lane);
        }
    }

    /** Makes requests of events written by hand for the platform that this leads to. */
    Conversion written(List<? extends TikTokEvent> events) {
        Outcomes outcomes = new Outcomes(new Requests(heads, new Bytes()));
        CodecContext context = new CodecContext(clock.instant());
        for (TikTokEvent event : events) {
            Objects.requireNonNull(event, "one of the events is null");
            Opened.Item item = Opened.Item.written(PlainValues.readAnything(event.written()));
            outcomes.add(
                    item, item.flaws().isEmpty() ? written(item, event.source(), context) : Outcomes.unreadable(item));
        }
        return outcomes.conversion(List.of());
    }

    private EventResult written(Opened.Item item, String source, CodecContext context) {
        return inFormat(Persons.told(converter.complete(item.event(), to, source, context)), item);
    }

    private Conversion asTrees(Opened opened, Supplement supplement) {
        Outcomes outcomes = new Outcomes(new Requests(heads, new Bytes()));
        CodecContext context = new CodecContext(clock.instant());
        for (Opened.Item item : opened.events()) {
            outcomes.add(item, asTree(item, supplement, context));
        }
        return outcomes.conversion(opened.notes());
    }

    private EventResult asTree(Opened.Item item, Supplement supplement, CodecContext context) {
        if (!item.flaws().isEmpty()) {
            return Outcomes.unreadable(item);
        }
        if (item.reshaped().isPresent()) {
            Reshaped reshaped = item.reshaped().get();
            Map<String, String> facts = reshaped.source()
                    .map(source -> Map.of(StandardRules.EVENT_SOURCE, source))
                    .orElse(Map.of());
            return reshaped.tell(
                    converter.convert(reshaped.event(), to, Optional.empty(), facts, context), item.event());
        }
        Repaired repaired = converter.repair(item.event(), to);
        Optional<JsonNode> handedIn = supplement.find(eventId(repaired.event()));
        EventResult result = converter.convert(repaired, to, handedIn, item.facts(), context);
        return inFormat(handedIn.isPresent() ? Persons.toldOfHandedIn(result) : result, item);
    }

    private EventResult inFormat(EventResult result, Opened.Item item) {
        return heads.form() == RequestForm.TIKTOK_LEGACY
                ? LegacyShape.write(result, result.facts().getOrDefault(StandardRules.EVENT_SOURCE, ""), item.event())
                : result;
    }

    // As it is sent: put right, and without blanks around it.
    private static Optional<String> eventId(JsonNode event) {
        return event.path("event_id").stringValueOpt().map(String::strip);
    }

    /** Converts the events of one input as they come by. */
    private final class Taker implements RequestReader.Taker {
        private final ByteRunner.Lane lane;
        private final Outcomes outcomes;
        private final CodecContext context = new CodecContext(clock.instant());

        Taker(ByteRunner.Lane lane) {
            this.lane = lane;
            this.outcomes = new Outcomes(new Requests(heads, lane.out()));
        }

        @Override
        public void quick(Scanner scanner, Map<String, String> facts) {
            int from = lane.out().size();
            outcomes.add(from, lane, lane.convert(facts, context), List.of());
        }

        // What was repaired is an event like any other, and most such events have nothing else to them.
        @Override
        public void careful(Opened.Item item) {
            if (!item.flaws().isEmpty() || item.reshaped().isPresent()) {
                outcomes.add(item, asTree(item, Supplement.NONE, context));
                return;
            }
            Repaired repaired = converter.repair(item.event(), to);
            if (Choices.areAmong(repaired.nothings())) {
                outcomes.add(item, converter.convert(repaired, to, Optional.empty(), item.facts(), context));
                return;
            }
            int from = lane.out().size();
            try {
                outcomes.add(from, lane, lane.convert(repaired, item.facts(), context), item.secrets());
            } catch (Irregular unusual) {
                outcomes.add(item, converter.convert(repaired, to, Optional.empty(), item.facts(), context));
            }
        }
    }
}
