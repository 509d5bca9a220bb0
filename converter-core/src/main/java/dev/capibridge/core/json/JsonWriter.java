package dev.capibridge.core.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON the same way every time: members in their order, numbers with the digits they came with. */
public final class JsonWriter {

    private static final ObjectWriter COMPACT = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new LineBreaks()).build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .writer();

    private static final ObjectWriter PRETTY = COMPACT.with(new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    /** JSON lets these stand as they are, but many a reader of lines would break a line at them. */
    private static final class LineBreaks extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            return CharacterEscapes.standardAsciiEscapesForJSON();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return switch (c) {
                case 0x85 -> new SerializedString("\\u0085");
                case 0x2028 -> new SerializedString("\\u2028");
                case 0x2029 -> new SerializedString("\\u2029");
                default -> null;
            };
        }
    }

    private JsonWriter() {}

    /** One line, no white space between tokens. */
    public static String compact(JsonNode value) {
        return COMPACT.writeValueAsString(value);
    }

    /** The same as {@link #compact}, as UTF-8. */
    public static byte[] bytes(JsonNode value) {
        return COMPACT.writeValueAsBytes(value);
    }

    /** Indented by two spaces, for people. */
    public static String pretty(JsonNode value) {
        return PRETTY.writeValueAsString(value);
    }
}
