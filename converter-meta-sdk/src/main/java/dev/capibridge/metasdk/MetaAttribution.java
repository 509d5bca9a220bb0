package dev.capibridge.metasdk;

import org.jspecify.annotations.Nullable;

/** {@code attribution_data}. */
record MetaAttribution(
        @Nullable String scope,
        @Nullable Long visitTime,
        @Nullable String adId,
        @Nullable String adsetId,
        @Nullable String campaignId,
        @Nullable Float attributionShare,
        @Nullable String attributionModel,
        @Nullable Integer attrWindow,
        @Nullable Float attributionValue,
        @Nullable String attributionSource,
        @Nullable String touchpointType,
        @Nullable Integer touchpointTs,
        @Nullable String attributionMethod,
        @Nullable String declineReason,
        @Nullable String auditingToken,
        @Nullable String linkageKey,
        @Nullable Setting attributionSetting) {

    /** {@code attribution_setting}. */
    record Setting(
            @Nullable Integer inactivityWindowHours,
            @Nullable Integer reattributionWindowHours) {}
}
