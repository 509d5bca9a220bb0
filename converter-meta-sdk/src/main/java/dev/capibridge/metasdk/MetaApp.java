package dev.capibridge.metasdk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code app_data}. The SDK's five booleans are false until set, so their false may mean that nobody asked. */
record MetaApp(
        boolean applicationTrackingEnabled,
        boolean advertiserTrackingEnabled,
        @Nullable String appUserId,
        @Nullable String campaignIds,
        boolean considerViews,
        @Nullable List<@Nullable String> extinfo,
        boolean includeDwellData,
        boolean includeVideoData,
        @Nullable String installReferrer,
        @Nullable String installerPackage,
        @Nullable String receiptData,
        @Nullable List<@Nullable String> urlSchemes,
        @Nullable String windowsAttributionId) {

    private static final String IOS = "i2";

    /** Whether Apple's tracking permission is asked for and the flag cannot tell a refusal from silence. */
    boolean refusedOrUnset() {
        return !advertiserTrackingEnabled && extinfo != null && !extinfo.isEmpty() && IOS.equals(extinfo.get(0));
    }
}
