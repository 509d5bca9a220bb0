package dev.capibridge.metasdk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code custom_data}. Amounts are the SDK's 32-bit floats, whose shortest decimal text is what crosses.
 *
 * @param customProperties laid over the others by {@link CustomProperties}
 */
record MetaCustom(
        @Nullable Float value,
        @Nullable Float netRevenue,
        @Nullable String currency,
        @Nullable String contentName,
        @Nullable String contentCategory,
        @Nullable List<@Nullable String> contentIds,
        @Nullable List<@Nullable MetaContent> contents,
        @Nullable String contentType,
        @Nullable String orderId,
        @Nullable Float predictedLtv,
        @Nullable String numItems,
        @Nullable String status,
        @Nullable String searchString,
        @Nullable String itemNumber,
        @Nullable String deliveryCategory,
        @JsonIgnore @Nullable Map<String, @Nullable String> customProperties) {}
