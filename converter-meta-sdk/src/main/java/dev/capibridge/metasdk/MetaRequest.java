package dev.capibridge.metasdk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meta's request, as its JSON has it: the events and what stands around them. Components are Meta's keys. */
record MetaRequest(
        @Nullable List<@Nullable MetaEvent> data,
        @Nullable String testEventCode,
        @Nullable String partnerAgent,
        @Nullable String namespaceId,
        @Nullable String uploadId,
        @Nullable String uploadTag,
        @Nullable String uploadSource) {

    /** A request of nothing but events. */
    static MetaRequest of(@Nullable List<@Nullable MetaEvent> data) {
        return new MetaRequest(data, null, null, null, null, null, null);
    }

    /** The events; none if the SDK's request was given none. */
    List<@Nullable MetaEvent> events() {
        return data == null ? List.of() : data;
    }
}
