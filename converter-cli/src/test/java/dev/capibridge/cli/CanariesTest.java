package dev.capibridge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Reading;
import dev.capibridge.fixtures.Canaries;
import dev.capibridge.fixtures.Case;
import dev.capibridge.fixtures.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Neither journal, report nor explanation repeats what stands in an event, and no output repeats a secret. */
class CanariesTest {

    @TempDir
    Path folder;

    /** The cases that are run with the same options, together. */
    static Collection<List<Case>> cases() {
        return Cases.builtIn().stream()
                .collect(Collectors.groupingBy(given -> List.of(
                        given.to(), given.sources(), given.now(), given.with(), given.rules(), given.supplement())))
                .values();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsRepeated(List<Case> cases) throws IOException {
        // The library's own test tries them all; here it is about what the command writes.
        List<String> all = lines(cases).flatMap(line -> Canaries.plant(line, 1)).toList();
        String planted = IntStream.iterate(0, i -> i < all.size(), i -> i + 5)
                .mapToObj(all::get)
                .collect(Collectors.joining("\n"));
        Path journal = folder.resolve("journal.jsonl");
        CommandRun converted = CommandRun.withInput(
                planted, command("convert", cases.get(0), "--journal", journal.toString(), "--trace"));
        CommandRun explained = CommandRun.withInput(planted, command("explain", cases.get(0)));
        assertTrue(converted.err().contains("converted ") && explained.err().contains("converted "));
        listen(converted.err());
        listen(Files.readString(journal));
        listen(explained.out());
        listen(explained.err());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void secretsGoNowhere(List<Case> cases) throws IOException {
        String planted = lines(cases)
                .map(new JsonReader()::read)
                .filter(Reading.Readable.class::isInstance)
                .map(reading -> Canaries.plantSecrets(((Reading.Readable) reading).root()))
                .collect(Collectors.joining("\n"));
        CommandRun run = CommandRun.withInput(planted, command("convert", cases.get(0)));
        assertFalse(Canaries.leaksSecret((run.out() + run.err()).toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @MethodSource("suppliedCases")
    void nothingOfASupplementIsRepeated(Case given) throws IOException {
        String input = given.input().get(0).text();
        for (String planted :
                Canaries.plant(given.supplement().orElseThrow(), 1).limit(6).toList()) {
            Path file = Files.writeString(folder.resolve("handed-in.json"), planted);
            List<String> command = new ArrayList<>(List.of(command("explain", given)));
            command.addAll(List.of("--supplement", file.toString()));
            CommandRun run = CommandRun.withInput(input, command.toArray(String[]::new));
            listen(run.err().replace(folder.toString(), ""));
            listen(run.out());
        }
    }

    static Stream<Case> suppliedCases() {
        return Cases.builtIn().stream().filter(given -> given.supplement().isPresent());
    }

    private static Stream<String> lines(List<Case> cases) {
        return cases.stream().flatMap(given -> given.input().stream()).map(Case.Line::text);
    }

    private String[] command(String name, Case given, String... more) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(name, "--now", given.now().toString()));
        command.addAll(List.of("--to", given.to() == Platform.META ? "meta" : "tiktok"));
        given.sources().forEach((source, id) -> command.addAll(List.of("--source", source.key() + "=" + id)));
        given.with().forEach(pack -> command.addAll(List.of("--with", pack)));
        for (Case.NamedText rules : given.rules()) {
            Path file = Files.writeString(folder.resolve(rules.name()), rules.text());
            command.addAll(List.of("--rules", file.toString()));
        }
        command.addAll(List.of(more));
        return command.toArray(String[]::new);
    }

    private static void listen(String said) {
        said.lines().forEach(line -> assertEquals(List.of(), Canaries.leaks(line), line));
    }
}
