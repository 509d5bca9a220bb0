package dev.capibridge.tiktok;

import dev.capibridge.core.json.PlainValues;
import dev.capibridge.core.json.Reading;
import dev.capibridge.standard.Choices;
import dev.capibridge.standard.codecs.PersonalNames;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What events of every source take. Each method gives a new event and leaves this one as it is. A value given again
 * replaces the one before, and null leaves the field out.
 *
 * @param <E> the event itself
 */
abstract class EventFields<E extends EventFields<E>> extends Fields<E> {

    private static final long LATEST = 99_999_999_999L; // in the year 5138

    // Members of properties, kept apart so that another journey or vehicle replaces the whole of the one before.
    private static final String TRAVEL = "travel";
    private static final String VEHICLE = "vehicle";

    EventFields(Map<String, Object> written) {
        super(written);
    }

    /** What was written so far, before anything is normalised or hashed. */
    public Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>(fields());
        Map<String, Object> properties = members(written.get("properties"));
        properties.putAll(members(written.remove(TRAVEL)));
        properties.putAll(members(written.remove(VEHICLE)));
        if (!properties.isEmpty()) {
            written.put("properties", Collections.unmodifiableMap(properties));
        }
        return Collections.unmodifiableMap(written);
    }

    /**
     * Any text that is unique to this event; TikTok refuses a number. Required by TikTok for web when the pixel
     * sends the same event, and for CRM when uploads overlap.
     */
    public E eventId(@Nullable String eventId) {
        return with(eventId, "event_id");
    }

    /** When it happened. TikTok needs it. */
    public E time(@Nullable Instant time) {
        return with(time == null ? null : seconds(time), "event_time");
    }

    // A later one would be read as milliseconds, or finer; this one is refused as well, for what it is.
    private static long seconds(Instant time) {
        return Math.max(0, Math.min(LATEST, time.getEpochSecond()));
    }

    /**
     * E-mail address, one or several: trimmed, lower case, then SHA-256 in lower-case hex. Give addresses as they
     * are; they are normalised and hashed here. A SHA-256 passes.
     */
    public E email(@Nullable String @Nullable ... email) {
        return withAll(email, "user", "email");
    }

    /**
     * Phone number, one or several: E.164 with the leading plus sign and no other symbol, then SHA-256 in lower-case
     * hex. Give numbers as they are, with '+' and country code; they are hashed here. A hash does not pass, since it
     * cannot be seen whether it was made with the '+'.
     */
    public E phone(@Nullable String @Nullable ... phone) {
        return withAll(phone, "user", "phone");
    }

    /** What it was worth, such as {@code "59.90", "EUR"}. The digits stay as they are written. */
    public E value(@Nullable String amount, @Nullable String currency) {
        return value(Amounts.of(amount), currency);
    }

    /** The same from a number. */
    public E value(@Nullable BigDecimal amount, @Nullable String currency) {
        return value((Object) amount, currency);
    }

    private E value(@Nullable Object amount, @Nullable String currency) {
        return with(amount, "properties", "value").with(currency, "properties", "currency");
    }

    /** What it was about, item by item. */
    public E contents(@Nullable TikTokContent @Nullable ... contents) {
        return contents(contents == null ? null : Arrays.asList(contents));
    }

    /** What it was about, item by item. */
    public E contents(@Nullable List<? extends @Nullable TikTokContent> contents) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (TikTokContent item : contents == null ? List.<TikTokContent>of() : contents) {
            if (item != null) {
                items.add(item.fields());
            }
        }
        return with(items.isEmpty() ? null : items, "properties", "contents");
    }

    /** Product ids as in the catalogue, a list even for one. Needed for Video Shopping Ads. */
    public E contentIds(@Nullable String @Nullable ... contentIds) {
        return withList(contentIds, "properties", "content_ids");
    }

    /**
     * {@code product} when the ids are SKU ids, product_group when they are item group ids. Needed for Video
     * Shopping Ads.
     */
    public E contentType(@Nullable String contentType) {
        return with(contentType, "properties", "content_type");
    }

    /** Number of items. */
    public E numItems(long numItems) {
        return with(numItems, "properties", "num_items");
    }

    /** What the customer searched for; recommended by TikTok for Search. */
    public E searchString(@Nullable String searchString) {
        return with(searchString, "properties", "search_string");
    }

    /** Name of search_string in version 1.0, still sent by TikTok's own template. */
    public E query(@Nullable String query) {
        return with(query, "properties", "query");
    }

    /** Description of the page or item. */
    public E description(@Nullable String description) {
        return with(description, "properties", "description");
    }

    /** The sender's order number. */
    public E orderId(@Nullable String orderId) {
        return with(orderId, "properties", "order_id");
    }

    /** The sender's shop id. */
    public E shopId(@Nullable String shopId) {
        return with(shopId, "properties", "shop_id");
    }

    /** State of an order, item or service. */
    public E status(@Nullable String status) {
        return with(status, "properties", "status");
    }

    /** How the purchase reaches the customer. */
    public E deliveryCategory(@Nullable String deliveryCategory) {
        return with(deliveryCategory, "properties", "delivery_category");
    }

    /** Expected lifetime value of the customer, as a decimal number in the given currency. */
    public E predictedLtv(@Nullable Number predictedLtv) {
        return with(predictedLtv, "properties", "predicted_ltv");
    }

    /** What sent the event; added by TikTok's own clients. */
    public E eventTriggerSource(@Nullable String eventTriggerSource) {
        return with(eventTriggerSource, "properties", "event_trigger_source");
    }

    /** What a journey was about; TikTok lists it for its travel ads only. */
    public E travel(@Nullable Travel travel) {
        return withPart(travel, TRAVEL);
    }

    /** What a vehicle is; TikTok lists it for its automotive ads only. */
    public E vehicle(@Nullable Vehicle vehicle) {
        return withPart(vehicle, VEHICLE);
    }

    /**
     * A property that TikTok's reference does not list. It is sent as it is: put no personal data into it.
     *
     * @param value text, number, boolean, or lists and maps of these; anything else gets the event rejected
     * @throws IllegalArgumentException if the name, or one in a map of it, is one under which personal data or choices about
     *     their use travel; those that TikTok takes have methods of their own
     */
    public E property(String name, @Nullable Object value) {
        Objects.requireNonNull(name, "name is null");
        if (Choices.isLike(name) || isIn(value, Choices::areIn)) {
            throw new IllegalArgumentException(
                    "'" + name + "' " + (Choices.isLike(name) ? "says" : "holds a member that says")
                            + " how a person's data may be used, and no property does: limitedDataUse(…) and attStatus(…) say it,"
                            + " and an event of somebody who opted out is not sent");
        }
        boolean named = PersonalNames.isOne(name);
        if (named || isIn(value, PersonalNames::areIn)) {
            throw new IllegalArgumentException("'" + name + "' "
                    + (named ? "looks like personal data" : "holds a member that is named as personal data is")
                    + ", and a property is sent as it is; what tells who it was has methods of its own, such as email(…),"
                    + " which bring it into TikTok's form");
        }
        return with(value, "properties", name);
    }

    private static boolean isIn(@Nullable Object value, Predicate<JsonNode> found) {
        return value != null
                && PlainValues.readAnything(value) instanceof Reading.Readable read
                && found.test(read.root());
    }

    /** Its source; no value of it, which may be personal. */
    @Override
    public String toString() {
        return "a TikTok event";
    }
}
