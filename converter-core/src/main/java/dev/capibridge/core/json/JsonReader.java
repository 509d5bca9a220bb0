package dev.capibridge.core.json;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
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
 * text in a message. Safe to share between threads.
 */
public final class JsonReader {

    /** Objects and lists may stand at most this deep in each other. */
    public static final int MAX_DEPTH = 200;

    /** A text may have at most this many bytes (or characters). */
    public static final long MAX_LENGTH = 512L << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxDocumentLength(MAX_LENGTH)
                    .maxStringLength((int) MAX_LENGTH)
                    // Length is judged below, value by value: a long number costs its event, not the text.
                    .maxNumberLength((int) MAX_LENGTH)
                    .maxNameLength(100_000)
                    .build())
            .build();

    public Reading read(String text) {
        return read(context -> FACTORY.createParser(context, text));
    }

    /** Reads UTF-8 (or UTF-16 and UTF-32, by their first bytes). */
    public Reading read(byte[] text) {
        return read(context -> FACTORY.createParser(context, text));
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

    private static Reading read(Function<ObjectReadContext, JsonParser> open) {
        try (JsonParser parser = open.apply(ObjectReadContext.empty())) {
            if (parser.nextToken() == null) {
                return new Reading.Unreadable(Diagnostic.of(CoreCode.EMPTY_INPUT, ""));
            }
            Builder builder = new Builder(parser);
            JsonNode root = builder.value();
            if (parser.nextToken() != null) {
                return unreadable(CoreCode.TEXT_AFTER_END, parser.currentTokenLocation());
            }
            return new Reading.Readable(root, List.copyOf(builder.flaws));
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
        private final List<Diagnostic> flaws = new ArrayList<>();

        Builder(JsonParser parser) {
            this.parser = parser;
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
                String name = parser.currentName();
                if (hasLoneSurrogate(name)) {
                    flaw(CoreCode.LONE_SURROGATE);
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
            if (hasLoneSurrogate(text)) {
                flaw(CoreCode.LONE_SURROGATE);
                return NullNode.getInstance();
            }
            return StringNode.valueOf(text);
        }

        private JsonNode number() {
            return Numbers.parse(parser.getString()).orElseGet(() -> {
                flaw(
                        CoreCode.ABSURD_NUMBER,
                        Integer.toString(Numbers.MAX_DIGITS),
                        Integer.toString(Numbers.MAX_EXPONENT));
                return NullNode.getInstance();
            });
        }

        private void flaw(CoreCode code, String... arguments) {
            flaws.add(Diagnostic.of(
                    code, parser.streamReadContext().pathAsPointer().toString(), arguments));
        }
    }

    /** Whether half of a pair stands alone in a text. */
    public static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
