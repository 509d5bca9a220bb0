package dev.capibridge.cli;

import dev.capibridge.PayloadConverter;
import dev.capibridge.PayloadConverterBuilder;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Span;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        customSynopsis = "capibridge check [--with PACK]... RULES...",
        description = "Says everything that is wrong with rule files, each laid over the standard rules.",
        footer = "Exit status: 0 no file has an error, 1 one has, 2 wrong use.")
final class CheckCommand implements Callable<Integer> {

    @Option(names = "--with", paramLabel = "PACK", description = "A pack to lay under the rule files.")
    List<String> packs = List.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say this.")
    boolean help;

    @Parameters(arity = "1..*", paramLabel = "RULES", description = "Rule files.")
    List<Path> files = List.of();

    private final Streams streams;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Map<Path, Optional<String>> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file, TextFile.ifUtf8("the rule file", file)));
        Set<String> said = new HashSet<>();
        long errors = 0;
        for (Map.Entry<Path, Optional<String>> file : texts.entrySet()) {
            errors += check(file.getKey(), file.getValue(), said);
        }
        return errors == 0 ? Main.OK : Main.REJECTED;
    }

    /** How many errors it has. What the rules beneath have is said once, whichever files lie over them. */
    private long check(Path file, Optional<String> text, Set<String> said) {
        List<RuleProblem> problems = text.map(known -> problems(file, known)).orElseGet(() -> List.of(notText(file)));
        problems.stream().map(RuleProblem::render).filter(said::add).forEach(streams.out()::println);
        long errors = problems.stream().filter(RuleProblem::isError).count();
        long others = problems.size() - errors;
        streams.err()
                .println(file + ": "
                        + (problems.isEmpty()
                                ? "nothing wrong"
                                : Words.count(errors, "error") + ", " + Words.count(others, "warning")));
        return errors;
    }

    private List<RuleProblem> problems(Path file, String text) {
        PayloadConverterBuilder builder = PayloadConverter.builder();
        packs.forEach(pack -> Setup.with(builder, pack));
        return builder.rules(file.toString(), text).check();
    }

    private static RuleProblem notText(Path file) {
        return RuleProblem.of(CoreCode.RULE_NOT_YAML, Span.file(file.toString()), "it is not UTF-8 text");
    }
}
