package dev.capibridge.benchmarks.peers;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** A request to Meta's Conversions API, as far as events of websites and Android apps go; what JSON lacks is null. */
@NullUnmarked
record MetaRequest(List<Event> data) {

    record Event(
            String eventName,
            Long eventTime,
            String eventId,
            String eventSourceUrl,
            String referrerUrl,
            String actionSource,
            UserData userData,
            CustomData customData,
            AppData appData) {}

    record UserData(
            List<String> em,
            List<String> externalId,

            @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
            List<String> fn,

            @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
            List<String> ln,

            @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
            List<String> zp,

            String clientIpAddress,
            String clientUserAgent,
            String madid) {}

    record AppData(List<String> extinfo) {}

    record CustomData(
            String currency,
            BigDecimal value,
            String contentType,
            List<String> contentIds,
            List<Content> contents,
            Integer numItems,
            String orderId) {}

    record Content(String id, String title, String category, String brand, BigDecimal itemPrice, Integer quantity) {}
}
