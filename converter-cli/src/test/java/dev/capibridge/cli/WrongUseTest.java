package dev.capibridge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongUseTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "convert --suplement x => capibridge convert: there is no option '--suplement'; did you mean '--supplement'?",
                "convrt => capibridge: there is no command 'convrt'; did you mean 'convert'?",
                "--to tiktok => capibridge: there is no option '--to'; begin with convert, check, explain, packs or help",
                "convert --to google => capibridge convert: --to is tiktok or meta, not 'google': type --to tiktok or --to meta",
                "convert --to meta --to meta => capibridge convert: option '--to' (tiktok|meta) should be specified only once",
                "convert --source web => capibridge convert: what stands behind --source (3 characters) has no id: type --source web=ID",
                "convert --source web= => capibridge convert: what stands behind --source (4 characters) has no id: type --source web=ID",
                "convert --source tv=1 => capibridge convert: what stands before the '=' of --source (2 characters) is no event source: type --source web=ID, with web, app, offline or crm",
                "convert --source web=1 --source WEB=2 => capibridge convert: --source gives two ids for 'web': type --source web=ID once",
                "convert --now today => capibridge convert: --now takes an instant, and 'today' is none: type it as --now 2026-11-22T10:00:00Z",
                "convert -o --pretty => capibridge convert: expected parameter for option '-o' but found '--pretty'",
                "convert - - => capibridge convert: '-' stands for standard input, which can be read only once: give it once",
                "convert --journal - => capibridge convert: standard output is for requests: type --journal FILE",
                "convert --rules no.yaml => capibridge convert: --rules no.yaml cannot be read: there is no such file",
                "convert --supplement no.json => capibridge convert: --supplement no.json cannot be read: there is no such file",
                "convert --to meta --supplement x => capibridge convert: --supplement is for --to tiktok: leave one of the two out",
                "convert --trace => capibridge convert: --trace is for --journal FILE: give both, or ask with capibridge explain",
                "convert --to meta --format legacy => capibridge convert: --format is for --to tiktok: leave one of the two out",
                "convert --format 1.0 => capibridge convert: --format is current or legacy, not '1.0': type --format current or --format legacy",
                "check no.yaml => capibridge check: the rule file no.yaml cannot be read: there is no such file",
            })
    void saysWhatToTypeInstead(String typed, String message) {
        CommandRun run = CommandRun.of(typed.split(" "));
        assertEquals(Main.WRONG_USE, run.status());
        assertEquals("", run.out());
        assertEquals(message, run.err().lines().findFirst().orElse(""));
        String command = message.substring(0, message.indexOf(':'));
        assertTrue(run.err().contains("\nusage: " + command + " "), run.err());
        assertTrue(run.err().contains("\ntype '" + command + " --help' to see what each option does"), run.err());
    }

    /** Someone may paste an access token where an id belongs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "convert --source %s",
                "convert --source %s=1",
                "convert --to %s",
                "convert --format %s",
                "convert --now %s",
                "convert --app-id %s",
                "convert --app-id %s=1x",
                "convert --app-id a=%s",
                "convert --with %s",
                "convert --with page-views:%s",
                "convert --with page-views:%s=1",
                "convert --with custom-properties:%s",
                "convert --with custom-properties:allow=value,%s",
                "convert --with ios-apps:apps=%s",
                "convert --%s",
                "convert --%s=1",
                "%s",
            })
    void saysNothingOfAToken(String typed) {
        for (String token : List.of("EAAExampleTokenOfNobody", "0123456789abcdef0123456789abcdef01234567")) {
            CommandRun run = CommandRun.of(typed.formatted(token).split(" "));
            assertEquals(Main.WRONG_USE, run.status());
            assertFalse(run.err().contains(token), run.err());
        }
    }

    @Test
    void nothingToDoIsWrongUse() {
        CommandRun run = CommandRun.of();
        assertEquals(Main.WRONG_USE, run.status());
        assertTrue(run.err().startsWith("capibridge: say what to do: convert, check, explain or packs\n"), run.err());
    }

    @Test
    void sameSourceTwiceIsFine() {
        CommandRun run = CommandRun.convert(Sample.purchase("a"), "--source", "web=C1EXAMPLE");
        assertEquals(Main.OK, run.status(), run.err());
    }

    @Test
    void anUnknownPackIsWrongUse() {
        CommandRun run = CommandRun.of("convert", "--with", "no-such-pack");
        assertEquals(Main.WRONG_USE, run.status());
        assertTrue(run.err().startsWith("capibridge convert: --with no-such-pack: "), run.err());
    }

    @Test
    void anAppIdThatIsNoneIsWrongUse() {
        CommandRun none = CommandRun.of("convert", "--app-id", "com.example.shop");
        assertEquals(Main.WRONG_USE, none.status());
        assertTrue(
                none.err()
                        .startsWith("capibridge convert: --app-id com.example.shop has no number: type --app-id"
                                + " com.example.shop=343200656"),
                none.err());
        CommandRun letters = CommandRun.of("convert", "--app-id", "com.example.shop=id9");
        assertEquals(Main.WRONG_USE, letters.status());
        assertTrue(letters.err().contains("in the App Store is made of digits"), letters.err());
    }

    @Test
    void anAppHasOneNumber() {
        CommandRun two = CommandRun.of("convert", "--app-id", "a=1", "--app-id", "a=2");
        assertEquals(Main.WRONG_USE, two.status());
        assertTrue(two.err().startsWith("capibridge convert: --app-id: 'a' was given another number"), two.err());
        CommandRun shared = CommandRun.of("convert", "--app-id", "a=1", "--app-id", "b=1");
        assertTrue(shared.err().startsWith("capibridge convert: --app-id: another app was given"), shared.err());
        CommandRun same = CommandRun.convert(Sample.purchase("a"), "--app-id", "a=1", "--app-id", "a=1");
        assertEquals(Main.OK, same.status(), same.err());
    }

    @Test
    void aPropertyThatTheRulesMapNeedsNoPack() {
        CommandRun mapped = CommandRun.of("convert", "--with", "custom-properties:allow=value");
        assertEquals(Main.WRONG_USE, mapped.status());
        assertTrue(
                mapped.err().contains("'value' in 'allow' of the pack 'custom-properties' is no property"),
                mapped.err());
        CommandRun run = CommandRun.of("convert", "--with", "travel", "--with", "custom-properties:allow=travel_class");
        assertEquals(Main.WRONG_USE, run.status());
        assertTrue(run.err().contains("look at what --with gives the pack 'custom-properties'"), run.err());
    }

    @Test
    void writesOverNoInput() throws IOException {
        Path in = Sample.file(folder.resolve("in/x.json"), Sample.purchase("a"));
        for (Path given : new Path[] {in, in.getParent()}) {
            for (String option : new String[] {"-o", "--journal"}) {
                CommandRun run = CommandRun.convert("", option, folder.resolve("in/../in/x.json"), given);
                assertEquals(Main.WRONG_USE, run.status());
                assertTrue(run.err().contains(" would write over a file that is read: name another file"), run.err());
            }
        }
        assertEquals(Sample.purchase("a"), Files.readString(in));
    }

    @Test
    void writesWhereThereIsAFolder() {
        CommandRun run = CommandRun.convert("{}", "-o", folder.resolve("no/x.json"));
        assertEquals(Main.WRONG_USE, run.status());
        assertTrue(
                run.err()
                        .contains(": there is no folder " + folder.resolve("no")
                                + ": create it first, or name a file in another"),
                run.err());
        assertTrue(CommandRun.convert("{}", "-o", folder).err().contains(" is a folder: name a file in it"));
    }

    @Test
    void outputAndJournalAreTwoFiles() {
        Path file = folder.resolve("x");
        CommandRun run = CommandRun.convert("{}", "-o", file, "--journal", file);
        assertEquals(Main.WRONG_USE, run.status());
        assertFalse(Files.exists(file));
    }

    @Test
    void aSupplementMustBeOne() throws IOException {
        Path file = Sample.file(folder.resolve("s.json"), "[]");
        CommandRun run = CommandRun.convert("{}", "--supplement", file);
        assertEquals(Main.WRONG_USE, run.status());
        assertTrue(
                run.err().startsWith("capibridge convert: --supplement " + file + ": a supplement is an object from"),
                run.err());
    }

    @Test
    void allErrorsOfRulesAreTold() throws IOException {
        Path file = Sample.file(folder.resolve("x.rules.yaml"), "rules: x\nnonsense: 1\nbogus: 2\n");
        CommandRun run = CommandRun.convert("{}", "--rules", file);
        assertEquals(Main.WRONG_USE, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains(file + ":2:1: error[R007]"), run.err());
        assertTrue(run.err().contains(file + ":3:1: error[R007]"), run.err());
        assertTrue(run.err().contains("capibridge convert: nothing was converted: the rules have 2 errors"), run.err());
    }

    @Test
    void helpIsNoFailure() {
        assertEquals(Main.OK, CommandRun.of("--help").status());
        assertTrue(CommandRun.of("help", "convert").out().contains("--source"));
        assertTrue(CommandRun.of("explain", "--help").out().startsWith("Usage: capibridge explain [--to "));
        assertTrue(CommandRun.of("--version").out().startsWith("capibridge "));
    }
}
