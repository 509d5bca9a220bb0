package dev.capibridge.standard.legacy;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.rules.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of TikTok's Events API 1.0 and what is met between it and 2.0. An event in it is brought into the shape of 2.0
 * before any rule reads it, and an event that rules have written may be brought into it; both by one table of places.
 */
public final class LegacyShape {

    /** What stands in a ledger where a rule's id would. */
    static final String RULE = "events-api-1.0";

    /** Where a request has its events. */
    public static final String LIST = LegacyTable.LIST;

    /** The key under which a web request names its pixel. */
    public static final String WEB_ID = "pixel_code";

    /** The key under which a request of 2.0 names its event source. */
    public static final String SOURCE = LegacyTable.SOURCE;

    /** The most events a request takes. */
    public static final int MAX_EVENTS = 50;

    private LegacyShape() {}

    /** Whether a key is one of a request's head in either version; it may also stand in an event that is its own request. */
    public static boolean isHead(String name) {
        return LegacyTable.SOURCES.containsKey(name) || LegacyTable.HEAD.contains(name);
    }

    /** Whether a key of a request's head shows this shape. */
    public static boolean isOfRequest(String name) {
        return LegacyTable.SOURCES.containsKey(name) || name.equals(LIST);
    }

    /** The places of an event at which something stands only in this shape, or in a mixture. */
    public static List<Path> places() {
        return Signs.places();
    }

    /** The event source that the keys of a head tell; empty if none does, or two that differ. */
    public static Optional<String> source(Collection<String> names) {
        List<String> told = names.stream()
                .map(LegacyTable.SOURCES::get)
                .filter(source -> source != null)
                .distinct()
                .toList();
        return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
    }

    /**
     * What there is to say if the keys of a head tell event sources that differ.
     *
     * @param around pointer of what has the keys
     */
    public static Optional<Diagnostic> contradiction(Collection<String> names, String around) {
        List<String> heads = names.stream().filter(LegacyShape::isHead).toList();
        if (heads.stream().map(LegacyTable.SOURCES::get).distinct().count() < 2) {
            return Optional.empty();
        }
        String told = heads.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" and "));
        return Optional.of(Diagnostic.of(LegacyCode.SOURCES_DIFFER, Pointers.member(around, heads.get(0)), told));
    }

    /**
     * Brings an event into the shape of 2.0.
     *
     * @param event as it was given; it is not changed
     * @param head what the request's head shows
     * @param source the event source that the head tells
     * @return empty if nothing shows another shape
     */
    public static Optional<Reshaped> read(ObjectNode event, Signs head, Optional<String> source) {
        Signs signs = head.and(Signs.ofEvent(event));
        return signs.isLegacy()
                ? Optional.of(new LegacyReader(event, signs, source.or(() -> source(event.propertyNames()))).read())
                : Optional.empty();
    }

    /**
     * Brings a converted web event into the shape of 1.0; any other is rejected.
     *
     * @param source its event source
     * @param given the event it was converted from
     * @return the same result if the event was not converted
     */
    public static EventResult write(EventResult result, String source, JsonNode given) {
        return result.event()
                .map(event -> new LegacyWriter(result, event, given).write(source))
                .orElse(result);
    }
}
