package dev.capibridge.core.json;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads JSON text exactly: numbers without loss, no key twice, nothing after the end, bounded depth and size. What is
 * wrong with one value only (and so costs one event) is a flaw, not the end of the reading. Never repeats a piece of the
 * text in a message. A {@linkplain #lenient lenient} one also reads what has comments, trailing commas and NaN. Safe to
 * share between threads.
 */
public final class JsonReader {

    /** Objects and lists may stand at most this deep in each other. */
    public static final int MAX_DEPTH = 200;

    /** A text may have at most this many bytes (or characters). */
    public static final long MAX_LENGTH = 512L << 20;

    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxDocumentLength(MAX_LENGTH)
                    .maxStringLength((int) MAX_LENGTH)
                    // Length is judged below, value by value: a long number costs its event, not the text.
                    .maxNumberLength((int) MAX_LENGTH)
                    .maxNameLength(100_000)
                    .build())
            .build();

    private static final JsonFactory LENIENT = STRICT.rebuild()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final boolean lenient;

    /** A reader that takes JSON and nothing else. */
    public JsonReader() {
        this(false);
    }

    private JsonReader(boolean lenient) {
        this.lenient = lenient;
    }

    /**
     * A reader that also takes what is JSON but for comments and trailing commas, as in samples copied from web pages, or
     * for NaN and Infinity, as Python writes them, and then remarks on it. Such a number is a flaw.
     */
    public static JsonReader lenient() {
        return new JsonReader(true);
    }

    public Reading read(String text) {
        // A mark at the beginning belongs to the file, not to the text.
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Reading reading = read((factory, context) -> factory.createParser(context, unmarked), Optional.empty());
        return isNoJson(reading) ? withHalves(unmarked).orElse(reading) : reading;
    }

    /** Reads UTF-8 (or UTF-16 and UTF-32, by their first bytes). */
    public Reading read(byte[] text) {
        Reading reading = read((factory, context) -> factory.createParser(context, text), Optional.empty());
        if (!isNoJson(reading)) {
            return reading;
        }
        Optional<String> whole = utf8(text);
        return whole.isPresent() ? withHalves(whole.get()).orElse(reading) : withStrangeBytes(text);
    }

    /**
     * Reads a stream to its end and closes it.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public Reading read(InputStream text) {
        try (InputStream in = text) {
            byte[] bytes = in.readNBytes((int) MAX_LENGTH + 1);
            return bytes.length > MAX_LENGTH
                    ? new Reading.Unreadable(Diagnostic.of(CoreCode.TOO_LARGE, "", Long.toString(MAX_LENGTH >> 20)))
                    : read(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // Jackson gives up where half a surrogate pair stands in a key; read with another character in its place, the text
    // goes on, and only the event is lost.
    private Optional<Reading> withHalves(String text) {
        return Surrogates.marked(text).map(marked -> marked(marked, CoreCode.LONE_SURROGATE));
    }

    // The same where bytes are no UTF-8, as when one letter was written in another encoding.
    private Reading withStrangeBytes(byte[] text) {
        try {
            String marked = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith(Surrogates.MARK)
                    .decode(ByteBuffer.wrap(text))
                    .toString();
            return marked(marked, CoreCode.NOT_UTF8);
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException("what is malformed is replaced", impossible);
        }
    }

    private Reading marked(String text, CoreCode meaning) {
        return read((factory, context) -> factory.createParser(context, text), Optional.of(meaning));
    }

    private static boolean isNoJson(Reading reading) {
        return reading instanceof Reading.Unreadable unreadable
                && unreadable.reason().code() == CoreCode.NOT_JSON;
    }

    private static Optional<String> utf8(byte[] text) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString());
        } catch (CharacterCodingException otherwiseCoded) {
            return Optional.empty();
        }
    }

    private Reading read(BiFunction<JsonFactory, ObjectReadContext, JsonParser> open, Optional<CoreCode> mark) {
        Reading strict = read(STRICT, open, mark);
        if (!lenient || !(strict instanceof Reading.Unreadable unreadable) || !isNoJson(strict)) {
            return strict;
        }
        Reading second = read(LENIENT, open, mark);
        if (!(second instanceof Reading.Readable readable)) {
            // What is no JSON even so is told at the place where that shows.
            return second;
        }
        String[] place = unreadable.reason().arguments().toArray(String[]::new);
        Diagnostic remark = Diagnostic.of(CoreCode.READ_LENIENTLY, "", place);
        return new Reading.Readable(readable.root(), readable.flaws(), List.of(remark));
    }

    private static Reading read(
            JsonFactory factory, BiFunction<JsonFactory, ObjectReadContext, JsonParser> open, Optional<CoreCode> mark) {
        try (JsonParser parser = open.apply(factory, ObjectReadContext.empty())) {
            if (parser.nextToken() == null) {
                return new Reading.Unreadable(Diagnostic.of(CoreCode.EMPTY_INPUT, ""));
            }
            Builder builder = new Builder(parser, mark);
            JsonNode root = builder.value();
            if (parser.nextToken() != null) {
                return unreadable(CoreCode.TEXT_AFTER_END, parser.currentTokenLocation());
            }
            return new Reading.Readable(root, List.copyOf(builder.flaws), List.of());
        } catch (StreamConstraintsException tooMuch) {
            boolean deep = String.valueOf(tooMuch.getOriginalMessage()).contains("nesting depth");
            return new Reading.Unreadable(
                    deep
                            ? Diagnostic.of(CoreCode.TOO_DEEP, "", Integer.toString(MAX_DEPTH))
                            : Diagnostic.of(CoreCode.TOO_LARGE, "", Long.toString(MAX_LENGTH >> 20)));
        } catch (UnexpectedEndOfInputException cut) {
            return unreadable(CoreCode.CUT_OFF, cut.getLocation());
        } catch (JacksonException broken) {
            // Its message quotes the text, so only its place is told.
            return unreadable(CoreCode.NOT_JSON, broken.getLocation());
        }
    }

    private static Reading unreadable(CoreCode code, TokenStreamLocation at) {
        return new Reading.Unreadable(Diagnostic.of(
                code,
                "",
                Integer.toString(Math.max(1, at == null ? 1 : at.getLineNr())),
                Integer.toString(Math.max(1, at == null ? 1 : at.getColumnNr()))));
    }

    private static final class Builder {
        private final JsonParser parser;
        private final boolean marked;
        private final CoreCode damage;
        private final List<Diagnostic> flaws = new ArrayList<>();

        /** @param mark what is wrong where the text was marked; empty if it was not */
        Builder(JsonParser parser, Optional<CoreCode> mark) {
            this.parser = parser;
            this.marked = mark.isPresent();
            this.damage = mark.orElse(CoreCode.LONE_SURROGATE);
        }

        JsonNode value() {
            return switch (parser.currentToken()) {
                case START_OBJECT -> object();
                case START_ARRAY -> array();
                case VALUE_STRING -> text();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
                case VALUE_TRUE -> BooleanNode.TRUE;
                case VALUE_FALSE -> BooleanNode.FALSE;
                default -> NullNode.getInstance();
            };
        }

        private ObjectNode object() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = Surrogates.replaced(parser.currentName(), marked);
                if (!name.equals(parser.currentName())) {
                    flaw(damage);
                }
                parser.nextToken();
                JsonNode before = object.get(name);
                JsonNode value = value();
                if (before == null) {
                    object.set(name, value);
                } else {
                    flaw(CoreCode.REPEATED_KEY);
                }
            }
            return object;
        }

        private ArrayNode array() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value());
            }
            return array;
        }

        private JsonNode text() {
            String text = parser.getString();
            if (Surrogates.anyHalf(text, marked)) {
                flaw(damage);
                return NullNode.getInstance();
            }
            return StringNode.valueOf(text);
        }

        private JsonNode number() {
            if (parser.isNaN()) {
                flaw(CoreCode.NOT_FINITE);
                return NullNode.getInstance();
            }
            return Numbers.parse(parser.getString()).orElseGet(() -> {
                flaw(
                        CoreCode.ABSURD_NUMBER,
                        Integer.toString(Numbers.MAX_DIGITS),
                        Integer.toString(Numbers.MAX_EXPONENT));
                return NullNode.getInstance();
            });
        }

        private void flaw(CoreCode code, String... arguments) {
            String pointer = parser.streamReadContext().pathAsPointer().toString();
            flaws.add(Diagnostic.of(code, Surrogates.replaced(pointer, marked), arguments));
        }
    }

    /** Whether a text has no half of a surrogate pair in it, and so has bytes. */
    public static boolean isWhole(String text) {
        return !Surrogates.anyHalf(text, false);
    }
}
