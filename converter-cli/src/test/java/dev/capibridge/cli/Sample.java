package dev.capibridge.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Invented events and files. */
final class Sample {

    /** SHA-256 of {@code ada@example.com}. */
    static final String EMAIL = "b5fc85e55755f9e0d030a10ab4429b6b2944855f9a0d60077fe832becbc41d72";

    private Sample() {}

    static String purchase(String id) {
        return purchase(id, "");
    }

    /** @param more further members, each with a comma before it */
    static String purchase(String id, String more) {
        return "{\"event_name\":\"Purchase\",\"event_time\":1795341600,\"event_id\":\"" + id
                + "\",\"action_source\":\"website\",\"event_source_url\":\"https://example.com/thanks\","
                + "\"user_data\":{\"em\":[\"" + EMAIL + "\"],\"client_ip_address\":\"203.0.113.7\","
                + "\"client_user_agent\":\"Mozilla/5.0\"},"
                + "\"custom_data\":{\"currency\":\"EUR\",\"value\":12.5}" + more + "}";
    }

    static String request(String... events) {
        return "{\"data\":[" + String.join(",", events) + "]}";
    }

    static Path file(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, text);
    }

    static Path packed(Path file, String text) throws IOException {
        return Files.write(file, gzip(text));
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
