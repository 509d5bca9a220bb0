package dev.capibridge.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "capibridge",
        customSynopsis = "capibridge convert|check|explain|packs|help [...]",
        description = "Meta Conversions API payloads to TikTok Events API requests, and back.",
        versionProvider = Version.class)
final class Root implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say this.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Say which version this is.")
    boolean version;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: convert, check, explain or packs");
    }
}
