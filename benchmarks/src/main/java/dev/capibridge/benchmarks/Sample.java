package dev.capibridge.benchmarks;

import dev.capibridge.benchmarks.peers.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recorded request with one event, as compact text.
 *
 * @param head what stands before the event
 * @param event the event
 * @param tail what stands behind it
 * @param direction the way it goes
 */
record Sample(String head, String event, String tail, Direction direction) {

    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "JPY", "SEK");

    /** Reads {@code samples/name.meta.json} or its twin. */
    static Sample read(String name, Direction direction) {
        String file = "samples/" + name + "." + direction.source() + ".json";
        try (InputStream in = Sample.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            String text = JsonMapper.shared().readTree(in).toString();
            int from = text.indexOf("\"data\":[") + "\"data\":[".length();
            int to = text.lastIndexOf("]}");
            return new Sample(text.substring(0, from), text.substring(from, to), text.substring(to), direction);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] request() {
        return (head + event + tail).getBytes(StandardCharsets.UTF_8);
    }

    /** So many events of one shape, no two of them alike. */
    byte[] requestOf(int events) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < events; i++) {
            text.append(i == 0 ? "" : ",").append(variant(i));
        }
        return text.append(tail).toString().getBytes(StandardCharsets.UTF_8);
    }

    private String variant(int i) {
        String currency = CURRENCIES.get(i % CURRENCIES.size());
        boolean small = direction == Direction.TO_TIKTOK && i % 7 == 0;
        String text = event.replace("90017", Integer.toString(90017 + i))
                .replace("1795340000", Integer.toString(1795340000 - i))
                .replace("95dfcde7", "%08x".formatted(0x95dfcde7 + 7919 * i))
                .replace("40ba61f5", "%08x".formatted(0x40ba61f5 + 104729 * i))
                .replace("203.0.113.24", "203.0.113." + (1 + i % 250))
                .replace(":49.99", ":" + (20 + i % 60) + "." + (11 + i % 89))
                .replace(":200.84", ":" + (100 + i % 400) + "." + (11 + i % 89))
                .replace("\"USD\"", "\"" + (small ? currency.toLowerCase(Locale.ROOT) : currency) + "\"");
        if (i % 4 == 3) {
            text = text.replaceFirst("ttclid=[^&]*&", "");
        }
        return i % 3 == 0 ? withoutItem(text, "\"Beanie\"") : text;
    }

    private static String withoutItem(String text, String inside) {
        int at = text.indexOf(inside);
        int from = text.lastIndexOf(",{", at);
        return text.substring(0, from) + text.substring(text.indexOf('}', at) + 1);
    }
}
