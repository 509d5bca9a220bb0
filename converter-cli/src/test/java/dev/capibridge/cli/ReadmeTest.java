package dev.capibridge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the front page, and of the journal's, works as it is printed. */
class ReadmeTest {

    private static final String START = "    ./capibridge ";

    @TempDir
    Path folder;

    @Test
    void everyCommandWorks() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String rules = readme.substring(readme.indexOf("```yaml\n") + 8);
        Sample.file(folder.resolve("acme.rules.yaml"), rules.substring(0, rules.indexOf("```")));
        List<String> commands = Stream.of(readme, Files.readString(Path.of("../docs/journal.md")))
                .flatMap(String::lines)
                .filter(line -> line.startsWith(START))
                .toList();
        assertTrue(commands.size() >= 5, commands.toString());
        for (String command : commands) {
            String[] arguments = Stream.of(command.substring(START.length()).split(" "))
                    .map(this::inPlace)
                    .toArray(String[]::new);
            CommandRun run = CommandRun.of(arguments);
            assertEquals(Main.OK, run.status(), () -> command + "\n" + run.err());
        }
    }

    // The commands are typed at the root of a checkout.
    private String inPlace(String argument) {
        return argument.startsWith("docs/")
                ? "../" + argument
                : argument.endsWith(".yaml") || argument.endsWith(".jsonl")
                        ? folder.resolve(argument).toString()
                        : argument;
    }
}
