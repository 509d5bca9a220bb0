package dev.capibridge.tiktok;

import java.util.Map;

/**
 * An event that happened in a shop or on the phone. TikTok finds the person by e-mail or phone only. Immutable; made by {@link
 * TikTokEvent}.
 */
public final class OfflineEvent extends EventFields<OfflineEvent> implements TikTokEvent {

    OfflineEvent(Map<String, Object> written) {
        super(written);
    }

    @Override
    OfflineEvent of(Map<String, Object> written) {
        return new OfflineEvent(written);
    }

    @Override
    public String source() {
        return "offline";
    }
}
