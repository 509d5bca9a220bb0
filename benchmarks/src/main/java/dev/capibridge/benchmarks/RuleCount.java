package dev.capibridge.benchmarks;

import dev.capibridge.EventSource;
import dev.capibridge.PayloadConverter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same event under 50 and under 5,000 rules of the user's own: work grows with the event, not with the rules. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-Xms768m", "-Xmx768m", "-Xmn256m", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
public class RuleCount {

    private static final byte[] EVENT = """
            {"data":[{"event_name":"Purchase","event_time":1795340000,"event_id":"order-90017",
            "event_source_url":"https://shop.example.com/thanks?order=90017","action_source":"website",
            "user_data":{"em":["86e0b9e56c17cc4d12387e1949b85053fbe73bc3ce5a1188713a9d300cc6133d"],
            "client_ip_address":"203.0.113.24","client_user_agent":"Mozilla/5.0 (Linux; Android 15; Pixel 9)"},
            "custom_data":{"currency":"USD","value":159.97,"content_type":"product","contents":[
            {"id":"SKU-1","quantity":1,"item_price":49.99},{"id":"SKU-2","quantity":2,"item_price":54.99}],
            "order_id":"90017","p1":"one","p2":"two"}}]}
            """.getBytes(StandardCharsets.UTF_8);

    /** Rows laid over the standard rules. */
    @Param({"50", "5000"})
    public int rules;

    private PayloadConverter converter = PayloadConverter.builder().build();

    /** Builds a converter with so many rows, and warms it up. */
    @Setup
    public void prepare() {
        StringBuilder rows = new StringBuilder("rules: many\nfields:\n");
        for (int i = 0; i < rules; i++) {
            rows.append("  - { id: p")
                    .append(i)
                    .append(", meta: custom_data.\"p")
                    .append(i)
                    .append("\", tiktok: properties.\"p")
                    .append(i)
                    .append("\" }\n");
        }
        converter = PayloadConverter.builder()
                .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
                .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC))
                .rules("many.rules.yaml", rows.toString())
                .build();
        Warmth.reach(this::convert);
    }

    /** One request with one event, from bytes to bytes. */
    @Benchmark
    public List<byte[]> convert() {
        return converter.toTikTok(EVENT).requestBytes();
    }
}
