package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Platform;
import java.util.List;
import java.util.function.Predicate;

/**
 * A plan made ready for the byte executor. It says the same as the {@link Plan} it is made of, with numbers for places and
 * bytes for names. Immutable; any number of threads may run it.
 *
 * @param strange asks for places that the caller deals with itself
 * @param strangeName names of members that the caller deals with itself
 * @param members how many members of source places are numbered
 * @param places how many source places are numbered
 * @param asks how many places conditions ask for
 * @param joints how many rows have several values
 * @param variants in the order of their numbers; the first is for none
 */
record BytePlan(
        Plan plan,
        Platform to,
        ByteFrame root,
        int[] strange,
        Predicate<String> strangeName,
        int members,
        int places,
        int asks,
        int joints,
        ByteFact[] facts,
        int variantFact,
        List<String> variants,
        ByteCondition[] skips,
        ByteNames names,
        List<ByteConsumption> consumed,
        List<ByteAdvice> advice) {}
