package dev.capibridge.tiktok;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stage that a lead reached in a CRM. Immutable; made by {@link TikTokEvent}. */
public final class CrmEvent extends EventFields<CrmEvent> implements TikTokEvent {

    CrmEvent(Map<String, Object> written) {
        super(written);
    }

    @Override
    CrmEvent of(Map<String, Object> written) {
        return new CrmEvent(written);
    }

    @Override
    public String source() {
        return "crm";
    }

    /** The sender's own customer id, one or several: trimmed, case kept, then SHA-256 in lower-case hex. */
    public CrmEvent externalId(@Nullable String @Nullable ... externalId) {
        return withAll(externalId, "user", "external_id");
    }

    /** Name of the CRM, for example HubSpot. */
    public CrmEvent leadEventSource(@Nullable String leadEventSource) {
        return with(leadEventSource, "lead", "lead_event_source");
    }
}
