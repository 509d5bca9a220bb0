package dev.capibridge.standard;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.rules.Path;
import dev.capibridge.standard.legacy.LegacyShape;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
        void careful(Opened.Item item);
    }

    private static final Set<String> HEAD = Set.of(
            "data",
            "test_event_code",
            "partner_agent",
            "partner_name",
            "event_source",
            "event_source_id",
            "access_token");

    private static final byte[] NO_DATA = "\"data\":[]".getBytes(StandardCharsets.US_ASCII);

    private final Scanner scanner;
    private final Platform platform;
    private final Taker taker;
    private final List<Diagnostic> notes = new ArrayList<>(0);
    private Map<String, String> facts = Map.of();
    private ObjectNode head = JsonNodeFactory.instance.objectNode();

    /** @param platform whose requests are read */
    public RequestReader(Scanner scanner, Platform platform, Taker taker) {
        this.scanner = scanner;
        this.platform = platform;
        this.taker = taker;
    }

    /** Places of an event that make it {@link Irregular} if something stands there: they are dealt with before rules are. */
    public static List<Path> strange(Platform platform) {
        List<Path> places = new ArrayList<>();
        places.add(Path.parse("data"));
        if (platform == Platform.TIKTOK) {
            places.addAll(LegacyShape.places());
        }
        return places;
    }

    /** Whether a member of this name holds a secret, which only {@link Envelope} takes out. */
    public static boolean isSecret(String name) {
        return Secrets.isNameOfOne(name);
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
        ByteArrayOutputStream members = new ByteArrayOutputStream(64);
        int data = -1;
        scanner.take('{');
        do {
            scanner.peek();
            int start = scanner.position();
            scanner.name();
            String name = Scanner.text(text, scanner.from(), scanner.to());
            boolean isData = name.equals("data");
            if (LegacyShape.isOfRequest(name) || (isData && (data >= 0 || scanner.peek() != '['))) {
                throw Irregular.IRREGULAR;
            }
            data = isData ? scanner.position() : data;
            if (isData && platform == Platform.META) {
                // Nothing in the head of Meta's tells anything of its events.
                list("/data");
            } else {
                scanner.skip();
            }
            members.write(members.size() == 0 ? '{' : ',');
            byte[] member = isData ? NO_DATA : Arrays.copyOfRange(text, start, scanner.position());
            members.write(member, 0, member.length);
        } while (scanner.more('}'));
        if (data < 0) {
            throw Irregular.IRREGULAR;
        }
        int end = scanner.position();
        members.write('}');
        head(new JsonReader().read(members.toByteArray()));
        if (platform != Platform.META) {
            scanner.position(data);
            list("/data");
            scanner.position(end);
        }
    }

    private void head(Reading reading) {
        if (!(reading instanceof Reading.Readable readable)
                || !readable.flaws().isEmpty()
                || !(readable.root() instanceof ObjectNode object)) {
            throw Irregular.IRREGULAR;
        }
        head = object;
        Opened opened = Envelope.of(platform).head(object);
        notes.addAll(0, opened.notes());
        facts = opened.facts();
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
        Opened opened = Envelope.of(platform)
                .element(new JsonReader().read(event), head, at)
                .orElseThrow(() -> Irregular.IRREGULAR);
        notes.addAll(opened.notes());
        opened.events().forEach(taker::careful);
    }
}
