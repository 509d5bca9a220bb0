package dev.capibridge.cli;

import dev.capibridge.standard.Pack;
import dev.capibridge.standard.StandardRules;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "packs",
        customSynopsis = "capibridge packs",
        description = "Lists the packs that --with switches on, a line each: what it does, and what it costs.")
final class PacksCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say this.")
    boolean help;

    private final Streams streams;

    PacksCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<Pack> packs = StandardRules.packs();
        int width = packs.stream().mapToInt(pack -> call(pack).length()).max().orElse(0);
        packs.forEach(pack ->
                streams.out().println(call(pack) + " ".repeat(width - call(pack).length()) + "  " + pack.summary()));
        return Main.OK;
    }

    private static String call(Pack pack) {
        String settings = pack.settings().stream().map(name -> name + "=…").collect(Collectors.joining(";"));
        return settings.isEmpty() ? pack.name() : pack.name() + ":" + settings;
    }
}
