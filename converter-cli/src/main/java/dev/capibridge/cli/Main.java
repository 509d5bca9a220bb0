package dev.capibridge.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The {@code capibridge} command. */
public final class Main {

    /** Exit status: nothing was rejected. */
    static final int OK = 0;

    /** Exit status: something was rejected. */
    static final int REJECTED = 1;

    /** Exit status: nothing could be done as it was asked. */
    static final int WRONG_USE = 2;

    private Main() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.in, stream(FileDescriptor.out), stream(FileDescriptor.err)));
    }

    /** Runs the command with the given streams, which stay open, and returns its exit status. */
    public static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
        Streams streams = new Streams(in, out, err);
        try {
            return commandLine(streams).execute(arguments);
        } catch (OutOfMemoryError tooLarge) {
            err.println("capibridge: there is not enough memory for this input; "
                    + "give it as lines (.jsonl), or more memory with JAVA_TOOL_OPTIONS=-Xmx4g");
            return WRONG_USE;
        } catch (RuntimeException | Error unexpected) {
            return Complaints.unexpected(unexpected, err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static CommandLine commandLine(Streams streams) {
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new ConvertCommand(streams))
                .addSubcommand(new CheckCommand(streams))
                .addSubcommand(new ExplainCommand(streams))
                .addSubcommand(new PacksCommand(streams))
                .addSubcommand(new CommandLine.HelpCommand());
        return line.setOut(streams.printer(streams.out()))
                .setErr(streams.printer(streams.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setAllowOptionsAsOptionParameters(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(new Complaints())
                .setExecutionExceptionHandler(new Complaints());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 13), false, StandardCharsets.UTF_8);
    }
}
