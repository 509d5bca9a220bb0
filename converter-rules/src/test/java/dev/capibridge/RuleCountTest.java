package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Per event, work grows with the event and not with the number of rules; allocation stands for work, since it does not jitter. */
class RuleCountTest {

    private static final String EVENT = """
            {"event_name":"Purchase","event_time":1795340000,"event_id":"o-1","action_source":"website",
             "event_source_url":"https://shop.example.com/","user_data":{"client_ip_address":"203.0.113.24"},
             "custom_data":{"currency":"USD","value":59.90,"p1":"one"}}""";

    @Test
    void fiveThousandRulesCostWhatFiftyCost() {
        PayloadConverter few = converter(50);
        PayloadConverter many = converter(5000);
        assertEquals(few.toTikTok(EVENT).requestBodies(), many.toTikTok(EVENT).requestBodies());
        long fewBytes = allocated(few);
        long manyBytes = allocated(many);
        assertTrue(manyBytes <= fewBytes * 1.2, fewBytes + " bytes an event grew to " + manyBytes);
    }

    private static PayloadConverter converter(int rules) {
        StringBuilder rows = new StringBuilder("rules: many\nfields:\n");
        for (int i = 0; i < rules; i++) {
            rows.append("  - { id: p")
                    .append(i)
                    .append(", meta: 'custom_data.\"p")
                    .append(i);
            rows.append("\"', tiktok: 'properties.\"p").append(i).append("\"' }\n");
        }
        return PayloadConverter.builder()
                .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
                .rules("many.rules.yaml", rows.toString())
                .build();
    }

    private static long allocated(PayloadConverter converter) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        for (int i = 0; i < 200; i++) {
            converter.toTikTok(EVENT);
        }
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 200; i++) {
            converter.toTikTok(EVENT);
        }
        return (threads.getThreadAllocatedBytes(thread) - before) / 200;
    }
}
