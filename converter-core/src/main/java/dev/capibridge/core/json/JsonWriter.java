package dev.capibridge.core.json;

import tools.jackson.core.StreamWriteFeature;
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

    private static final ObjectWriter COMPACT = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .writer();

    private static final ObjectWriter PRETTY = COMPACT.with(new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

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
