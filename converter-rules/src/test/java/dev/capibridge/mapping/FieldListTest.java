package dev.capibridge.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.schema.EventSchema;
import dev.capibridge.standard.StandardRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every documented field is known to the schemas, and a row or the envelope says what becomes of it. */
class FieldListTest {

    private static final Map<Platform, EventSchema> SCHEMAS = StandardRules.schemas();
    private static final List<Row> ROWS = Row.of(Row.rules(List.of()));

    @ParameterizedTest
    @EnumSource
    void everyFieldIsKnownToTheSchema(Platform side) {
        Set<String> unknown = new TreeSet<>();
        for (FieldList.Entry field : FieldList.of(side).entries()) {
            boolean known = field.isHead()
                    ? SchemaFields.of(side).head().containsKey(field.path())
                    : field.inEvent().map(path -> isKnown(side, path)).orElseGet(() -> isOpen(side, field));
            if (!known) {
                unknown.add(field.path());
            }
        }
        assertEquals(Set.of(), unknown);
    }

    private static boolean isKnown(Platform side, Path path) {
        return EventSchema.at(SCHEMAS.get(side).shape(), path).isPresent();
    }

    private static boolean isOpen(Platform side, FieldList.Entry any) {
        Path around = Path.parse(any.text().substring(0, any.text().length() - 2));
        return EventSchema.at(SCHEMAS.get(side).shape(), around).orElseThrow().open();
    }

    @ParameterizedTest
    @EnumSource
    void aRowSpeaksOfEveryField(Platform side) {
        Set<String> unsaid = new TreeSet<>();
        for (FieldList.Entry field : FieldList.of(side).entries()) {
            if (field.inEvent()
                    .filter(path -> ROWS.stream().noneMatch(row -> row.speaksOf(side, path)))
                    .isPresent()) {
                unsaid.add(field.path());
            }
        }
        assertEquals(Set.of(), unsaid);
    }

    @Test
    void aReasonThatNamesAPackIsTrue() {
        Packs packs = new Packs();
        for (Row row : ROWS) {
            // What is left of an object crosses by a pack under names that nobody knows here.
            if (row.rule() instanceof Rule.Unmapped unmapped && !row.rest()) {
                packs.names().stream()
                        .filter(pack -> unmapped.reason().contains("the pack " + pack))
                        .forEach(pack -> row.places(unmapped.side())
                                .forEach(path -> assertTrue(
                                        packs.mapping(unmapped.side(), path).contains(pack),
                                        () -> unmapped.id() + " sends people to " + pack + " for " + path)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEnvelopeSpeaksOfEveryFieldOfTheHead(Platform side) {
        for (FieldList.Entry field : FieldList.of(side).entries()) {
            if (field.isHead()) {
                assertTrue(Heads.isDecided(side, field.path()), field.path());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldOfTheSchemaIsInTheList(Platform side) {
        SchemaFields schema = SchemaFields.of(side);
        Set<String> missing = new TreeSet<>();
        schema.event().keySet().stream()
                .filter(path -> !path.isEmpty() && schema.isLeaf(path) && schema.isDocumented(path))
                .map(path -> path.endsWith("[]") ? path.substring(0, path.length() - 2) : path)
                .forEach(path -> missing.add("data[]." + path));
        missing.addAll(schema.head().keySet());
        FieldList.of(side).entries().forEach(field -> missing.remove(field.path()));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @EnumSource
    void listAndSchemaNameTheSamePage(Platform side) {
        SchemaFields schema = SchemaFields.of(side);
        Set<String> seen = new HashSet<>();
        for (FieldList.Entry field : FieldList.of(side).entries()) {
            assertTrue(seen.add(field.path()), "twice: " + field.path());
            if (!field.isAnyOther()) {
                assertTrue(schema.sources(field.text()).contains(field.source()), field.path());
            }
        }
    }
}
