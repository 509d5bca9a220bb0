package dev.capibridge.tiktok;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A TikTok event written by hand, without a Meta event to begin with. Begin with the source, since it decides what TikTok
 * takes; each source offers just that.
 *
 * <pre>{@code
 * WebEvent bought = TikTokEvent.web("Purchase")
 *         .eventId("order-90017")
 *         .time(Instant.now())
 *         .email("jane@example.com")
 *         .page("https://shop.example.com/thanks")
 *         .value("59.90", "EUR");
 * Conversion requests = converter.tiktok(bought);
 * }</pre>
 *
 * Values are given as they are: {@link dev.capibridge.PayloadConverter#tiktok} normalises, hashes and checks them, by the same
 * codecs, schema and advice as a converted event, and says what is wrong. Nothing a value holds makes a method throw.
 * Immutable. See <a href="https://business-api.tiktok.com/portal/docs?id=1771101303285761">Report events</a>.
 */
public sealed interface TikTokEvent permits WebEvent, AppEvent, OfflineEvent, CrmEvent {

    /** The key of its event source: {@code web}, {@code app}, {@code offline} or {@code crm}. */
    String source();

    /** What was written so far, before anything is normalised or hashed. */
    Map<String, Object> written();

    /** An event on a website. */
    static WebEvent web(@Nullable String event) {
        return new WebEvent(Map.of()).with(event, "event");
    }

    /**
     * An event in an app.
     *
     * @param appId package name (Android) or number in the App Store (iOS)
     */
    static AppEvent app(@Nullable String event, @Nullable String appId) {
        return new AppEvent(Map.of()).with(event, "event").with(appId, "app", "app_id");
    }

    /** An event in a shop or on the phone. */
    static OfflineEvent offline(@Nullable String event) {
        return new OfflineEvent(Map.of()).with(event, "event");
    }

    /**
     * A stage that a lead reached.
     *
     * @param leadId TikTok's own id of the lead
     */
    static CrmEvent crm(@Nullable String event, @Nullable String leadId) {
        return new CrmEvent(Map.of()).with(event, "event").with(leadId, "lead", "lead_id");
    }
}
