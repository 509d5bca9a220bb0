package dev.capibridge;

import dev.capibridge.core.Converter;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.PlainValues;
import dev.capibridge.standard.Heads;
import dev.capibridge.standard.RequestForm;
import dev.capibridge.tiktok.TikTokEvent;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

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

    private final Direction toTikTok;
    private final Direction toMeta;

    PayloadConverter(
            Converter converter,
            Map<String, String> sourceIds,
            Optional<String> testEventCode,
            RequestFormat format,
            Clock clock) {
        RequestForm tiktok = format == RequestFormat.LEGACY ? RequestForm.TIKTOK_LEGACY : RequestForm.TIKTOK;
        this.toTikTok = new Direction(converter, Platform.TIKTOK, new Heads(tiktok, sourceIds, testEventCode), clock);
        this.toMeta =
                new Direction(converter, Platform.META, new Heads(RequestForm.META, sourceIds, testEventCode), clock);
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
        return convert(meta, toTikTok, supplement);
    }

    /** Converts Meta's JSON as bytes (UTF-8). */
    public Conversion toTikTok(byte[] meta) {
        return toTikTok(meta, Supplement.NONE);
    }

    /** The same, with what Meta's payload cannot carry handed in beside it. */
    public Conversion toTikTok(byte[] meta, Supplement supplement) {
        Objects.requireNonNull(meta, "meta is null");
        Objects.requireNonNull(supplement, "supplement is null");
        return toTikTok.convert(meta, supplement);
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
        return toTikTok.convert(JSON.read(meta), supplement);
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
        return toTikTok.convert(PlainValues.read(meta), supplement);
    }

    /**
     * Converts a Jackson tree, which is not changed. An object that a program put into it counts as it does in a map.
     *
     * @throws IllegalArgumentException if such an object is no JSON value; the message names its class and place
     */
    public Conversion toTikTok(JsonNode meta) {
        return toTikTok(meta, Supplement.NONE);
    }

    /** The same, with what Meta's payload cannot carry handed in beside it. */
    public Conversion toTikTok(JsonNode meta, Supplement supplement) {
        Objects.requireNonNull(meta, "meta is null");
        Objects.requireNonNull(supplement, "supplement is null");
        return toTikTok.convert(PlainValues.read(meta), supplement);
    }

    /** Converts TikTok's JSON text. */
    public Conversion toMeta(String tiktok) {
        Objects.requireNonNull(tiktok, "tiktok is null");
        return convert(tiktok, toMeta, Supplement.NONE);
    }

    /** Converts TikTok's JSON as bytes (UTF-8). */
    public Conversion toMeta(byte[] tiktok) {
        Objects.requireNonNull(tiktok, "tiktok is null");
        return toMeta.convert(tiktok, Supplement.NONE);
    }

    /**
     * Converts TikTok's JSON read from a stream (UTF-8), which is read to its end and closed.
     *
     * @throws java.io.UncheckedIOException if the stream cannot be read
     */
    public Conversion toMeta(InputStream tiktok) {
        Objects.requireNonNull(tiktok, "tiktok is null");
        return toMeta.convert(JSON.read(tiktok), Supplement.NONE);
    }

    /**
     * Converts maps, lists and plain values, as a JSON library would give them.
     *
     * @throws IllegalArgumentException if something in it is neither map, list, array of objects, text, number, boolean,
     *     constant nor null; the message names its class and place
     */
    public Conversion toMeta(Map<String, ?> tiktok) {
        Objects.requireNonNull(tiktok, "tiktok is null");
        return toMeta.convert(PlainValues.read(tiktok), Supplement.NONE);
    }

    /**
     * Converts a Jackson tree, which is not changed. An object that a program put into it counts as it does in a map.
     *
     * @throws IllegalArgumentException if such an object is no JSON value; the message names its class and place
     */
    public Conversion toMeta(JsonNode tiktok) {
        Objects.requireNonNull(tiktok, "tiktok is null");
        return toMeta.convert(PlainValues.read(tiktok), Supplement.NONE);
    }

    /** Makes requests of TikTok events written by hand; see {@link #tiktok(List)}. */
    public Conversion tiktok(TikTokEvent... events) {
        return tiktok(Arrays.asList(Objects.requireNonNull(events, "events is null")));
    }

    /**
     * Makes requests of TikTok events written by hand. Their values pass through the codecs, the schema and the advice of the
     * rules, as those of a converted event do; what is said of them names TikTok's places. A property that is no JSON value costs
     * its event only.
     */
    public Conversion tiktok(List<? extends TikTokEvent> events) {
        Objects.requireNonNull(events, "events is null");
        return toTikTok.written(events);
    }

    private static Conversion convert(String text, Direction direction, Supplement supplement) {
        // A text with half a character in it has no bytes; the careful reader tells of it.
        return JsonReader.isWhole(text)
                ? direction.convert(text.getBytes(StandardCharsets.UTF_8), supplement)
                : direction.convert(JSON.read(text), supplement);
    }
}
