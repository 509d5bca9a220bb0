package dev.capibridge.cli;

import dev.capibridge.Conversion;
import dev.capibridge.Supplement;
import dev.capibridge.core.diagnostic.Discreet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One run of convert or explain, from its options to its exit status. */
final class Session {

    private static final int NAMED = 5;

    private final Options options;
    private final Streams streams;

    Session(Options options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    /** @param writer what writes to the output, and what it writes besides */
    int run(Function<Output, Listener> writer, boolean reporting) {
        Setup.Ready ready = Setup.of(options);
        List<Input> inputs = Inputs.of(options.inputs, streams.err()::println);
        Outputs.check(options, inputs);
        Tally tally = new Tally();
        Report report = new Report(streams.err(), options.journal.isPresent());
        List<Listener> listeners = new ArrayList<>(List.of(tally));
        if (reporting) {
            listeners.add(report);
        }
        convert(ready.converter(), inputs, writer, listeners);
        report.finish();
        unused(ready.supplement()).ifPresent(streams.err()::println);
        streams.err().println(tally.summary());
        return tally.status();
    }

    private void convert(
            Function<byte[], Conversion> converter,
            List<Input> inputs,
            Function<Output, Listener> writer,
            List<Listener> listeners) {
        Optional<Output> journal = options.journal.map(file -> Output.file("--journal " + file, file));
        try (Output out = output()) {
            listeners.add(writer.apply(out));
            journal.ifPresent(to -> listeners.add(new Journal(to, options.trace)));
            Run run = new Run(converter, listeners);
            Runnable flush = () -> {
                out.flush();
                journal.ifPresent(Output::flush);
            };
            // Whoever reads the other end of a pipe should not wait for the input's end.
            inputs.forEach(input -> run.of(input, streams.in(), input.isStandard() ? flush : () -> {}));
        } finally {
            journal.ifPresent(Output::close);
        }
    }

    // A slip in an event id of the supplement would go unseen else.
    private Optional<String> unused(Supplement supplement) {
        List<String> unused = supplement.unused();
        if (unused.isEmpty()) {
            return Optional.empty();
        }
        String first = unused.stream()
                .limit(NAMED)
                .map(id -> "'" + Words.oneLine(Discreet.name(id)) + "'")
                .collect(Collectors.joining(", "));
        return Optional.of(
                "--supplement " + options.supplement.map(Path::toString).orElse("") + ": "
                        + Words.count(unused.size(), "event id") + " in it came with no event: " + first
                        + (unused.size() > NAMED ? ", …" : ""));
    }

    private Output output() {
        return options.output
                .filter(file -> !Outputs.isStandard(file))
                .map(file -> Output.file("-o " + file, file))
                .orElseGet(() -> Output.standard(streams.out()));
    }
}
