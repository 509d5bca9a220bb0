package dev.capibridge.core.codec;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A value and what becomes of it; documentation and test at once.
 *
 * @param to the direction shown
 * @param given the value before
 * @param gives the value after; empty if it stays behind or is refused
 */
public record Example(Platform to, JsonNode given, Optional<JsonNode> gives) {}
