package dev.capibridge.tiktok;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What events of websites and apps take beside. */
abstract class OnlineFields<E extends OnlineFields<E>> extends EventFields<E> {

    OnlineFields(Map<String, Object> written) {
        super(written);
    }

    /** {@code true} asks TikTok to limit processing where the law provides for it. */
    public E limitedDataUse(boolean limitedDataUse) {
        return with(limitedDataUse, "limited_data_use");
    }

    /** Public IPv4 or IPv6 address of the customer, not hashed. */
    public E ip(@Nullable String ip) {
        return with(ip, "user", "ip");
    }

    /** User agent of the customer's browser or app, not hashed. */
    public E userAgent(@Nullable String userAgent) {
        return with(userAgent, "user", "user_agent");
    }

    /** BCP 47 language tag, for example en-US. */
    public E locale(@Nullable String locale) {
        return with(locale, "user", "locale");
    }

    /** Whether the customer is new. */
    public E customerType(@Nullable String customerType) {
        return with(customerType, "properties", "customer_type");
    }

    /** Share of the credit that goes to TikTok, 0 to 1. */
    public E attributionShare(@Nullable Number attributionShare) {
        return with(attributionShare, "ad", "attribution_share");
    }
}
