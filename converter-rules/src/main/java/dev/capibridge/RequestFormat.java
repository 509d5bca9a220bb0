package dev.capibridge;

import java.util.Locale;
import java.util.Optional;

/** Which version of TikTok's Events API requests are written for. */
public enum RequestFormat {
    /**
     * Events API 2.0, {@code POST /open_api/v1.3/event/track/}. See <a
     * href="https://business-api.tiktok.com/portal/docs?id=1771101303285761">Report events</a>.
     */
    CURRENT,

    /**
     * Events API 1.0, {@code POST /open_api/v1.3/pixel/batch/}: web events only, at most 50 a request. For integrations that
     * still post there; TikTok has announced its end. See <a
     * href="https://github.com/tiktok/tiktok-business-api-sdk/tree/HEAD/java_sdk/docs">TikTok's SDK</a>.
     */
    LEGACY;

    /** As it is typed: {@code current}, {@code legacy}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that key, in any case of letters. */
    public static Optional<RequestFormat> of(String key) {
        for (RequestFormat format : values()) {
            if (format.name().equalsIgnoreCase(key)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
