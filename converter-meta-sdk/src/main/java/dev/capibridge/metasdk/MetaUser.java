package dev.capibridge.metasdk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code user_data}, with the values that the caller gave: plain where the SDK's own writer would have hashed them. */
record MetaUser(
        @Nullable List<@Nullable String> em,
        @Nullable List<@Nullable String> ph,
        @Nullable List<@Nullable String> ge,
        @Nullable List<@Nullable String> db,
        @Nullable List<@Nullable String> ln,
        @Nullable List<@Nullable String> fn,
        @Nullable List<@Nullable String> ct,
        @Nullable List<@Nullable String> st,
        @Nullable List<@Nullable String> zp,
        @Nullable List<@Nullable String> country,
        @Nullable List<@Nullable String> externalId,
        @Nullable String clientIpAddress,
        @Nullable String clientUserAgent,
        @Nullable String fbc,
        @Nullable String fbp,
        @Nullable String subscriptionId,
        @Nullable String fbLoginId,
        @Nullable String leadId,
        @Nullable String f5first,
        @Nullable String f5last,
        @Nullable String fi,
        @Nullable String dobd,
        @Nullable String dobm,
        @Nullable String doby,
        @Nullable String madid,
        @Nullable String anonId,
        @Nullable String ctwaClid,
        @Nullable String pageId) {}
