package dev.capibridge.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.plan.EventResult;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;

/** The laws for the standard rules. A law that fails shows the smallest event that breaks it, and the seed to see it again. */
class StandardRulesLawsTest {

    private static final Laws LAWS = Standard.LAWS;

    @Provide
    Arbitrary<Case> meta() {
        return EventGenerator.meta(Standard.RULES);
    }

    @Provide
    Arbitrary<Case> tiktok() {
        return EventGenerator.tiktok(Standard.RULES);
    }

    @Provide
    Arbitrary<Case> messy() {
        return EventGenerator.messy(Standard.RULES);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void untouched(@ForAll("messy") Case c) {
        holds(LAWS.untouched(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void conservedFromMeta(@ForAll("meta") Case c) {
        holds(LAWS.conserved(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void conservedFromTikTok(@ForAll("tiktok") Case c) {
        holds(LAWS.conserved(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void conservedWhateverComes(@ForAll("messy") Case c) {
        holds(LAWS.conserved(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void cleanReturnFromMeta(@ForAll("meta") Case c) {
        holds(LAWS.cleanReturn(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void cleanReturnFromTikTok(@ForAll("tiktok") Case c) {
        holds(LAWS.cleanReturn(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void restoredFromMeta(@ForAll("meta") Case c) {
        holds(LAWS.restored(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void restoredFromTikTok(@ForAll("tiktok") Case c) {
        holds(LAWS.restored(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void settledFromMeta(@ForAll("meta") Case c) {
        holds(LAWS.settled(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void settledFromTikTok(@ForAll("tiktok") Case c) {
        holds(LAWS.settled(c));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void canonRests(@ForAll("messy") Case c) {
        holds(LAWS.canonRests(c));
    }

    /** Laws 3 to 5 say something only of events that cross. */
    @Example
    void enoughEventsCross() {
        assertTrue(crossing(meta()) > 40, "of 100 Meta events only " + crossing(meta()) + " cross");
        assertTrue(crossing(tiktok()) > 60, "of 100 TikTok events only " + crossing(tiktok()) + " cross");
    }

    /** Each of these is a value that a round trip loses; a new one wants a reason. */
    @Example
    void theExceptionsAreCounted() {
        assertEquals(14, Losses.only(Standard.RULES).size(), "rows that go one way only");
        // A hash of a phone number or of an advertising id that TikTok takes, Meta does not.
        assertEquals(
                Set.of("phone", "idfa", "idfv", "gaid", "att-status"), Losses.oneWay(Standard.RULES, Platform.TIKTOK));
        assertEquals(Set.of("phone", "city", "state", "country"), Losses.oneWay(Standard.RULES, Platform.META));
    }

    private static int crossing(Arbitrary<Case> cases) {
        RandomGenerator<Case> generator = cases.generator(100);
        Engine engine = Standard.engine(Standard.RULES);
        Random random = new Random(7);
        int crossed = 0;
        for (int i = 0; i < 100; i++) {
            EventResult result = generator.next(random).value().convert(engine);
            crossed += result.outcome() == EventResult.Outcome.CONVERTED ? 1 : 0;
        }
        return crossed;
    }

    private static void holds(Optional<String> broken) {
        broken.ifPresent(why -> fail(why));
    }
}
