package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a clean event costs. As a tree it costs ten times as much, so this also holds that such an event goes over bytes; and
 * allocation stands for work, since it does not jitter.
 */
class AllocationTest {

    private static final PayloadConverter CONVERTER = PayloadConverter.builder()
            .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
            .eventSourceId(EventSource.APP, "7000000000000000002")
            .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC))
            .build();

    private static final String WEB = """
            {"event_name":"Purchase","event_time":1795340000,"event_id":"order-58213",
             "event_source_url":"https://shop.example.com/thanks?o=58213&ttclid=E.C.P.exampleClickId0001",
             "referrer_url":"https://shop.example.com/checkout/pay","action_source":"website",
             "user_data":{"em":["c2c46c1bf8a9ac33c2bfbe9c37d43bd6ff7532f55cc51d31a387eaa75eee64ab"],
              "ph":["11f976ff0fae9007051c1c0be7821b65f86e69e36f63542ae8c72dbf3b9cd9dc"],
              "fn":["24d4b96f58da6d4a8512313bbd02a28ebf0ca95dec6e4c86ef78ce7f01e788ac"],
              "ct":["1579a6e3112caba1b6031ef7c507f3014d7b0a408fefd1b4d4a2c8c32d2274ff"],
              "external_id":["35bed454e0b6c6932c2254201e5923a3f0c21a9278e9a7f546bd748c7ffa7742"],
              "client_ip_address":"203.0.113.24","client_user_agent":"Mozilla/5.0 (X11; Linux x86_64)",
              "fbc":"fb.1.1795339000123.IwAR0ExampleClickIdentifier123","fbp":"fb.1.1794000000456.1098115397"},
             "custom_data":{"currency":"EUR","value":129.90,"content_type":"product","content_ids":["SKU-1","SKU-2"],
              "contents":[{"id":"SKU-1","quantity":1,"item_price":49.90},{"id":"SKU-2","quantity":2,"item_price":40.00}],
              "num_items":3,"order_id":"58213","coupon":"WELCOME10"}}""";

    private static final String APP = """
            {"event_name":"Purchase","event_time":1795340000,"event_id":"app-1","action_source":"app",
             "user_data":{"em":["c2c46c1bf8a9ac33c2bfbe9c37d43bd6ff7532f55cc51d31a387eaa75eee64ab"],
              "madid":"38400000-8cf0-11bd-b23e-10b96e40000d","client_ip_address":"203.0.113.24"},
             "app_data":{"advertiser_tracking_enabled":1,"extinfo":["a2","com.example.shop","8.4","8.4.0","15","Pixel 9",
              "en_US","CET","Carrier","1080","2400","2.6","8","128","57","Europe/Berlin"]},
             "custom_data":{"currency":"USD","value":4.99,"contents":[{"id":"gems","quantity":1,"item_price":4.99}],
              "content_type":"product"}}""";

    private static final String BACK = """
            {"event_source":"web","data":[{"event":"Purchase","event_time":1795340000,"event_id":"order-58213",
             "user":{"email":["c2c46c1bf8a9ac33c2bfbe9c37d43bd6ff7532f55cc51d31a387eaa75eee64ab"],"ip":"203.0.113.24",
              "user_agent":"Mozilla/5.0 (X11; Linux x86_64)"},
             "page":{"url":"https://shop.example.com/thanks"},
             "properties":{"currency":"EUR","value":129.90,"content_type":"product",
              "contents":[{"content_id":"SKU-1","price":49.90,"quantity":1}]}}]}""";

    @Test
    void cleanWebEvent() {
        cheap(WEB, 3_500);
    }

    @Test
    void cleanAppEvent() {
        cheap(APP, 3_500);
    }

    @Test
    void cleanEventOnTheWayBack() {
        Conversion conversion = CONVERTER.toMeta(BACK);
        assertEquals(1, conversion.requestBytes().size());
        long bytes = allocated(() -> CONVERTER.toMeta(BACK));
        assertTrue(bytes <= 4_000, bytes + " bytes");
    }

    private static void cheap(String event, long most) {
        byte[] text = event.getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(), CONVERTER.toTikTok(text).diagnostics());
        long bytes = allocated(() -> CONVERTER.toTikTok(text));
        assertTrue(bytes <= most, bytes + " bytes");
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        for (int i = 0; i < 500; i++) {
            work.run();
        }
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 200; i++) {
            work.run();
        }
        return (threads.getThreadAllocatedBytes(thread) - before) / 200;
    }
}
