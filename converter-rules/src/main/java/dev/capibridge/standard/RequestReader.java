package dev.capibridge.standard;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Names;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.rules.Path;
import dev.capibridge.standard.legacy.LegacyShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks over a request's bytes and hands out its events one by one, without reading the whole first. It knows the plain forms
 * of a request only, and throws {@link Irregular} at all others: those are {@link Envelope}'s to take apart. Safe to share
 * between threads.
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

    private static final ObjectNode NO_HEAD = JsonNodeFactory.instance.objectNode();
    private static final int DATA = 0;
    private static final Names HEAD = new Names(List.of(
            "data",
            "test_event_code",
            "partner_agent",
            "partner_name",
            "event_source",
            "event_source_id",
            "access_token"));

    private final Platform platform;
    private final KnownHead.Memory heads = new KnownHead.Memory();

    /** @param platform whose requests are read */
    public RequestReader(Platform platform) {
        this.platform = platform;
    }

    /** Places of an event that make it {@link Irregular} if something stands there: they are dealt with before rules are. */
    public static List<Path> strange(Platform platform) {
        List<Path> places = new ArrayList<>();
        places.add(Path.parse("data"));
        places.add(Path.parse(Envelope.EVENTS));
        if (platform == Platform.TIKTOK) {
            places.add(Path.parse(LegacyShape.LIST));
            places.addAll(LegacyShape.places());
        }
        return places;
    }

    /**
     * Whether only trees deal with a member of this name that nobody knows: it holds a secret, or it may be a word about the use
     * of a person's data.
     */
    public static boolean isOfTrees(String name) {
        return Secrets.isNameOfOne(name) || Choices.isLike(name);
    }

    /**
     * Reads a whole text.
     *
     * @return what there is to say of the request itself
     * @throws Irregular if the text is anything but a plain request or event; what was taken by then does not count
     */
    public List<Diagnostic> read(byte[] text, Scanner scanner, Taker taker) {
        return new Run(scanner, taker).read(text);
    }

    private final class Run {
        private final Scanner scanner;
        private final Taker taker;
        private final List<Diagnostic> notes = new ArrayList<>(0);
        private Map<String, String> facts = Map.of();
        private ObjectNode head = NO_HEAD;
        private boolean any;

        Run(Scanner scanner, Taker taker) {
            this.scanner = scanner;
            this.taker = taker;
        }

        List<Diagnostic> read(byte[] text) {
            scanner.open(text, 0, text.length);
            int first = scanner.peek();
            if (first == '[') {
                list("");
            } else if (first == '{' && isHead()) {
                head(text);
            } else {
                quick();
            }
            // A request without an event has more to be said of it.
            if (!scanner.isAtEnd() || !any) {
                throw Irregular.IRREGULAR;
            }
            return notes;
        }

        // A request's first member tells it from an event.
        private boolean isHead() {
            int start = scanner.position();
            scanner.take('{');
            boolean isHead = false;
            if (scanner.peek() == '"') {
                scanner.name();
                isHead = headName() >= 0;
            }
            scanner.position(start);
            return isHead;
        }

        private int headName() {
            return HEAD.find(scanner.text(), scanner.from(), scanner.to(), scanner.hash());
        }

        private void head(byte[] text) {
            int[] members = new int[8];
            int size = 0;
            int data = -1;
            KnownHead guess = null;
            scanner.take('{');
            do {
                scanner.peek();
                int start = scanner.position();
                scanner.name();
                if (headName() == DATA) {
                    if (data >= 0 || scanner.peek() != '[') {
                        throw Irregular.IRREGULAR;
                    }
                    data = scanner.position();
                    guess = events(text, members, size);
                } else {
                    scanner.skip();
                    if (size == members.length) {
                        members = Arrays.copyOf(members, size * 2);
                    }
                    members[size++] = start;
                    members[size++] = scanner.position();
                }
            } while (scanner.more('}'));
            if (data < 0) {
                throw Irregular.IRREGULAR;
            }
            int end = scanner.position();
            KnownHead known = guess == null ? heads.of(text, members, size, platform) : guess;
            if (!known.is(text, members, size)) {
                throw Irregular.IRREGULAR;
            }
            notes.addAll(0, known.notes());
            if (guess == null && platform != Platform.META) {
                begin(known);
                scanner.position(data);
                list("/data");
                scanner.position(end);
            }
        }

        // What plain heads of Meta's say is true of no event. TikTok's is guessed to be whole if it is the last one's
        // by now.
        private @Nullable KnownHead events(byte[] text, int[] members, int size) {
            KnownHead guess = platform == Platform.META ? null : heads.guess(text, members, size);
            if (guess == null && platform != Platform.META) {
                scanner.skip();
                return null;
            }
            if (guess != null) {
                begin(guess);
            }
            list("/data");
            return guess;
        }

        private void begin(KnownHead known) {
            facts = known.facts();
            head = known.object();
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
                    quick();
                } catch (Irregular careful) {
                    scanner.position(start);
                    scanner.skip();
                    apart(start, Pointers.element(at, i));
                }
                i++;
            } while (scanner.more(']'));
        }

        private void quick() {
            taker.quick(scanner, facts);
            any = true;
        }

        private void apart(int start, String at) {
            byte[] event = Arrays.copyOfRange(scanner.text(), start, scanner.position());
            Opened opened = Envelope.of(platform)
                    .element(new JsonReader().read(event), head, at)
                    .orElseThrow(() -> Irregular.IRREGULAR);
            notes.addAll(opened.notes());
            opened.events().forEach(taker::careful);
            any |= !opened.events().isEmpty();
        }
    }
}
