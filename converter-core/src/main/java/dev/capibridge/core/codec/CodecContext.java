package dev.capibridge.core.codec;

import java.time.Instant;

/**
 * What a codec may know beside the value.
 *
 * @param now the converter's clock, read once an event
 */
public record CodecContext(Instant now) {}
