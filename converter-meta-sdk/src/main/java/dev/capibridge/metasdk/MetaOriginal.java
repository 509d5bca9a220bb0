package dev.capibridge.metasdk;

import org.jspecify.annotations.Nullable;

/** {@code original_event_data}: the earlier event that an event belongs to. */
record MetaOriginal(
        @Nullable String eventName,
        @Nullable Long eventTime,
        @Nullable String orderId,
        @Nullable String eventId) {}
