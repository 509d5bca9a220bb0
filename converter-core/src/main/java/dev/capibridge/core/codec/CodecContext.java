package dev.capibridge.core.codec;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a codec may know besides the value.
 *
 * @param now the converter's clock, read once an event
 * @param beside what stands in the event at the places that the codec {@link Codec#asks() asks} for, if something does
 */
public record CodecContext(Instant now, Map<String, JsonNode> beside) {

    public CodecContext(Instant now) {
        this(now, Map.of());
    }
}
