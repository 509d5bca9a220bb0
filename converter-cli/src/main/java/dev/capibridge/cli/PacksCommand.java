package dev.capibridge.cli;

import dev.capibridge.standard.Pack;
import dev.capibridge.standard.StandardRules;
import java.util.List;
import java.util.concurrent.Callable;
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
        int width = packs.stream().mapToInt(pack -> pack.call().length()).max().orElse(0);
        packs.forEach(pack -> streams.out()
                .println(pack.call() + " ".repeat(width - pack.call().length()) + "  " + pack.summary()));
        return Main.OK;
    }
}
