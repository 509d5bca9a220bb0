package dev.capibridge.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.capibridge.core.Cases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The published schema of rule files, from which editors complete, and the reader are of one mind. */
class RuleSchemaTest {

    private final Schema schema = load("rules.schema.json");

    static Schema load(String name) {
        try (InputStream in = RuleSchemaTest.class.getResourceAsStream("/dev/capibridge/schemas/" + name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @TestFactory
    Stream<DynamicTest> takesWhatIsValid() {
        List<Path> files = new ArrayList<>(Cases.in("rules/valid"));
        files.add(Path.of("src/test/resources/rules/base.rules.yaml"));
        // What is wrong in these is not their shape.
        Cases.in("diagnostics").stream()
                .filter(folder -> folder.getFileName().toString().matches("R[1-7].*"))
                .filter(folder -> !folder.getFileName().toString().matches("R102.*|R203.*|R204-constant|R502.*"))
                .forEach(folder -> files.add(file(folder)));
        return files.stream()
                .map(file -> dynamicTest(
                        Path.of("src/test/resources").relativize(file).toString(),
                        () -> assertEquals(List.of(), schema.validate(read(file).orElseThrow()))));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsOfAnotherShape() {
        return Cases.in("diagnostics").stream()
                .filter(folder -> folder.getFileName().toString().matches("R006.*|R007.*|R008.*|R010.*|R102.*|R203.*"))
                .map(folder -> dynamicTest(folder.getFileName().toString(), () -> {
                    Optional<JsonNode> read = read(file(folder));
                    assertFalse(read.isPresent() && schema.validate(read.get()).isEmpty());
                }));
    }

    @Test
    void casesHaveATitleAndNoOtherKeysThanThese() {
        Schema cases = load("case.schema.json");
        assertEquals(List.of(), cases.validate(json("""
                        {"title": "a purchase", "to": "tiktok", "sources": {"web": "C1EXAMPLE0PIXELCODE0"},
                         "now": "2026-11-22T12:00:00Z", "with": ["page-views"], "rules": ["acme.rules.yaml"],
                         "supplement": {"*": {"user": {"ttclid": "E.C.P.example"}}}, "testEventCode": "TEST1",
                         "source": "https://business-api.tiktok.com/portal/docs?id=1771101303285761"}""")));
        assertFalse(cases.validate(json("{}")).isEmpty());
        assertFalse(cases.validate(json("{\"title\": \"a purchase\", \"pixel\": \"C1\"}"))
                .isEmpty());
    }

    private static JsonNode json(String text) {
        return JsonRuleReader.read("case.json", text, new ArrayList<>())
                .orElseThrow()
                .json();
    }

    private static Path file(Path folder) {
        Path yaml = folder.resolve("rules.yaml");
        return Files.exists(yaml) ? yaml : folder.resolve("rules.json");
    }

    private static Optional<JsonNode> read(Path file) {
        String name = file.getFileName().toString();
        String text = Cases.text(file);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return (name.endsWith(".json")
                        ? JsonRuleReader.read(name, content, new ArrayList<>())
                        : YamlReader.read(name, content, new ArrayList<>()))
                .map(Located::json);
    }
}
