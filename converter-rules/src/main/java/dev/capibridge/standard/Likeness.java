package dev.capibridge.standard;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.standard.legacy.LegacyShape;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What an object is taken for by the names of its members, before anything in it is read. */
final class Likeness {

    private static final Map<Platform, String> NAME = Map.of(Platform.META, "event_name", Platform.TIKTOK, "event");

    private static final Map<Platform, Set<String>> PARTS = Map.of(
            Platform.META,
            Set.of("user_data", "custom_data", "app_data"),
            Platform.TIKTOK,
            Set.of("user", "properties", "page", "app", "lead", "ad", "device", "context"));

    private static final Map<Platform, Set<String>> FIELDS = Map.of(
            Platform.META,
            Set.of(
                    "action_source",
                    "event_id",
                    "event_name",
                    "event_source_url",
                    "event_time",
                    "original_event_data",
                    "referrer_url"),
            Platform.TIKTOK,
            Set.of("event", "event_id", "event_time", "timestamp"));

    private Likeness() {}

    /** Where a platform's events have their name. */
    static String nameKey(Platform platform) {
        return NAME.getOrDefault(platform, "");
    }

    /** Whether a member of this name is a part of an event, at either platform. */
    static boolean isPart(String name) {
        return PARTS.values().stream().anyMatch(parts -> parts.contains(name));
    }

    /** Whether a member of this name is one of the platform's events, and of no request. */
    static boolean isField(String name, Platform platform) {
        return FIELDS.getOrDefault(platform, Set.of()).contains(name);
    }

    /** Whether it is called something and has a part of an event: a name alone may be that of a request. */
    static boolean isEvent(JsonNode object, Platform platform) {
        return !object.path(nameKey(platform)).asString("").isBlank() && hasPart(object, platform);
    }

    /** Whether a list holds an event. */
    static boolean holdsEvent(JsonNode list, Platform platform) {
        return list.isArray() && list.valueStream().anyMatch(event -> event.has(nameKey(platform)));
    }

    /** Whether it is all of the other platform's, and no slip in an event of this one. */
    static boolean isOfOther(JsonNode object, Platform platform) {
        return !object.has(nameKey(platform))
                && !hasPart(object, platform)
                && (isEvent(object, platform.other())
                        || isEvent(object.path(LegacyShape.LIST).path(0), platform.other()));
    }

    private static boolean hasPart(JsonNode object, Platform platform) {
        return PARTS.getOrDefault(platform, Set.of()).stream()
                .map(object::path)
                .anyMatch(part -> !part.isMissingNode() && !part.isNull() && !(part.isContainer() && part.isEmpty()));
    }
}
