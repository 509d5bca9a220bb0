package dev.capibridge.standard;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Scanner;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks over a request's bytes and hands out its events one by one, without reading the whole first. It knows the plain forms
 * of a request only, and throws {@link Irregular} at all others: those are {@link Envelope}'s to take apart.
 */
public final class RequestReader {

    /** Takes events, in their order. */
    public interface Taker {

        /**
         * Converts the event that the scanner stands before.
         *
         * @param facts what the head says that is true of every event
         * @throws Irregular if the event has to be taken apart first
         */
        void quick(Scanner scanner, Map<String, String> facts);

        /** Converts an event that was taken apart. */
        void careful(Opened.Item item, Map<String, String> facts);
    }

    private static final Set<String> HEAD = Set.of(
            "data",
            "test_event_code",
            "partner_agent",
            "partner_name",
            "event_source",
            "event_source_id",
            "access_token");

    private final Scanner scanner;
    private final Platform platform;
    private final Taker taker;
    private final List<Diagnostic> notes = new ArrayList<>(0);
    private Map<String, String> facts = Map.of();

    /** @param platform whose requests are read */
    public RequestReader(Scanner scanner, Platform platform, Taker taker) {
        this.scanner = scanner;
        this.platform = platform;
        this.taker = taker;
    }

    /** Names of an event's members that make it {@link Irregular}: they are dealt with here, and not by rules. */
    public static Set<String> strange() {
        Set<String> names = new HashSet<>(Envelope.SECRETS);
        names.add("data");
        return names;
    }

    /**
     * Reads the whole text.
     *
     * @return what there is to say of the request itself
     * @throws Irregular if the text is anything but a plain request or event; what was taken by then does not count
     */
    public List<Diagnostic> read(byte[] text) {
        scanner.open(text, 0, text.length);
        int first = scanner.peek();
        if (first == '[') {
            list("");
        } else if (first == '{' && isHead()) {
            head(text);
        } else {
            taker.quick(scanner, facts);
        }
        if (!scanner.isAtEnd()) {
            throw Irregular.IRREGULAR;
        }
        return notes;
    }

    // A request's first member tells it from an event.
    private boolean isHead() {
        int start = scanner.position();
        scanner.take('{');
        boolean head = false;
        if (scanner.peek() == '"') {
            scanner.name();
            head = HEAD.contains(Scanner.text(scanner.text(), scanner.from(), scanner.to()));
        }
        scanner.position(start);
        return head;
    }

    private void head(byte[] text) {
        ByteArrayOutputStream head = new ByteArrayOutputStream(64);
        int data = -1;
        scanner.take('{');
        do {
            scanner.peek();
            int start = scanner.position();
            scanner.name();
            boolean isData = scanner.to() - scanner.from() == 4
                    && Scanner.text(text, scanner.from(), scanner.to()).equals("data");
            scanner.peek();
            if (isData) {
                if (data >= 0 || scanner.peek() != '[') {
                    throw Irregular.IRREGULAR;
                }
                data = scanner.position();
            } else {
                head.write(head.size() == 0 ? '{' : ',');
            }
            scanner.skip();
            if (!isData) {
                head.write(text, start, scanner.position() - start);
            }
        } while (scanner.more('}'));
        if (data < 0) {
            throw Irregular.IRREGULAR;
        }
        int end = scanner.position();
        if (head.size() > 0) {
            head.write('}');
            Opened opened = Envelope.of(platform)
                    .head(new JsonReader().read(head.toByteArray()))
                    .orElseThrow(() -> Irregular.IRREGULAR);
            notes.addAll(opened.notes());
            facts = opened.facts();
        }
        scanner.position(data);
        list("/data");
        scanner.position(end);
    }

    private void list(String at) {
        scanner.take('[');
        if (scanner.isEmpty(']')) {
            throw Irregular.IRREGULAR;
        }
        int i = 0;
        do {
            scanner.peek();
            int start = scanner.position();
            try {
                taker.quick(scanner, facts);
            } catch (Irregular careful) {
                scanner.position(start);
                scanner.skip();
                apart(start, Pointers.element(at, i));
            }
            i++;
        } while (scanner.more(']'));
    }

    private void apart(int start, String at) {
        byte[] event = java.util.Arrays.copyOfRange(scanner.text(), start, scanner.position());
        Opened opened =
                Envelope.of(platform).element(new JsonReader().read(event), at).orElseThrow(() -> Irregular.IRREGULAR);
        notes.addAll(opened.notes());
        opened.events().forEach(item -> taker.careful(item, facts));
    }
}
