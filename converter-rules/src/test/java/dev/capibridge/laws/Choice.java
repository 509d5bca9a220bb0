package dev.capibridge.laws;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Choices between arbitraries. For each choice that is made, jqwik looks up a generator by the arbitrary, and an arbitrary is
 * compared with all that it is made of, which for an event takes longer than all the rest. These are equal to themselves only.
 */
final class Choice<T> implements Arbitrary<T> {

    private final Arbitrary<T> arbitrary;

    private Choice(Arbitrary<T> arbitrary) {
        this.arbitrary = arbitrary;
    }

    /** One that is looked up by itself. */
    static <T> Arbitrary<T> of(Arbitrary<T> arbitrary) {
        return arbitrary instanceof Choice ? arbitrary : new Choice<>(arbitrary);
    }

    static <T> Arbitrary<T> oneOf(List<Arbitrary<T>> all) {
        return of(Arbitraries.oneOf(all.stream().map(Choice::of).toList()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // They are only read.
    static <T> Arbitrary<T> oneOf(Arbitrary<T>... all) {
        return oneOf(Arrays.asList(all));
    }

    static <T> Arbitrary<T> weighed(List<Tuple2<Integer, Arbitrary<T>>> all) {
        return of(Arbitraries.frequencyOf(
                all.stream().map(one -> Tuple.of(one.get1(), of(one.get2()))).toList()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // They are only read.
    static <T> Arbitrary<T> weighed(Tuple2<Integer, Arbitrary<T>>... all) {
        return weighed(Stream.of(all).toList());
    }

    @Override
    public RandomGenerator<T> generator(int size) {
        return arbitrary.generator(size);
    }

    @Override
    public EdgeCases<T> edgeCases(int most) {
        return arbitrary.edgeCases(most);
    }
}
