package dev.capibridge.tiktok;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event that happened in an app. Immutable; made by {@link TikTokEvent}. */
public final class AppEvent extends OnlineFields<AppEvent> implements TikTokEvent {

    AppEvent(Map<String, Object> written) {
        super(written);
    }

    @Override
    AppEvent of(Map<String, Object> written) {
        return new AppEvent(written);
    }

    @Override
    public String source() {
        return "app";
    }

    /** Name of the app. */
    public AppEvent appName(@Nullable String appName) {
        return with(appName, "app", "app_name");
    }

    /** Version of the app. */
    public AppEvent appVersion(@Nullable String appVersion) {
        return with(appVersion, "app", "app_version");
    }

    /** Apple advertising id: plain in upper case, or SHA-256 of that in lower-case hex. */
    public AppEvent idfa(@Nullable String idfa) {
        return with(idfa, "user", "idfa");
    }

    /** Apple vendor id, plain. */
    public AppEvent idfv(@Nullable String idfv) {
        return with(idfv, "user", "idfv");
    }

    /** Google advertising id: plain in lower case, or SHA-256 of that in lower-case hex. */
    public AppEvent gaid(@Nullable String gaid) {
        return with(gaid, "user", "gaid");
    }

    /**
     * Apple's tracking permission; NOT_APPLICABLE for Android and for iOS below 14. With DENIED TikTok does not
     * match by e-mail or phone.
     */
    public AppEvent attStatus(@Nullable String attStatus) {
        return with(attStatus, "user", "att_status");
    }

    /** Click callback of the TikTok ad. */
    public AppEvent callback(@Nullable String callback) {
        return with(callback, "ad", "callback");
    }

    /** TikTok campaign id. */
    public AppEvent campaignId(@Nullable String campaignId) {
        return with(campaignId, "ad", "campaign_id");
    }

    /** TikTok ad group id, despite its name. */
    public AppEvent adId(@Nullable String adId) {
        return with(adId, "ad", "ad_id");
    }

    /** TikTok ad id, despite its name. */
    public AppEvent creativeId(@Nullable String creativeId) {
        return with(creativeId, "ad", "creative_id");
    }

    /** Whether the ad was for retargeting. */
    public AppEvent retargeting(boolean retargeting) {
        return with(retargeting, "ad", "is_retargeting");
    }

    /** Whether the event was attributed to TikTok. */
    public AppEvent attributed(boolean attributed) {
        return with(attributed, "ad", "attributed");
    }

    /** Kind of attribution, for example click_through. */
    public AppEvent attributionType(@Nullable String attributionType) {
        return with(attributionType, "ad", "attribution_type");
    }

    /** Who attributed the event. */
    public AppEvent attributionProvider(@Nullable String attributionProvider) {
        return with(attributionProvider, "ad", "attribution_provider");
    }
}
