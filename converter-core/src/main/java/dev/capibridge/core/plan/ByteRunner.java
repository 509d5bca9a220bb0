package dev.capibridge.core.plan;

import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.json.Bytes;
import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.schema.Repaired;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;

/**
 * One direction, ready to run over bytes. It converts events that nothing is to be said about, to the same bytes, leftovers
 * and trace as {@link Runner}, and hands back all others. Any number of threads may share it; each takes a lane of its own.
 */
public final class ByteRunner {

    private static final int KEPT = 16;
    // So far apart that no two lanes' spots lie in one line of a processor's cache.
    private static final int APART = 32;
    private static final int MOST_BYTES = 4 << 20;

    private final BytePlan plan;
    private final AtomicReferenceArray<Lane> kept = new AtomicReferenceArray<>(KEPT * APART);

    private ByteRunner(BytePlan plan) {
        this.plan = plan;
    }

    static Optional<ByteRunner> compile(Plan plan, List<Path> strange, Predicate<String> strangeName) {
        return ByteCompiler.compile(plan, strange, strangeName).map(ByteRunner::new);
    }

    /** What a thread needs to convert events, one after the other. */
    public final class Lane {
        private final Scanner scanner = new Scanner();
        private final Bytes out = new Bytes();
        private final Bytes mended = new Bytes();
        private final ByteRun run = new ByteRun(plan, scanner, out);

        private Lane() {}

        /** Stands before the event to convert next, and behind the one that was converted last. */
        public Scanner scanner() {
            return scanner;
        }

        /** What was converted so far. */
        public Bytes out() {
            return out;
        }

        /**
         * Converts the event that the scanner stands before.
         *
         * @param given facts known from the envelope
         * @throws Irregular if the event has to go another way; then the scanner stands somewhere, and nothing is written
         */
        public ByteLedger convert(Map<String, String> given, CodecContext context) {
            return convert(given, context, true);
        }

        private ByteLedger convert(Map<String, String> given, CodecContext context, boolean mends) {
            int before = out.size();
            try {
                return run.run(scanner, given, context, mends);
            } catch (Irregular irregular) {
                out.back(before);
                throw irregular;
            }
        }

        /**
         * Converts an event that was repaired, which the scanner does not stand before and stays where it is.
         *
         * @throws Irregular if the event has to go another way; then nothing is written
         */
        public ByteLedger convert(Repaired event, Map<String, String> given, CodecContext context) {
            byte[] text = scanner.text();
            int at = scanner.position();
            int end = scanner.end();
            mended.back(0);
            mended.value(event.event());
            byte[] repaired = mended.copy(0, mended.size());
            try {
                scanner.open(repaired, 0, repaired.length);
                return convert(given, context, false).of(event);
            } finally {
                scanner.open(text, at, end);
            }
        }

        /** Value of the fact that chose the target's variant for the event converted last. */
        public String variant() {
            return run.variant();
        }
    }

    /** A lane for the thread that asks. */
    public Lane lane() {
        Lane lane = kept.getAndSet(spot(), null);
        if (lane == null) {
            return new Lane();
        }
        lane.out.back(0);
        return lane;
    }

    /** Gives a lane back that is no longer needed, so that its memory may be used again. */
    public void done(Lane lane) {
        if (lane.out.array().length <= MOST_BYTES) {
            kept.set(spot(), lane);
        }
    }

    private static int spot() {
        long id = Thread.currentThread().getId();
        return ((int) (id ^ (id >>> 4)) & (KEPT - 1)) * APART;
    }
}
