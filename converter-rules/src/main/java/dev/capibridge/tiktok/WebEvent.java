package dev.capibridge.tiktok;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event that happened on a website. Immutable; made by {@link TikTokEvent}. */
public final class WebEvent extends OnlineFields<WebEvent> implements TikTokEvent {

    WebEvent(Map<String, Object> written) {
        super(written);
    }

    @Override
    WebEvent of(Map<String, Object> written) {
        return new WebEvent(written);
    }

    @Override
    public String source() {
        return "web";
    }

    /** Address of the page; the one before it is left out. */
    public WebEvent page(@Nullable String url) {
        return page(url, null);
    }

    /** Address of the page, and of the one before it. */
    public WebEvent page(@Nullable String url, @Nullable String referrer) {
        return with(url, "page", "url").with(referrer, "page", "referrer");
    }

    /** What the browser says of itself. */
    public WebEvent clientHints(@Nullable ClientHints hints) {
        return withPart(hints, "device");
    }

    /** The sender's own customer id, one or several: trimmed, case kept, then SHA-256 in lower-case hex. */
    public WebEvent externalId(@Nullable String @Nullable ... externalId) {
        return withAll(externalId, "user", "external_id");
    }

    /** TikTok click id as found in the landing page address, URL-decoded, whole, not hashed. */
    public WebEvent ttclid(@Nullable String ttclid) {
        return with(ttclid, "user", "ttclid");
    }

    /** Value of the _ttp cookie, not hashed. */
    public WebEvent ttp(@Nullable String ttp) {
        return with(ttp, "user", "ttp");
    }

    /**
     * First name: lower case, no punctuation, accents kept, then SHA-256 in lower-case hex. Not on TikTok's endpoint
     * page, but sent by TikTok's own WooCommerce plugin.
     */
    public WebEvent firstName(@Nullable String firstName) {
        return with(firstName, "user", "first_name");
    }

    /**
     * Last name: lower case, no punctuation, accents kept, then SHA-256 in lower-case hex. Not on TikTok's endpoint
     * page, but sent by TikTok's own WooCommerce plugin.
     */
    public WebEvent lastName(@Nullable String lastName) {
        return with(lastName, "user", "last_name");
    }

    /**
     * City in plain text, never hashed: lower case, no spaces, punctuation or special characters. Not on TikTok's
     * endpoint page, but sent by TikTok's own WooCommerce plugin.
     */
    public WebEvent city(@Nullable String city) {
        return with(city, "user", "city");
    }

    /**
     * State or region in plain text, never hashed: lower case, no spaces, punctuation or special characters. Not on
     * TikTok's endpoint page, but sent by TikTok's own WooCommerce plugin.
     */
    public WebEvent state(@Nullable String state) {
        return with(state, "user", "state");
    }

    /**
     * Country, never hashed: two-letter ISO 3166-1 code in lower case. Not on TikTok's endpoint page, but sent by
     * TikTok's own WooCommerce plugin.
     */
    public WebEvent country(@Nullable String country) {
        return with(country, "user", "country");
    }

    /**
     * Postal code: lower case, no spaces or dashes, then SHA-256 in lower-case hex. Not on TikTok's endpoint page,
     * but sent by TikTok's own WooCommerce plugin.
     */
    public WebEvent zipCode(@Nullable String zipCode) {
        return with(zipCode, "user", "zip_code");
    }
}
