package dev.capibridge.metasdk;

import org.jspecify.annotations.Nullable;

/** One of {@code contents}. */
record MetaContent(
        @Nullable String id,
        @Nullable Long quantity,
        @Nullable Float itemPrice,
        @Nullable String title,
        @Nullable String description,
        @Nullable String brand,
        @Nullable String category,
        @Nullable String deliveryCategory) {}
