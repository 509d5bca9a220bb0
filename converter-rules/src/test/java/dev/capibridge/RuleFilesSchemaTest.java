package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.json.PlainValues;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.rules.RuleText;
import dev.capibridge.standard.StandardRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/** The rules that come with the library, read as an editor reads them, against the published schema. */
class RuleFilesSchemaTest {

    static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try (InputStream in =
                RuleFilesSchemaTest.class.getResourceAsStream("/dev/capibridge/schemas/rules.schema.json")) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    // JSON is YAML too.
    static JsonNode read(String yaml) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return ((Reading.Readable) PlainValues.read(value)).root();
    }

    static List<?> faults(String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA);
        return schema.validate(read(yaml));
    }

    @TestFactory
    Stream<DynamicTest> rulesThatComeWithTheLibraryAreOfThisSchema() {
        List<RuleText> texts = new ArrayList<>(List.of(StandardRules.text()));
        // A pack with settings is a rule file only after they are put in.
        StandardRules.packs().stream()
                .filter(pack -> pack.settings().isEmpty())
                .forEach(pack -> texts.add(StandardRules.pack(pack.name())));
        return texts.stream().map(text -> dynamicTest(text.file(), () -> assertEquals(List.of(), faults(text.text()))));
    }

    @Test
    void editorsAreOfferedEveryCodec() {
        TreeSet<String> offered = new TreeSet<>();
        SCHEMA.at("/$defs/codec/anyOf/0/enum").forEach(name -> offered.add(name.stringValue()));
        TreeSet<String> known = new TreeSet<>(Codecs.with(List.of()).names());
        known.add("events");
        assertEquals(known, offered);
    }
}
