package dev.capibridge.benchmarks;

import dev.capibridge.benchmarks.peers.Contender;
import dev.capibridge.benchmarks.peers.Subject;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Bytes of one request in, bytes of another out. A fork knows one contender and one workload, so that nobody's profile is
 * spoilt by others; that all give the same is checked elsewhere ({@link Agreement}).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-Xms768m", "-Xmx768m", "-Xmn256m", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
public class Conversions {

    /** What is converted. */
    @Param("PURCHASE_TO_TIKTOK")
    public Workload workload = Workload.PURCHASE_TO_TIKTOK;

    /** By whom; all threads share one. */
    @Param("CAPIBRIDGE")
    public Contender contender = Contender.CAPIBRIDGE;

    private byte[] input = {};
    private Subject subject = request -> request;

    /** Reads the sample, makes the contender ready, and warms it up. */
    @Setup
    public void prepare() {
        input = workload.input();
        subject = contender.subject(workload.direction());
        Warmth.reach(this::convert);
    }

    /** One request. */
    @Benchmark
    public byte[] convert() {
        return subject.convert(input);
    }
}
