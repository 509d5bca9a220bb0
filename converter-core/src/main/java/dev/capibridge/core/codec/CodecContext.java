package dev.capibridge.core.codec;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a codec may know beside the value.
 *
 * @param now the converter's clock, read once an event
 * @param asked what stands in the event at the places that the codec {@link Codec#asks() asks}; empty if it is not at hand
 */
public record CodecContext(Instant now, Optional<Map<String, JsonNode>> asked) {

    public CodecContext(Instant now) {
        this(now, Optional.empty());
    }

    /**
     * What stands at the places that the codec asks for. Where the event is not at hand this throws; then it is converted once
     * more, on a slower way.
     */
    public Map<String, JsonNode> beside() {
        return asked.orElseThrow(() -> new IllegalStateException("the event is not at hand"));
    }
}
