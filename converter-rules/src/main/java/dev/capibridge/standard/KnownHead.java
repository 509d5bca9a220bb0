package dev.capibridge.standard;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.schema.TextOfJson;
import dev.capibridge.standard.legacy.LegacyShape;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request's head says: all its members but the events. Immutable; safe to share between threads. */
final class KnownHead {

    /** The members as they were written, one behind the other. */
    private final byte[] members;

    private final ObjectNode object;
    private final Map<String, String> facts;
    private final List<Diagnostic> notes;

    private KnownHead(byte[] members, ObjectNode object, Opened opened) {
        this.members = members;
        this.object = object;
        this.facts = opened.facts();
        this.notes = opened.notes();
    }

    /** Its members, without values for the events; not to be changed. */
    ObjectNode object() {
        return object;
    }

    /** What it says that is true of every event. */
    Map<String, String> facts() {
        return facts;
    }

    /** What there is to say of it. */
    List<Diagnostic> notes() {
        return notes;
    }

    /** The last head that was read: a sender's requests all have the same. */
    static final class Memory {
        private volatile @Nullable KnownHead last;

        /** The last head, if these are its members; else null. */
        @Nullable
        KnownHead guess(byte[] text, int[] ranges, int size) {
            KnownHead known = last;
            return known != null && known.is(text, ranges, size) ? known : null;
        }

        /**
         * What a head says. One that speaks of the use of people's data changes each event, and so is not plain.
         *
         * @param ranges where its members stand in the text: from, to, from, to …
         * @param size how many of the numbers count
         * @throws Irregular if it is anything but a plain head
         */
        KnownHead of(byte[] text, int[] ranges, int size, Platform platform) {
            KnownHead known = guess(text, ranges, size);
            if (known != null) {
                return known;
            }
            KnownHead read = read(text, ranges, size, platform);
            // A token is not kept longer than the request it came with.
            if (!read.holdsSecret()) {
                last = read;
            }
            return read;
        }
    }

    private boolean holdsSecret() {
        for (String name : object.propertyNames()) {
            if (Secrets.isNameOfOne(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these are its members. */
    boolean is(byte[] text, int[] ranges, int size) {
        int at = 0;
        for (int i = 0; i < size; i += 2) {
            int stop = at + ranges[i + 1] - ranges[i];
            if (stop > members.length || !Arrays.equals(members, at, stop, text, ranges[i], ranges[i + 1])) {
                return false;
            }
            at = stop;
        }
        return at == members.length;
    }

    private static KnownHead read(byte[] text, int[] ranges, int size, Platform platform) {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes("{\"data\":[]".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < size; i += 2) {
            members.write(text, ranges[i], ranges[i + 1] - ranges[i]);
            whole.write(',');
            whole.write(text, ranges[i], ranges[i + 1] - ranges[i]);
        }
        whole.write('}');
        Envelope envelope = Envelope.of(platform);
        if (!(new JsonReader().read(whole.toByteArray()) instanceof Reading.Readable readable)
                || !readable.flaws().isEmpty()
                || !(readable.root() instanceof ObjectNode object)
                || object.propertyNames().stream()
                        .anyMatch(name ->
                                LegacyShape.isOfRequest(name) || Choices.isOne(name, platform) || Likeness.isPart(name))
                || object.properties().stream()
                        .anyMatch(member -> !member.getKey().equals("data") && mayHoldMore(member.getValue()))
                || envelope.eventBeside(object).isPresent()) {
            throw Irregular.IRREGULAR;
        }
        return new KnownHead(members.toByteArray(), object, envelope.head(object));
    }

    // A word about use, or events, which an object, a list or JSON text of one may hold.
    private static boolean mayHoldMore(JsonNode value) {
        return value.isContainer()
                || (value.isString()
                        && TextOfJson.container(Blanks.strip(value.stringValue()))
                                .isPresent());
    }
}
