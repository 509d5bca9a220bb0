package dev.capibridge;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.json.Placeholders;
import dev.capibridge.core.json.PlainValues;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Reading;
import dev.capibridge.standard.legacy.Silence;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Meta's payload cannot carry, handed in beside it: partial TikTok events by {@code event_id}, and {@code *} for every
 * event. Values pass through the same normalisation and hashing as the event's own and have precedence over them.
 *
 * <pre>{@code Supplement.parse("{\"order-1\": {\"user\": {\"ttclid\": \"E.C.P.example\"}}}")}</pre>
 *
 * What it says never changes, and threads may share it. It remembers which of its events were asked for, see {@link #unused()}.
 */
public final class Supplement {

    private static final String EVERY = "*";
    private static final String BUILT =
            "a supplement is an object from event_id (or *) to a partial TikTok event, itself an object, and this is ";

    /** Nothing beside the event. */
    public static final Supplement NONE = new Supplement(JsonNodeFactory.instance.objectNode());

    private final ObjectNode byEventId;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private Supplement(ObjectNode byEventId) {
        this.byEventId = byEventId;
    }

    /**
     * Reads {@code {"event id": {partial TikTok event}, "*": {…}}}.
     *
     * @throws IllegalArgumentException if the text is no such JSON; the message says where
     */
    public static Supplement parse(String json) {
        return of(new JsonReader().read(Objects.requireNonNull(json, "json is null")));
    }

    /**
     * The same from maps and plain values.
     *
     * @throws IllegalArgumentException if it is built otherwise; the message says where
     */
    public static Supplement of(Map<String, ?> byEventId) {
        return of(PlainValues.read(Objects.requireNonNull(byEventId, "byEventId is null")));
    }

    /**
     * One partial TikTok event for every event of the input.
     *
     * @throws IllegalArgumentException if something in it is no JSON value; the message says where
     */
    public static Supplement forEvery(Map<String, ?> partialEvent) {
        return of(Map.of(EVERY, Objects.requireNonNull(partialEvent, "partialEvent is null")));
    }

    private static Supplement of(Reading reading) {
        if (reading instanceof Reading.Unreadable unreadable) {
            throw new IllegalArgumentException(unreadable.reason().message());
        }
        Reading.Readable readable = (Reading.Readable) reading;
        for (Diagnostic flaw : readable.flaws()) {
            throw new IllegalArgumentException(flaw.message() + entry(readable.root(), flaw.pointer()));
        }
        if (!(readable.root() instanceof ObjectNode object)) {
            throw new IllegalArgumentException(BUILT + Kind.of(readable.root()));
        }
        object.properties().forEach(part -> {
            // PHP writes an object without members as an empty list.
            boolean empty = part.getValue().isArray() && part.getValue().isEmpty();
            if (!part.getValue().isObject() && !part.getValue().isNull() && !empty) {
                throw new IllegalArgumentException(
                        BUILT + Kind.of(part.getValue()) + entry(object, Pointers.member("", part.getKey())));
            }
        });
        return new Supplement(object);
    }

    // By its number: the name is an event's id, which is nobody's business here.
    private static String entry(JsonNode root, String pointer) {
        int number = 1;
        for (String name : root.propertyNames()) {
            if (Pointers.isWithin(pointer, Pointers.member("", name))) {
                return ", in its entry " + number;
            }
            number++;
        }
        return "";
    }

    /** What there is for an event: what is said for every event, overlaid by what is said for this one. */
    Optional<JsonNode> find(Optional<String> eventId) {
        Optional<ObjectNode> every = said(EVERY);
        Optional<String> id = eventId.filter(byEventId::has).filter(known -> !known.equals(EVERY));
        id.ifPresent(asked::add);
        Optional<ObjectNode> one = id.flatMap(this::said);
        return every.isEmpty() || one.isEmpty()
                ? one.or(() -> every).map(JsonNode.class::cast)
                : Optional.of(overlay(every.get().deepCopy(), one.get()));
    }

    // A join finds nothing for some events, and says so with null.
    private Optional<ObjectNode> said(String name) {
        return byEventId.get(name) instanceof ObjectNode part ? Optional.of(part) : Optional.empty();
    }

    /**
     * Those of its event ids that no event converted with it so far has had, in order; a slip in one would go unseen else.
     * It counts whatever became of the event.
     */
    public List<String> unused() {
        return byEventId.propertyNames().stream()
                .filter(id -> !id.equals(EVERY) && !asked.contains(id))
                .toList();
    }

    /** For how many events it is, and nothing of what it says. */
    @Override
    public String toString() {
        int single = byEventId.size() - (byEventId.has(EVERY) ? 1 : 0);
        return "a supplement for " + single + (single == 1 ? " event" : " events")
                + (byEventId.has(EVERY) ? ", and for every event" : "");
    }

    // What says nothing lies over nothing.
    private static ObjectNode overlay(ObjectNode under, JsonNode over) {
        over.properties().forEach(member -> {
            JsonNode there = under.get(member.getKey());
            JsonNode value = member.getValue();
            if (there instanceof ObjectNode object && value.isObject()) {
                overlay(object, value);
            } else if (there == null || !Silence.is(value, Placeholders::isId)) {
                under.set(member.getKey(), value);
            }
        });
        return under;
    }
}
