package dev.capibridge.tiktok;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the items that an event is about. Immutable: each method gives a new one; null leaves the field out. */
public final class TikTokContent extends Fields<TikTokContent> {

    private TikTokContent(Map<String, Object> written) {
        super(written);
    }

    @Override
    TikTokContent of(Map<String, Object> written) {
        return new TikTokContent(written);
    }

    /** An item by its id in the catalogue. */
    public static TikTokContent of(@Nullable String id) {
        return new TikTokContent(Map.of()).with(id, "content_id");
    }

    /** Price of one, such as {@code "29.95"}. The digits stay as they are written. */
    public TikTokContent price(@Nullable String price) {
        return with(Amounts.of(price), "price");
    }

    /** The same from a number. */
    public TikTokContent price(@Nullable BigDecimal price) {
        return with(price, "price");
    }

    /** Name of the product. */
    public TikTokContent name(@Nullable String name) {
        return with(name, "content_name");
    }

    /** Category of the product. */
    public TikTokContent category(@Nullable String category) {
        return with(category, "content_category");
    }

    /** Brand of the product. */
    public TikTokContent brand(@Nullable String brand) {
        return with(brand, "brand");
    }

    /** Number of pieces. */
    public TikTokContent quantity(long quantity) {
        return with(quantity, "quantity");
    }

    /** Place of content_type in version 1.0. Prefer properties.content_type. */
    public TikTokContent contentType(@Nullable String contentType) {
        return with(contentType, "content_type");
    }

    /** Description of the product. Sent by TikTok's WooCommerce plugin. */
    public TikTokContent description(@Nullable String description) {
        return with(description, "description");
    }

    /** Whether the product is in stock. Sent by TikTok's WooCommerce plugin. */
    public TikTokContent availability(@Nullable String availability) {
        return with(availability, "availability");
    }

    /** Reduced price of one piece. Sent by TikTok's WooCommerce plugin. */
    public TikTokContent salePrice(@Nullable Number salePrice) {
        return with(salePrice, "sale_price");
    }

    /** Whether the price is reduced. Sent by TikTok's WooCommerce plugin. */
    public TikTokContent onSale(boolean onSale) {
        return with(onSale, "on_sale");
    }

    /** Number of reviews. Sent by TikTok's WooCommerce plugin. */
    public TikTokContent reviewCount(long reviewCount) {
        return with(reviewCount, "review_count");
    }

    /** Average rating. Sent by TikTok's WooCommerce plugin. */
    public TikTokContent averageRating(@Nullable Number averageRating) {
        return with(averageRating, "average_rating");
    }

    /** Weight in the given unit. Sent by TikTok's WooCommerce plugin. */
    public TikTokContent weight(@Nullable Number weight) {
        return with(weight, "weight");
    }

    /** Unit of the weight. Sent by TikTok's WooCommerce plugin. */
    public TikTokContent weightUnit(@Nullable String weightUnit) {
        return with(weightUnit, "weight_unit");
    }
}
