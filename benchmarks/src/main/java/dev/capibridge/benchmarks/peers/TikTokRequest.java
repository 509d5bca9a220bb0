package dev.capibridge.benchmarks.peers;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** A request to TikTok's Events API, as far as events of websites and Android apps go; what JSON lacks is null. */
@NullUnmarked
record TikTokRequest(String eventSource, String eventSourceId, List<Event> data) {

    record Event(String event, Long eventTime, String eventId, User user, Page page, App app, Properties properties) {}

    record User(
            List<String> email,
            List<String> externalId,
            String ttclid,
            String ip,
            String userAgent,
            String firstName,
            String lastName,
            String zipCode,
            String gaid,
            String attStatus,
            String locale) {}

    record Page(String url, String referrer) {}

    record App(String appId, String appVersion) {}

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
