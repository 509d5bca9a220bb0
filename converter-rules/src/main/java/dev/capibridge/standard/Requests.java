package dev.capibridge.standard;

import dev.capibridge.core.json.Bytes;
import dev.capibridge.core.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts converted events into requests. TikTok takes one event source and its id a request, Meta mixes them; each form takes so
 * many events at most. Order is kept, and a request stands where its first event came. For one conversion only; not thread-safe.
 */
public final class Requests {

    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

    private final Heads heads;
    private final Bytes written;
    private final List<Request> requests = new ArrayList<>(1);
    /** Of each head the request that is being filled, and behind them those of risky events. */
    private int[] open = {};

    /** @param written where converted events are written, one behind the other */
    public Requests(Heads heads, Bytes written) {
        this.heads = heads;
        this.written = written;
    }

    /** Where an event came to stand. */
    public record Spot(int request, int position) {}

    /** A request, and where its events are written: from, to, from, to … */
    private static final class Request {
        private final byte[] head;
        private int[] events = new int[2];
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
        return heads.find(source) >= 0;
    }

    /**
     * Adds an event to the request of its source.
     *
     * @param risky whether the platform may refuse the whole request for it, so that it only stands beside others such as it
     */
    public Spot add(ObjectNode event, String source, boolean risky) {
        int from = written.size();
        written.put(JsonWriter.bytes(event));
        return add(from, source, risky);
    }

    /** Adds the event that was written last, from a position on. */
    public Spot add(int from, String source, boolean risky) {
        int head = heads.find(source);
        if (open.length == 0) {
            open = new int[heads.size() * 2];
            Arrays.fill(open, -1);
        }
        int kind = risky ? heads.size() + head : head;
        int index = open[kind];
        if (index < 0 || requests.get(index).size == heads.maxEvents()) {
            index = requests.size();
            open[kind] = index;
            requests.add(new Request(heads.bytes(head)));
        }
        Request request = requests.get(index);
        request.add(from, written.size());
        return new Spot(index, request.size - 1);
    }

    /** The requests as UTF-8, in the order in which their first events came. */
    public List<byte[]> bodies() {
        List<byte[]> bodies = new ArrayList<>(requests.size());
        for (Request request : requests) {
            bodies.add(request.body(written.array()));
        }
        return bodies;
    }
}
