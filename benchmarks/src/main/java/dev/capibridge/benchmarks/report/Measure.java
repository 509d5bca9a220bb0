package dev.capibridge.benchmarks.report;

import dev.capibridge.benchmarks.Agreement;
import dev.capibridge.benchmarks.Warmth;
import dev.capibridge.benchmarks.Workload;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The command behind {@code benchmarks/run}: checks that all give the same, measures them in turns, and writes the
 * documentation. In each round everything has one short fork, in another order each time, so that a noisy minute of the
 * machine meets all of them.
 */
public final class Measure {

    private static final Path TARGET = Path.of("benchmarks", "target");
    private static final Path DOCS = Path.of("docs");

    private final Settings settings;
    private final List<Sampled> results = new ArrayList<>();

    private Measure(Settings settings) {
        this.settings = settings;
    }

    /** Ends with 2 for wrong use, with 1 if someone gives another result than the others. */
    public static void main(String... arguments) throws RunnerException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Settings.USAGE);
            return;
        }
        Settings settings;
        try {
            settings = Settings.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Settings.USAGE);
            System.exit(2);
            return;
        }
        if (settings.measure()) {
            List<String> breaches = Arrays.stream(Workload.values())
                    .flatMap(workload -> Agreement.breaches(workload).stream())
                    .toList();
            if (!breaches.isEmpty()) {
                System.err.println("Not all give the same result, so nothing is measured:");
                breaches.forEach(System.err::println);
                System.exit(1);
            }
            new Measure(settings).run();
        }
        Run run = Run.read(results(settings));
        if (settings.isWhole()) {
            new Page(run).write(DOCS, settings.quick() ? TARGET : DOCS);
        } else {
            System.out.print(Tables.plain(run));
        }
    }

    // A quick run or a part of one must not pass for a whole one later.
    private static Path results(Settings settings) {
        String kind = settings.isWhole() ? "" : "-part";
        return TARGET.resolve("measured" + kind + (settings.quick() ? "-quick" : "") + ".json");
    }

    private void run() throws RunnerException {
        for (int round = 0; round < settings.rounds(); round++) {
            List<Case> cases = new ArrayList<>(Case.all().stream()
                    .filter(each -> settings.only().matcher(each.id()).find())
                    .toList());
            Collections.shuffle(cases, new Random(round));
            for (int i = 0; i < cases.size(); i++) {
                Sampled result = fork(cases.get(i), round);
                results.add(result);
                System.out.printf(
                        "round %d, %d of %d: %s: %.2f us, %.0f bytes%n",
                        round + 1, i + 1, cases.size(), result.id(), Collections.min(result.micros()), result.bytes());
            }
            // Kept after each round: who stops it, or is stopped, has what there is.
            soFar(round + 1).write(results(settings));
        }
    }

    private Run soFar(int rounds) {
        return new Run(
                Machine.description(),
                Machine.java(),
                LocalDate.now(ZoneOffset.UTC).toString(),
                settings.text(rounds),
                List.copyOf(results));
    }

    private Sampled fork(Case each, int round) throws RunnerException {
        double load = Machine.load();
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + each.benchmark().replace(".", "\\.") + "$")
                .forks(1)
                .threads(each.threads())
                .warmupIterations(settings.warmups())
                .warmupTime(TimeValue.milliseconds(settings.warmupMillis()))
                .measurementIterations(settings.iterations())
                .measurementTime(TimeValue.milliseconds(settings.iterationMillis()))
                .jvmArgsAppend("-D" + Warmth.PATIENCE + "=" + settings.patienceMillis())
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        each.parameters().forEach(options::param);
        RunResult result = new Runner(options.build()).runSingle();
        List<Double> micros = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(IterationResult::getPrimaryResult)
                .map(iteration -> iteration.getScore() / each.events())
                .toList();
        double bytes = Stream.of("gc.alloc.rate.norm", "·gc.alloc.rate.norm")
                .map(result.getSecondaryResults()::get)
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow()
                .getScore();
        return new Sampled(each.id(), round, micros, bytes / each.events(), load);
    }
}
