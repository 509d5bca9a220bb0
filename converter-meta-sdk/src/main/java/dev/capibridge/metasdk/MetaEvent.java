package dev.capibridge.metasdk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event, as Meta's JSON has it. */
record MetaEvent(
        @Nullable String eventName,
        @Nullable Long eventTime,
        @Nullable String eventSourceUrl,
        @Nullable Boolean optOut,
        @Nullable String eventId,
        @Nullable MetaUser userData,
        @Nullable MetaCustom customData,
        @Nullable List<@Nullable String> dataProcessingOptions,
        @Nullable Integer dataProcessingOptionsCountry,
        @Nullable Integer dataProcessingOptionsState,
        @Nullable String actionSource,
        @Nullable MetaApp appData,
        @Nullable String advancedMeasurementTable,
        @Nullable String messagingChannel,
        @Nullable MetaOriginal originalEventData,
        @Nullable MetaAttribution attributionData) {}
