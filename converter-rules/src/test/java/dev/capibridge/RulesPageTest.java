package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.diagnostic.RuleProblem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.MissingNode;

/** Every example in {@code docs/rules.md} is a rule file, or a piece of one, without a fault. */
class RulesPageTest {

    private static final String PAGE = Cases.text(Path.of("../docs/rules.md"));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    @TestFactory
    Stream<DynamicTest> everyExampleLoads() {
        return blocks("yaml")
                .map(block -> dynamicTest(block.lines().limit(2).collect(Collectors.joining(" ")), () -> {
                    String file = asFile(block);
                    String problems =
                            PayloadConverter.builder()
                                    .codec(new TierCodec())
                                    .rules("example.rules.yaml", file)
                                    .check()
                                    .stream()
                                    .map(RuleProblem::render)
                                    .collect(Collectors.joining("\n"));
                    assertEquals("", problems);
                    assertEquals(List.of(), RuleFilesSchemaTest.faults(file));
                }));
    }

    @Test
    void everyCodecIsNamed() {
        assertEquals(
                List.of(),
                Codecs.with(List.of()).names().stream()
                        .filter(name -> !PAGE.contains("`" + name + "`"))
                        .toList());
    }

    @Test
    void codecShownIsOneThatWorks() {
        String source = Cases.text(Path.of("src/test/java/dev/capibridge/TierCodec.java"));
        String shown = source.substring(source.indexOf("/** Turns Acme's"));
        assertTrue(blocks("java").anyMatch(shown::equals), "docs/rules.md shows TierCodec as it stands in the tests");
        var codec = new TierCodec().create(MissingNode.getInstance());
        for (Example example : codec.examples()) {
            Outcome outcome = codec.convert(example.given(), example.to(), new CodecContext(Instant.EPOCH));
            assertEquals(
                    example.gives(),
                    outcome instanceof Outcome.Crosses crosses ? Optional.of(crosses.value()) : Optional.empty());
        }
    }

    private static Stream<String> blocks(String language) {
        return BLOCK.matcher(PAGE)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2));
    }

    private static String asFile(String block) {
        if (block.startsWith("rules:") || block.startsWith("#")) {
            return block;
        }
        String head = "rules: docs/example\nextends: meta-tiktok/standard\n";
        return block.startsWith("- ") ? head + "fields:\n" + block.indent(2) : head + block;
    }
}
