package dev.capibridge;

import java.util.Locale;
import java.util.Optional;

/**
 * TikTok's event sources. Each has an id of its own kind: a pixel code, a TikTok app id, an offline event set id, a CRM
 * event set id. See <a href="https://business-api.tiktok.com/portal/docs?id=1771101303285761">Report events</a>.
 */
public enum EventSource {
    WEB,
    APP,
    OFFLINE,
    CRM;

    /** As TikTok writes it: {@code web}, {@code app}, {@code offline}, {@code crm}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The source of that key, in any case of letters. */
    public static Optional<EventSource> of(String key) {
        for (EventSource source : values()) {
            if (source.name().equalsIgnoreCase(key)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }
}
