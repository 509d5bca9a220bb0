package dev.capibridge.benchmarks.peers;

import dev.capibridge.EventSource;
import dev.capibridge.PayloadConverter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** This library as a caller has it: the standard rules, everything on. */
final class Ours {

    private Ours() {}

    static Subject of(Direction direction) {
        PayloadConverter converter = PayloadConverter.builder()
                .eventSourceId(EventSource.WEB, Ids.WEB)
                .eventSourceId(EventSource.APP, Ids.APP)
                // The time of the samples: later they would be too old.
                .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC))
                .build();
        return direction == Direction.TO_TIKTOK
                ? request -> only(converter.toTikTok(request).requestBytes())
                : request -> only(converter.toMeta(request).requestBytes());
    }

    // An input that gave more or fewer would not be measured against the others.
    private static byte[] only(List<byte[]> requests) {
        if (requests.size() != 1) {
            throw new IllegalStateException("wanted one request, got " + requests.size());
        }
        return requests.get(0);
    }
}
