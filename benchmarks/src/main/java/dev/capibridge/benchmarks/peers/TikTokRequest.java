package dev.capibridge.benchmarks.peers;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** A request to TikTok's Events API, as far as website events go; what JSON lacks is null. */
@NullUnmarked
record TikTokRequest(String eventSource, String eventSourceId, List<Event> data) {

    record Event(String event, Long eventTime, String eventId, User user, Page page, Properties properties) {}

    record User(
            List<String> email,
            List<String> externalId,
            String ttclid,
            String ip,
            String userAgent,
            String firstName,
            String lastName,
            String zipCode) {}

    record Page(String url, String referrer) {}

    record Properties(
            String currency,
            BigDecimal value,
            String contentType,
            List<String> contentIds,
            List<Content> contents,
            Integer numItems,
            String orderId) {}

    record Content(
            String contentId,
            String contentName,
            String contentCategory,
            String brand,
            BigDecimal price,
            Integer quantity) {}
}
