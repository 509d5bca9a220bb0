package dev.capibridge.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.capibridge.core.Cases;
import dev.capibridge.core.TestRules;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.rules.RuleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the checker says of rule files, word for word: one folder for each thing that can be wrong. */
class RuleProblemsTest {

    @TestFactory
    Stream<DynamicTest> everyProblemIsToldInTheseWords() {
        return Cases.tests("diagnostics", RuleProblemsTest::run);
    }

    @Test
    void everyCodeHasAFolderAndEveryFolderACode() {
        Cases.complete("diagnostics", CoreCode.values(), "R");
    }

    @Test
    void tenMistakesAreToldAtOnce() throws IOException {
        Path folder = Path.of("src/test/resources/rules/ten-mistakes");
        Cases.check(folder, run(folder));
        assertEquals(
                10,
                TestRules.problems(new RuleText("rules.yaml", Cases.text(folder.resolve("rules.yaml"))), folder)
                        .size());
    }

    @TestFactory
    Stream<DynamicTest> everyValidFileIsValid() {
        return Cases.in("rules/valid").stream()
                .map(file -> dynamicTest(
                        file.getFileName().toString(),
                        () -> assertEquals(
                                "",
                                render(TestRules.problems(text(file), Path.of("src/test/resources/rules/valid"))))));
    }

    private static String run(Path folder) {
        Path yaml = folder.resolve("rules.yaml");
        RuleText text = text(Files.exists(yaml) ? yaml : folder.resolve("rules.json"));
        if (folder.getFileName().toString().startsWith("R601")) {
            return render(RuleChecker.check(TestRules.load(text, folder).rules(), TestRules.SCHEMAS).stream()
                    .limit(3)
                    .toList());
        }
        return render(TestRules.problems(text, folder));
    }

    private static RuleText text(Path file) {
        return new RuleText(file.getFileName().toString(), Cases.text(file));
    }

    private static String render(List<RuleProblem> problems) {
        return problems.stream().map(RuleProblem::render).collect(Collectors.joining("\n"));
    }
}
