package dev.capibridge.core.schema;

import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The published schemas, by the last part of their {@code $id}. They come with the jar; nothing is fetched. */
final class SchemaDocuments {

    static final String BASE = "https://capibridge.dev/schemas/";

    private final Map<String, JsonNode> parsed = new ConcurrentHashMap<>();

    /** The document's text. */
    static String text(String name) {
        try (InputStream in = SchemaDocuments.class.getResourceAsStream("/dev/capibridge/schemas/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no schema '" + name + "'");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode document(String name) {
        return parsed.computeIfAbsent(name, n -> {
            if (new JsonReader().read(text(n)) instanceof Reading.Readable readable) {
                return readable.root();
            }
            throw new IllegalStateException("the schema '" + n + "' is no JSON");
        });
    }

    /** What a {@code $ref} standing in the document {@code name} points to, with the document it stands in. */
    Target resolve(String ref, String name) {
        int hash = ref.indexOf('#');
        String file = hash == 0 ? name : ref.substring(ref.lastIndexOf('/', hash) + 1, hash < 0 ? ref.length() : hash);
        String pointer = hash < 0 ? "" : ref.substring(hash + 1);
        return new Target(file, document(file).at(pointer));
    }

    record Target(String document, JsonNode schema) {}
}
