package dev.capibridge;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.PlainValues;
import dev.capibridge.core.json.Reading;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Meta's payload cannot carry, handed in beside it: partial TikTok events by {@code event_id}, and {@code *} for every
 * event. Values pass through the same normalisation and hashing as the event's own and have precedence over them.
 *
 * <pre>{@code Supplement.parse("{\"order-1\": {\"user\": {\"ttclid\": \"E.C.P.example\"}}}")}</pre>
 *
 * Immutable.
 */
public final class Supplement {

    /** Nothing beside the event. */
    public static final Supplement NONE = new Supplement(JsonNodeFactory.instance.objectNode());

    private final ObjectNode byEventId;

    private Supplement(ObjectNode byEventId) {
        this.byEventId = byEventId;
    }

    /**
     * Reads {@code {"event id": {partial TikTok event}, "*": {…}}}.
     *
     * @throws IllegalArgumentException if the text is no such JSON; the message says where
     */
    public static Supplement parse(String json) {
        return of(new JsonReader().read(json));
    }

    /** The same from maps and plain values. */
    public static Supplement of(Map<String, ?> byEventId) {
        return of(PlainValues.read(byEventId));
    }

    /** One partial TikTok event for every event of the input. */
    public static Supplement forEvery(Map<String, ?> partialEvent) {
        return of(Map.of("*", partialEvent));
    }

    private static Supplement of(Reading reading) {
        if (reading instanceof Reading.Unreadable unreadable) {
            throw new IllegalArgumentException(unreadable.reason().message());
        }
        Reading.Readable readable = (Reading.Readable) reading;
        for (Diagnostic flaw : readable.flaws()) {
            throw new IllegalArgumentException(flaw.message());
        }
        if (!(readable.root() instanceof ObjectNode object)
                || object.values().stream().anyMatch(part -> !part.isObject())) {
            throw new IllegalArgumentException(
                    "a supplement is an object from event_id (or *) to a partial TikTok event, itself an object");
        }
        return new Supplement(object);
    }

    /** What there is for an event: what is said for every event, overlaid by what is said for this one. */
    Optional<JsonNode> find(Optional<String> eventId) {
        JsonNode every = byEventId.get("*");
        JsonNode one = eventId.filter(id -> !id.equals("*")).map(byEventId::get).orElse(null);
        if (every == null || one == null) {
            return Optional.ofNullable(one == null ? every : one);
        }
        return Optional.of(overlay((ObjectNode) every.deepCopy(), one));
    }

    private static ObjectNode overlay(ObjectNode under, JsonNode over) {
        over.properties().forEach(member -> {
            JsonNode there = under.get(member.getKey());
            if (there instanceof ObjectNode object && member.getValue().isObject()) {
                overlay(object, member.getValue());
            } else {
                under.set(member.getKey(), member.getValue());
            }
        });
        return under;
    }
}
