package dev.capibridge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "convert",
        customSynopsis = "capibridge convert" + Options.SYNOPSIS,
        description = "Converts payloads to requests.",
        footer = Options.EXIT_STATUS)
final class ConvertCommand implements Callable<Integer> {

    @Mixin
    Options options = new Options();

    private final Streams streams;

    ConvertCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return new Session(options, streams).run(out -> new RequestWriter(out, options.pretty), true);
    }
}
