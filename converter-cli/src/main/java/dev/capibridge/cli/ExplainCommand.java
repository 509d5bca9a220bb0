package dev.capibridge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "explain",
        customSynopsis = "capibridge explain" + Options.SYNOPSIS,
        description = "Says of each value where it went, by which rule, or why it stayed.",
        footer = Options.EXIT_STATUS)
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    Options options = new Options();

    private final Streams streams;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return new Session(options, streams).run(Explanation::new, false);
    }
}
