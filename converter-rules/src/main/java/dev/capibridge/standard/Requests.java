package dev.capibridge.standard;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.Bytes;
import dev.capibridge.core.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts converted events into requests. TikTok takes one event source and its id a request, Meta mixes them; both take 1,000
 * events at most. Order is kept, and a request stands where its first event came. For one conversion only; not thread-safe.
 */
public final class Requests {

    /** The most events that a request of either platform may have. */
    public static final int MAX_EVENTS = 1000;

    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

    private final Platform to;
    private final Map<String, String> sourceIds;
    private final Optional<String> testEventCode;
    private final Bytes written;
    private final List<Request> requests = new ArrayList<>(2);
    private final Map<String, Integer> open = new HashMap<>(4);

    /**
     * @param sourceIds event_source_id by event source; not used on the way to Meta
     * @param written where converted events are written, one behind the other
     */
    public Requests(Platform to, Map<String, String> sourceIds, Optional<String> testEventCode, Bytes written) {
        this.to = to;
        this.sourceIds = sourceIds;
        this.testEventCode = testEventCode;
        this.written = written;
    }

    /** Where an event came to stand. */
    public record Spot(int request, int position) {}

    /** A request, and where its events are written: from, to, from, to … */
    private static final class Request {
        private final byte[] head;
        private int[] events = new int[8];
        private int size;
        private int bytes;

        Request(byte[] head) {
            this.head = head;
        }

        void add(int from, int to) {
            if (size * 2 == events.length) {
                events = Arrays.copyOf(events, events.length * 2);
            }
            events[size * 2] = from;
            events[size * 2 + 1] = to;
            size++;
            bytes += to - from;
        }

        byte[] body(byte[] written) {
            byte[] body = new byte[head.length + bytes + size - 1 + END.length];
            System.arraycopy(head, 0, body, 0, head.length);
            int at = head.length;
            for (int i = 0; i < size; i++) {
                if (i > 0) {
                    body[at++] = ',';
                }
                int length = events[2 * i + 1] - events[2 * i];
                System.arraycopy(written, events[2 * i], body, at, length);
                at += length;
            }
            System.arraycopy(END, 0, body, at, END.length);
            return body;
        }
    }

    /** Whether an event of this source has a request to go to. */
    public boolean takes(String source) {
        return to == Platform.META || sourceIds.containsKey(source);
    }

    /** Adds an event to the request of its source. */
    public Spot add(ObjectNode event, String source) {
        int from = written.size();
        written.put(JsonWriter.bytes(event));
        return add(from, source);
    }

    /** Adds the event that was written last, from a position on. */
    public Spot add(int from, String source) {
        String key = to == Platform.META ? "" : source;
        Integer index = open.get(key);
        if (index == null || requests.get(index).size == MAX_EVENTS) {
            index = requests.size();
            open.put(key, index);
            requests.add(new Request(head(source)));
        }
        Request request = requests.get(index);
        request.add(from, written.size());
        return new Spot(index, request.size - 1);
    }

    private byte[] head(String source) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        if (to == Platform.TIKTOK) {
            head.put("event_source", source);
            head.put("event_source_id", sourceIds.get(source));
        }
        testEventCode.ifPresent(code -> head.put("test_event_code", code));
        head.putArray("data");
        byte[] whole = JsonWriter.bytes(head);
        return Arrays.copyOf(whole, whole.length - END.length);
    }

    /** The requests as UTF-8, in the order in which their first events came. */
    public List<byte[]> bodies() {
        List<byte[]> bodies = new ArrayList<>(requests.size());
        requests.forEach(request -> bodies.add(request.body(written.array())));
        return bodies;
    }
}
