package dev.capibridge.laws;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.plan.EventResult;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the laws are about: something that converts one event. A seeded fault is another of these. */
interface Engine {

    EventResult convert(JsonNode event, Platform to, Optional<JsonNode> supplement, Map<String, String> given);
}
