package dev.capibridge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    Path folder;

    @Test
    void saysAllThatIsWrong() throws IOException {
        Path bad = Sample.file(folder.resolve("bad.rules.yaml"), "rules: x\nnonsense: 1\nbogus: 2\n");
        Path good = Sample.file(folder.resolve("good.rules.yaml"), "rules: y\n");
        CommandRun run = CommandRun.of("check", bad.toString(), good.toString());
        assertEquals(Main.REJECTED, run.status());
        assertTrue(run.out().startsWith(bad + ":2:1: error[R007]: there is no 'nonsense' here\n"), run.out());
        assertTrue(run.out().contains(bad + ":3:1: error[R007]: there is no 'bogus' here\n"), run.out());
        assertTrue(run.err().startsWith(bad + ": 2 errors, "), run.err());
        assertTrue(run.err().contains(good + ": "), run.err());
    }

    @Test
    void warningsAreNoFailure() throws IOException {
        Path good = Sample.file(folder.resolve("good.rules.yaml"), "rules: y\n");
        CommandRun run = CommandRun.of("check", good.toString());
        assertEquals(Main.OK, run.status(), run.out());
    }

    @Test
    void whatIsNoYamlIsAFinding() throws IOException {
        Path broken = Sample.file(folder.resolve("broken.rules.yaml"), "rules: [\n");
        Path binary = Files.write(folder.resolve("binary.rules.yaml"), new byte[] {(byte) 0xc3, 0x28});
        CommandRun run = CommandRun.of("check", broken.toString(), binary.toString());
        assertEquals(Main.REJECTED, run.status());
        assertTrue(run.out().contains("error[R001]: this is not YAML: it is not UTF-8 text"), run.out());
        assertTrue(run.out().contains(broken + ":"), run.out());
    }

    @Test
    void showsNothingOfAFileThatIsNoRuleFile() throws IOException {
        for (String text : List.of(
                "{\"event_name\":\"Purchase\",\"user_data\":{\"em\":\"jane.canary@example.com\"}}",
                "{\"jane.canary@example.com\":1,\"jane.canary@example.com\":2}",
                "[{\"em\":\"jane.canary@example.com\"}]",
                "{\"em\":\"jane.canary@example.com\"}\n{\"em\":\"jane.canary@example.com\"}\n",
                "{\"em\":\"jane.canary@example.com\", oops}",
                "ACCESS_TOKEN=canary0token0value\nOTHER=canary: x\n",
                "ACCESS_TOKEN: canary0token0value\nPASSWORD: \"\\qcanary\"\n",
                "events:\n  - { meta: canary, canary: x }\nfields:\n  - { meta: user_data.em, tiktok: canary.canary }\n",
                "token: !canary x\nother: *canary\n",
                "canary0token0value\n")) {
            for (String name : List.of("events.json", ".env")) {
                String file = Sample.file(folder.resolve(name), text).toString();
                for (CommandRun run : List.of(
                        CommandRun.of("check", file),
                        CommandRun.of(
                                "convert",
                                "--rules",
                                file,
                                Sample.file(folder.resolve("in"), "{}").toString()))) {
                    assertNotEquals(Main.OK, run.status());
                    assertFalse((run.out() + run.err()).contains("canary"), run.out() + run.err());
                }
            }
        }
    }

    @Test
    void wantsAFile() {
        CommandRun run = CommandRun.of("check");
        assertEquals(Main.WRONG_USE, run.status());
        assertTrue(run.err().contains("\nusage: capibridge check [--with PACK]... RULES...\n"), run.err());
    }
}
