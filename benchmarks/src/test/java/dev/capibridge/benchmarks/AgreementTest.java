package dev.capibridge.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comparison is worth something only if all do the same work. */
class AgreementTest {

    @ParameterizedTest
    @EnumSource(Workload.class)
    void everyoneGivesTheSame(Workload workload) {
        assertEquals(List.of(), Agreement.breaches(workload, 50));
    }
}
