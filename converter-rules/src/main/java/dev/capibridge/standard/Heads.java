package dev.capibridge.standard;

import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.standard.legacy.LegacyShape;
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

    private final RequestForm form;
    private final List<String> sources;
    private final List<byte[]> heads;

    /** @param sourceIds event_source_id by event source; not used on the way to Meta */
    public Heads(RequestForm form, Map<String, String> sourceIds, Optional<String> testEventCode) {
        this.form = form;
        this.sources = form == RequestForm.META ? List.of("") : List.copyOf(sourceIds.keySet());
        this.heads = sources.stream()
                .map(source -> head(source, sourceIds.getOrDefault(source, ""), testEventCode))
                .toList();
    }

    private byte[] head(String source, String id, Optional<String> testEventCode) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        if (form == RequestForm.TIKTOK) {
            head.put("event_source", source);
            head.put("event_source_id", id);
        } else if (form == RequestForm.TIKTOK_LEGACY) {
            head.put(LegacyShape.WEB_ID, id);
        }
        testEventCode.ifPresent(code -> head.put("test_event_code", code));
        head.putArray(form.list());
        byte[] whole = JsonWriter.bytes(head);
        return Arrays.copyOf(whole, whole.length - END);
    }

    /** The form of the requests. */
    public RequestForm form() {
        return form;
    }

    /** The number of a source's head; -1 if it has none. */
    int find(String source) {
        return form == RequestForm.META ? 0 : sources.indexOf(source);
    }

    int maxEvents() {
        return form.maxEvents();
    }

    int size() {
        return heads.size();
    }

    byte[] bytes(int head) {
        return heads.get(head);
    }
}
