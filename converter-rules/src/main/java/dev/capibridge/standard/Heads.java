package dev.capibridge.standard;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.JsonWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands before the events of a request: TikTok's event source with its id, and the test event code. Meta's requests have
 * one head for all sources. Immutable; safe to share between threads.
 */
public final class Heads {

    private static final int END = "]}".length();

    private final boolean one;
    private final List<String> sources;
    private final List<byte[]> heads;

    /** @param sourceIds event_source_id by event source; not used on the way to Meta */
    public Heads(Platform to, Map<String, String> sourceIds, Optional<String> testEventCode) {
        this.one = to == Platform.META;
        this.sources = one ? List.of("") : List.copyOf(sourceIds.keySet());
        this.heads = sources.stream()
                .map(source -> head(Optional.ofNullable(sourceIds.get(source)), source, testEventCode))
                .toList();
    }

    private static byte[] head(Optional<String> id, String source, Optional<String> testEventCode) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        if (!source.isEmpty()) {
            head.put("event_source", source);
            id.ifPresent(i -> head.put("event_source_id", i));
        }
        testEventCode.ifPresent(code -> head.put("test_event_code", code));
        head.putArray("data");
        byte[] whole = JsonWriter.bytes(head);
        return Arrays.copyOf(whole, whole.length - END);
    }

    /** The number of a source's head; -1 if it has none. */
    int find(String source) {
        return one ? 0 : sources.indexOf(source);
    }

    int size() {
        return heads.size();
    }

    byte[] bytes(int head) {
        return heads.get(head);
    }
}
