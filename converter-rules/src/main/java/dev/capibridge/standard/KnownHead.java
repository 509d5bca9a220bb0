package dev.capibridge.standard;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Reading;
import dev.capibridge.standard.legacy.LegacyShape;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request's head says: all its members but the events. Immutable; safe to share between threads.
 *
 * @param members the members as they were written, one behind the other
 */
record KnownHead(byte[] members, ObjectNode object, Map<String, String> facts, List<Diagnostic> notes) {

    /** The last head that was read: a sender's requests all have the same. */
    static final class Memory {
        private volatile @Nullable KnownHead last;

        /**
         * What a head says.
         *
         * @param ranges where its members stand in the text: from, to, from, to …
         * @param size how many of the numbers count
         * @throws Irregular if it is anything but a plain head
         */
        KnownHead of(byte[] text, int[] ranges, int size, Platform platform) {
            KnownHead known = last;
            if (known != null && known.is(text, ranges, size)) {
                return known;
            }
            KnownHead read = read(text, ranges, size, platform);
            // A token is not kept longer than the request it came with.
            if (read.object.propertyNames().stream().noneMatch(Secrets::isNameOfOne)) {
                last = read;
            }
            return read;
        }
    }

    private boolean is(byte[] text, int[] ranges, int size) {
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
        if (!(new JsonReader().read(whole.toByteArray()) instanceof Reading.Readable readable)
                || !readable.flaws().isEmpty()
                || !(readable.root() instanceof ObjectNode object)
                || object.propertyNames().stream().anyMatch(LegacyShape::isOfRequest)) {
            throw Irregular.IRREGULAR;
        }
        Opened opened = Envelope.of(platform).head(object);
        return new KnownHead(members.toByteArray(), object, opened.facts(), opened.notes());
    }
}
