package dev.capibridge.standard;

import dev.capibridge.standard.legacy.LegacyShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts converted events into requests. TikTok takes one event source and its id a request, Meta mixes them. Order is kept, and a request stands where its first event came. For one conversion only; not thread-safe.
 */
public final class Requests {

    private final RequestForm form;
    private final Map<String, String> sourceIds;
    private final Optional<String> testEventCode;
    private final List<ObjectNode> requests = new ArrayList<>();
    private final Map<String, Integer> open = new HashMap<>();

    /** @param sourceIds event_source_id by event source; not used on the way to Meta */
    public Requests(RequestForm form, Map<String, String> sourceIds, Optional<String> testEventCode) {
        this.form = form;
        this.sourceIds = sourceIds;
        this.testEventCode = testEventCode;
    }

    /** Where an event came to stand. */
    public record Spot(int request, int position) {}

    /** Whether an event of this source has a request to go to. */
    public boolean takes(String source) {
        return form == RequestForm.META || sourceIds.containsKey(source);
    }

    /** Adds an event to the request of its source. */
    public Spot add(ObjectNode event, String source) {
        String key = form == RequestForm.META ? "" : source;
        Integer index = open.get(key);
        if (index == null || data(index).size() == form.maxEvents()) {
            index = requests.size();
            open.put(key, index);
            requests.add(head(source));
        }
        data(index).add(event);
        return new Spot(index, data(index).size() - 1);
    }

    private ObjectNode head(String source) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        if (form == RequestForm.TIKTOK) {
            head.put("event_source", source);
            head.put("event_source_id", sourceIds.get(source));
        } else if (form == RequestForm.TIKTOK_LEGACY) {
            head.put(LegacyShape.WEB_ID, sourceIds.get(source));
        }
        testEventCode.ifPresent(code -> head.put("test_event_code", code));
        head.putArray(form.list());
        return head;
    }

    private ArrayNode data(int request) {
        return (ArrayNode) requests.get(request).get(form.list());
    }

    public List<JsonNode> all() {
        return List.copyOf(requests);
    }
}
