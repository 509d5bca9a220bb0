package dev.capibridge.cli;

import dev.capibridge.InvalidRulesException;
import dev.capibridge.core.diagnostic.Discreet;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.diagnostic.Similar;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command, and what to type instead; never shows a stack trace. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final Pattern PACK = Pattern.compile("packs/(.+)\\.rules\\.yaml");

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        return wrongUse(wrong.getCommandLine(), parseMessage(wrong));
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof WrongUse wrong) {
            return wrongUse(command, String.valueOf(wrong.getMessage()));
        }
        if (failure instanceof InvalidRulesException invalid) {
            return invalidRules(command, invalid.problems());
        }
        if (failure instanceof OutputFailed failed) {
            command.getErr().println(name(command) + ": " + failed.getMessage());
            return Main.WRONG_USE;
        }
        command.getErr().println(unexpected(failure));
        return Main.WRONG_USE;
    }

    static int unexpected(Throwable failure, PrintStream err) {
        err.println(unexpected(failure));
        return Main.WRONG_USE;
    }

    private static String unexpected(Throwable failure) {
        return "capibridge: a fault of capibridge itself stopped it here ("
                + failure.getClass().getName() + ")";
    }

    private static int invalidRules(CommandLine command, List<RuleProblem> problems) {
        problems.forEach(problem -> command.getErr().println(problem.render()));
        long errors = problems.stream().filter(RuleProblem::isError).count();
        // A pack by itself is right, so what it was given does not fit.
        String todo = problems.stream()
                .map(problem -> PACK.matcher(problem.span().file()))
                .filter(Matcher::matches)
                .findFirst()
                .map(pack -> "look at what --with gives the pack '" + pack.group(1)
                        + "': what the rules map already needs no pack")
                .orElse("'capibridge check RULES...' tells everything about a rule file");
        command.getErr()
                .println(name(command) + ": nothing was converted: the rules have " + Words.count(errors, "error")
                        + "; " + todo);
        return Main.WRONG_USE;
    }

    private static int wrongUse(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        err.println(name(command) + ": " + message);
        err.print("usage: " + command.getHelp().synopsis(0));
        err.println("type '" + name(command) + " --help' to see what each option does");
        return Main.WRONG_USE;
    }

    private static String parseMessage(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        String message = String.valueOf(wrong.getMessage());
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        CommandLine command = wrong.getCommandLine();
        String written = wrong.getUnmatched().get(0);
        boolean isOption = written.startsWith("-");
        Collection<String> known =
                isOption ? optionNames(command) : command.getSubcommands().keySet();
        String name = written.contains("=") && isOption ? written.substring(0, written.indexOf('=')) : written;
        String suggestion = Similar.to(name, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(command.getParent() == null ? "; begin with convert, check, explain, packs or help" : "");
        return "there is no " + (isOption ? "option" : "command") + " '" + Discreet.name(name) + "'" + suggestion;
    }

    private static List<String> optionNames(CommandLine command) {
        List<String> names = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}
