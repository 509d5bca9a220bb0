package dev.capibridge.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What convert and explain are told. */
final class Options {

    /** How their runs may end. */
    static final String EXIT_STATUS = "Exit status: 0 nothing was rejected, 1 something was, 2 wrong use.";

    /** How convert and explain are typed, after the name. */
    static final String SYNOPSIS = " [--to tiktok|meta] [--format current|legacy] [--source web=ID]...%n"
            + "       [--app-id BUNDLE=NUMBER]... [--rules FILE]... [--with PACK]... [--supplement FILE]%n"
            + "       [--test-event-code CODE] [--now INSTANT] [--pretty] [-o FILE] [--journal FILE]%n"
            + "       [--trace] [INPUT]...";

    @Option(names = "--to", paramLabel = "tiktok|meta", description = "Which platform's requests to make (tiktok).")
    String to = "tiktok";

    @Option(
            names = "--format",
            paramLabel = "current|legacy",
            description = "Which version of TikTok's Events API to write for: 2.0, or 1.0 for web events only.")
    Optional<String> format = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "web=ID",
            description = "The event_source_id of an event source: web, app, offline or crm. May be repeated.")
    List<String> sources = List.of();

    @Option(
            names = "--app-id",
            paramLabel = "BUNDLE=NUMBER",
            description = "The number in the App Store of an iOS app. May be repeated.")
    List<String> appIds = List.of();

    @Option(names = "--rules", paramLabel = "FILE", description = "A rule file, laid over the rules before it.")
    List<Path> rules = List.of();

    @Option(names = "--with", paramLabel = "PACK", description = "A pack that comes along, such as page-views.")
    List<String> packs = List.of();

    @Option(
            names = "--supplement",
            paramLabel = "FILE",
            description = "JSON: from event_id (or *, for every event) to a partial TikTok event.")
    Optional<Path> supplement = Optional.empty();

    @Option(names = "--test-event-code", paramLabel = "CODE", description = "Written into every request.")
    Optional<String> testEventCode = Optional.empty();

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "What time it is taken to be, such as 2026-11-22T10:00:00Z.")
    Optional<String> now = Optional.empty();

    @Option(names = "--pretty", description = "Requests indented, not one a line.")
    boolean pretty;

    @Option(names = "-o", paramLabel = "FILE", description = "Write there, not to standard output.")
    Optional<Path> output = Optional.empty();

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Write what became of each event there, as JSON lines.")
    Optional<Path> journal = Optional.empty();

    @Option(names = "--trace", description = "With --journal: it tells where each value went, too.")
    boolean trace;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say this.")
    boolean help;

    @Parameters(
            paramLabel = "INPUT",
            description = "Files, folders with *.json, *.jsonl and *.ndjson in them (also with .gz), or - for standard "
                    + "input, as is nothing at all.")
    List<String> inputs = List.of();
}
