package dev.capibridge;

import dev.capibridge.core.Converter;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Bytes;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.PlainValues;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.plan.ByteLedger;
import dev.capibridge.core.plan.ByteRunner;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.plan.Leftovers;
import dev.capibridge.core.schema.Repaired;
import dev.capibridge.standard.Envelope;
import dev.capibridge.standard.EnvelopeCode;
import dev.capibridge.standard.Heads;
import dev.capibridge.standard.Opened;
import dev.capibridge.standard.RequestForm;
import dev.capibridge.standard.RequestReader;
import dev.capibridge.standard.Requests;
import dev.capibridge.standard.StandardRules;
import dev.capibridge.standard.legacy.LegacyShape;
import dev.capibridge.standard.legacy.Reshaped;
import dev.capibridge.tiktok.TikTokEvent;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Converts Meta Conversions API requests to TikTok Events API requests, and back. Building one compiles and checks the rules
 * once; it is immutable, and one instance serves any number of threads.
 *
 * <pre>{@code
 * PayloadConverter converter = PayloadConverter.builder()
 *         .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
 *         .build();
 * Conversion conversion = converter.toTikTok(metaJson);
 * for (String body : conversion.requestBodies()) { post(body); }
 * conversion.diagnostics().forEach(System.err::println);
 * }</pre>
 *
 * Input may be a request ({@code {"data":[…]}}), a list of events or one event. No JSON makes a method throw:
 * what is wrong is in the {@link Conversion}, event by event.
 */
public final class PayloadConverter {

    private static final JsonReader JSON = JsonReader.lenient();

    private final Converter converter;
    private final Map<Platform, Heads> heads = new EnumMap<>(Platform.class);
    private final RequestFormat format;
    private final Clock clock;
    private final Map<Platform, ByteRunner> overBytes = new EnumMap<>(Platform.class);
    private final Map<Platform, RequestReader> readers = new EnumMap<>(Platform.class);

    PayloadConverter(
            Converter converter,
            Map<String, String> sourceIds,
            Optional<String> testEventCode,
            RequestFormat format,
            Clock clock) {
        this.converter = converter;
        this.format = format;
        this.clock = clock;
        for (Platform to : Platform.values()) {
            heads.put(to, new Heads(form(to), sourceIds, testEventCode));
            readers.put(to, new RequestReader(to.other()));
            // What is written in the older form is reshaped as a tree.
            if (form(to) != RequestForm.TIKTOK_LEGACY) {
                converter
                        .overBytes(to, RequestReader.strange(to.other()), RequestReader::isSecret)
                        .ifPresent(run -> overBytes.put(to, run));
            }
        }
    }

    private RequestForm form(Platform to) {
        return to == Platform.META
                ? RequestForm.META
                : format == RequestFormat.LEGACY ? RequestForm.TIKTOK_LEGACY : RequestForm.TIKTOK;
    }

    private Heads heads(Platform to) {
        return Objects.requireNonNull(heads.get(to));
    }

    private @Nullable ByteRunner quick(Platform to) {
        return overBytes.get(to);
    }

    /** A builder with the standard rules and the system's clock. */
    public static PayloadConverterBuilder builder() {
        return new PayloadConverterBuilder();
    }

    /** Converts Meta's JSON text. */
    public Conversion toTikTok(String meta) {
        return toTikTok(meta, Supplement.NONE);
    }

    /** The same, with what Meta's payload cannot carry handed in beside it. */
    public Conversion toTikTok(String meta, Supplement supplement) {
        Objects.requireNonNull(meta, "meta is null");
        Objects.requireNonNull(supplement, "supplement is null");
        return convert(bytes(meta), meta, Platform.TIKTOK, supplement);
    }

    /** Converts Meta's JSON as bytes (UTF-8). */
    public Conversion toTikTok(byte[] meta) {
        return toTikTok(meta, Supplement.NONE);
    }

    /** The same, with what Meta's payload cannot carry handed in beside it. */
    public Conversion toTikTok(byte[] meta, Supplement supplement) {
        Objects.requireNonNull(meta, "meta is null");
        Objects.requireNonNull(supplement, "supplement is null");
        return convert(meta, Platform.TIKTOK, supplement);
    }

    /**
     * Converts Meta's JSON read from a stream (UTF-8), which is read to its end and closed.
     *
     * @throws java.io.UncheckedIOException if the stream cannot be read
     */
    public Conversion toTikTok(InputStream meta) {
        return toTikTok(meta, Supplement.NONE);
    }

    /** The same, with what Meta's payload cannot carry handed in beside it. */
    public Conversion toTikTok(InputStream meta, Supplement supplement) {
        Objects.requireNonNull(meta, "meta is null");
        Objects.requireNonNull(supplement, "supplement is null");
        return convert(JSON.read(meta), Platform.TIKTOK, supplement);
    }

    /**
     * Converts maps, lists and plain values, as a JSON library would give them.
     *
     * @throws IllegalArgumentException if something in it is neither map, list, array of objects, text, number, boolean,
     *     constant nor null; the message names its class and place
     */
    public Conversion toTikTok(Map<String, ?> meta) {
        return toTikTok(meta, Supplement.NONE);
    }

    /** The same, with what Meta's payload cannot carry handed in beside it. */
    public Conversion toTikTok(Map<String, ?> meta, Supplement supplement) {
        Objects.requireNonNull(meta, "meta is null");
        Objects.requireNonNull(supplement, "supplement is null");
        return convert(PlainValues.read(meta), Platform.TIKTOK, supplement);
    }

    /** Converts a Jackson tree, which is not changed. */
    public Conversion toTikTok(JsonNode meta) {
        return toTikTok(meta, Supplement.NONE);
    }

    /** The same, with what Meta's payload cannot carry handed in beside it. */
    public Conversion toTikTok(JsonNode meta, Supplement supplement) {
        Objects.requireNonNull(meta, "meta is null");
        Objects.requireNonNull(supplement, "supplement is null");
        return convert(PlainValues.read(meta), Platform.TIKTOK, supplement);
    }

    /** Converts TikTok's JSON text. */
    public Conversion toMeta(String tiktok) {
        Objects.requireNonNull(tiktok, "tiktok is null");
        return convert(bytes(tiktok), tiktok, Platform.META, Supplement.NONE);
    }

    /** Converts TikTok's JSON as bytes (UTF-8). */
    public Conversion toMeta(byte[] tiktok) {
        Objects.requireNonNull(tiktok, "tiktok is null");
        return convert(tiktok, Platform.META, Supplement.NONE);
    }

    /**
     * Converts TikTok's JSON read from a stream (UTF-8), which is read to its end and closed.
     *
     * @throws java.io.UncheckedIOException if the stream cannot be read
     */
    public Conversion toMeta(InputStream tiktok) {
        Objects.requireNonNull(tiktok, "tiktok is null");
        return convert(JSON.read(tiktok), Platform.META, Supplement.NONE);
    }

    /**
     * Converts maps, lists and plain values, as a JSON library would give them.
     *
     * @throws IllegalArgumentException if something in it is neither map, list, array of objects, text, number, boolean,
     *     constant nor null; the message names its class and place
     */
    public Conversion toMeta(Map<String, ?> tiktok) {
        Objects.requireNonNull(tiktok, "tiktok is null");
        return convert(PlainValues.read(tiktok), Platform.META, Supplement.NONE);
    }

    /** Converts a Jackson tree, which is not changed. */
    public Conversion toMeta(JsonNode tiktok) {
        Objects.requireNonNull(tiktok, "tiktok is null");
        return convert(PlainValues.read(tiktok), Platform.META, Supplement.NONE);
    }

    /** Makes requests of TikTok events written by hand; see {@link #tiktok(List)}. */
    public Conversion tiktok(TikTokEvent... events) {
        return tiktok(Arrays.asList(Objects.requireNonNull(events, "events is null")));
    }

    /**
     * Makes requests of TikTok events written by hand. Their values pass through the codecs, the schema and the advice of the
     * rules, as those of a converted event do; what is said of them names TikTok's places.
     *
     * @throws IllegalArgumentException if a property is neither text, number, boolean, list nor map
     */
    public Conversion tiktok(List<? extends TikTokEvent> events) {
        Objects.requireNonNull(events, "events is null");
        Requests requests = new Requests(heads(Platform.TIKTOK), new Bytes());
        CodecContext context = new CodecContext(clock.instant());
        List<EventOutcome> outcomes = new ArrayList<>(events.size());
        for (TikTokEvent event : events) {
            Objects.requireNonNull(event, "one of the events is null");
            Opened.Item item = Opened.Item.written(PlainValues.read(event.written()));
            EventResult result = item.flaws().isEmpty() ? written(item, event.source(), context) : unreadable(item);
            outcomes.add(place(item, result, requests, outcomes.size()));
        }
        return new Conversion(requests.bodies(), outcomes, List.of());
    }

    private EventResult written(Opened.Item item, String source, CodecContext context) {
        return inFormat(converter.complete(item.event(), Platform.TIKTOK, source, context), item, Platform.TIKTOK);
    }

    // A text with half a character in it has no bytes; the careful reader tells of it.
    private Conversion convert(Optional<byte[]> bytes, String text, Platform to, Supplement supplement) {
        return bytes.isPresent() ? convert(bytes.get(), to, supplement) : convert(JSON.read(text), to, supplement);
    }

    private static Optional<byte[]> bytes(String text) {
        return JsonReader.isWhole(text) ? Optional.of(text.getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }

    private Conversion convert(byte[] text, Platform to, Supplement supplement) {
        ByteRunner quick = quick(to);
        if (quick == null || supplement != Supplement.NONE) {
            return convert(JSON.read(text), to, supplement);
        }
        ByteRunner.Lane lane = quick.lane();
        try {
            Requests requests = new Requests(heads(to), lane.out());
            Taker taker = new Taker(lane, to, requests);
            List<Diagnostic> notes = Objects.requireNonNull(readers.get(to)).read(text, lane.scanner(), taker);
            return new Conversion(requests.bodies(), taker.events, notes);
        } catch (Irregular unusual) {
            return convert(JSON.read(text), to, supplement);
        } finally {
            quick.done(lane);
        }
    }

    private Conversion convert(Reading reading, Platform to, Supplement supplement) {
        Opened opened = Envelope.of(to.other()).open(reading);
        ByteRunner quick = quick(to);
        if (quick == null || supplement != Supplement.NONE) {
            return convert(opened, to, supplement);
        }
        ByteRunner.Lane lane = quick.lane();
        try {
            Requests requests = new Requests(heads(to), lane.out());
            Taker taker = new Taker(lane, to, requests);
            opened.events().forEach(taker::careful);
            return new Conversion(requests.bodies(), taker.events, opened.notes());
        } finally {
            quick.done(lane);
        }
    }

    private Conversion convert(Opened opened, Platform to, Supplement supplement) {
        Requests requests = new Requests(heads(to), new Bytes());
        CodecContext context = new CodecContext(clock.instant());
        List<EventOutcome> events = new ArrayList<>(opened.events().size());
        for (Opened.Item item : opened.events()) {
            EventResult result = convert(item, to, supplement, context);
            events.add(place(item, result, requests, events.size()));
        }
        return new Conversion(requests.bodies(), events, opened.notes());
    }

    private EventResult convert(Opened.Item item, Platform to, Supplement supplement, CodecContext context) {
        if (!item.flaws().isEmpty()) {
            return unreadable(item);
        }
        if (item.reshaped().isPresent()) {
            Reshaped reshaped = item.reshaped().get();
            Map<String, String> facts = reshaped.source()
                    .map(source -> Map.of(StandardRules.EVENT_SOURCE, source))
                    .orElse(Map.of());
            return reshaped.tell(
                    converter.convert(reshaped.event(), to, Optional.empty(), facts, context), item.event());
        }
        EventResult result =
                converter.convert(item.event(), to, supplement.find(eventId(item.event())), item.facts(), context);
        return inFormat(result, item, to);
    }

    private EventResult inFormat(EventResult result, Opened.Item item, Platform to) {
        return form(to) == RequestForm.TIKTOK_LEGACY
                ? LegacyShape.write(result, result.facts().getOrDefault(StandardRules.EVENT_SOURCE, ""), item.event())
                : result;
    }

    /** Converts the events of one input as they come by: over bytes where nothing is to be said, as trees where there is. */
    private final class Taker implements RequestReader.Taker {
        private final ByteRunner.Lane lane;
        private final Platform to;
        private final Requests requests;
        private final CodecContext context = new CodecContext(clock.instant());
        private final List<EventOutcome> events = new ArrayList<>(1);

        Taker(ByteRunner.Lane lane, Platform to, Requests requests) {
            this.lane = lane;
            this.to = to;
            this.requests = requests;
        }

        @Override
        public void quick(Scanner scanner, Map<String, String> facts) {
            int from = lane.out().size();
            take(from, lane.convert(facts, context), List.of());
        }

        // What was repaired is an event like any other, and most such events have nothing else to them.
        @Override
        public void careful(Opened.Item item) {
            if (!item.flaws().isEmpty() || item.reshaped().isPresent()) {
                events.add(place(item, convert(item, to, Supplement.NONE, context), requests, events.size()));
                return;
            }
            Repaired repaired = converter.repair(item.event(), to);
            int from = lane.out().size();
            try {
                take(from, lane.convert(repaired, item.facts(), context), item.secrets());
            } catch (Irregular unusual) {
                EventResult result = converter.convert(repaired, to, Optional.empty(), item.facts(), context);
                events.add(place(item, result, requests, events.size()));
            }
        }

        private void take(int from, ByteLedger ledger, List<String> secrets) {
            if (!requests.takes(lane.variant())) {
                lane.out().back(from);
                throw Irregular.IRREGULAR;
            }
            Requests.Spot spot = requests.add(from, lane.variant());
            events.add(new EventOutcome(
                    events.size(),
                    EventResult.Outcome.CONVERTED,
                    OptionalInt.of(spot.request()),
                    OptionalInt.of(spot.position()),
                    ledger.diagnostics(),
                    withSecrets(ledger.leftovers(), secrets),
                    ledger.spent(),
                    ledger.added()));
        }
    }

    private static List<Leftover> withSecrets(List<Leftover> leftovers, List<String> secrets) {
        if (secrets.isEmpty()) {
            return leftovers;
        }
        List<Leftover> all = new ArrayList<>(leftovers);
        secrets.forEach(pointer ->
                all.add(new Leftover(pointer, MissingNode.getInstance(), "a secret, dropped", Optional.empty())));
        return List.copyOf(all);
    }

    private static EventResult unreadable(Opened.Item item) {
        return new EventResult(
                EventResult.Outcome.REJECTED,
                Optional.empty(),
                Map.of(),
                item.flaws(),
                Leftovers.of(item.event(), Leftovers.REJECTED),
                List.of());
    }

    private static EventOutcome place(Opened.Item item, EventResult given, Requests requests, int index) {
        EventResult result = given;
        String source = result.facts().getOrDefault(StandardRules.EVENT_SOURCE, "");
        if (result.event().isPresent() && !requests.takes(source)) {
            result = result.rejectedFor(
                    Diagnostic.of(EnvelopeCode.NO_SOURCE_ID, "", source).advising(help(source)), item.event());
        }
        Optional<Requests.Spot> spot = result.event().map(event -> requests.add(event, source));
        return new EventOutcome(
                index,
                result.outcome(),
                spot.map(s -> OptionalInt.of(s.request())).orElse(OptionalInt.empty()),
                spot.map(s -> OptionalInt.of(s.position())).orElse(OptionalInt.empty()),
                result.diagnostics(),
                withSecrets(result.leftovers(), item.secrets()),
                result.spent(),
                result.added());
    }

    private static String help(String source) {
        return "give it with --source " + source + "=ID or eventSourceId(EventSource." + source.toUpperCase(Locale.ROOT)
                + ", …)";
    }

    private static Optional<String> eventId(JsonNode event) {
        JsonNode id = event.path("event_id");
        return id.isString() || id.isNumber() ? Optional.of(id.asString().strip()) : Optional.empty();
    }
}
