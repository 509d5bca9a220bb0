package dev.capibridge.standard.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.schema.EventSchema;
import dev.capibridge.standard.legacy.Row.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table and the schemas speak of the same places, and the page shows the table. */
class LegacyTableTest {

    private static final java.nio.file.Path PAGE = java.nio.file.Path.of("../docs/legacy.md");
    private static final EventSchema OLD =
            EventSchema.load("tiktok-legacy-event.schema.json", List.of("web", "app", "offline"));
    private static final EventSchema CURRENT =
            EventSchema.load("tiktok-event.schema.json", List.of("web", "app", "offline", "crm"));

    @Test
    void everyPlaceOf20IsInItsSchema() {
        Stream.concat(moves().map(Row.Move::current), rows(Row.NewOnly.class).map(Row.NewOnly::current))
                .forEach(path ->
                        assertTrue(EventSchema.at(CURRENT.shape(), path).isPresent(), () -> path + " is not in 2.0"));
    }

    @Test
    void everyPlaceOf10IsInItsSchemaUnlessItIsOnlyMet() {
        moves().forEach(move -> assertEquals(
                move.way() != Way.MET,
                EventSchema.at(OLD.shape(), move.old()).isPresent(),
                () -> move.old() + " is documented, or it is only met"));
        rows(Row.Mark.class)
                .forEach(mark ->
                        assertTrue(EventSchema.at(OLD.shape(), mark.old()).isPresent()));
    }

    @Test
    void whatIsWrittenIsForTheWeb() {
        moves().filter(Row.Move::isWritten)
                .forEach(move ->
                        assertTrue(OLD.allows("web", move.old()), () -> move.old() + " is not for the web in 1.0"));
    }

    @Test
    void everyPlaceOf10HasARow() {
        List<Path> rows = new ArrayList<>();
        moves().map(Row.Move::old).forEach(rows::add);
        rows(Row.Same.class).map(Row.Same::path).forEach(rows::add);
        rows(Row.Mark.class).map(Row.Mark::old).forEach(rows::add);
        rows(Row.OldOnly.class).map(Row.OldOnly::old).forEach(rows::add);
        List<Path> without = new ArrayList<>();
        collect(OLD.shape(), List.of(), rows, without);
        assertEquals(List.of(), without);
    }

    private static void collect(Shape shape, List<Path.Step> at, List<Path> rows, List<Path> without) {
        if (!at.isEmpty() && rows.contains(new Path(at))) {
            return;
        }
        if (shape.members().isEmpty()) {
            without.add(new Path(at));
        }
        shape.members().forEach((name, member) -> {
            List<Path.Step> there = new ArrayList<>(at);
            there.add(new Path.Name(name));
            collect(member, there, rows, without);
        });
    }

    @Test
    void thePageShowsTheTable() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf("-->\n") + 4);
        StringBuilder table = new StringBuilder(before).append("\n| 1.0 | 2.0 | |\n|---|---|---|\n");
        LegacyTable.ROWS.forEach(row -> table.append(line(row)));
        if (Boolean.getBoolean("capibridge.update")) {
            Files.writeString(PAGE, table);
        }
        assertEquals(table.toString(), Files.readString(PAGE));
    }

    private static String line(Row row) {
        if (row instanceof Row.Same same) {
            return line(same.path().toString(), same.path().toString(), "");
        }
        if (row instanceof Row.Lift lift) {
            return line(lift.list() + "[]." + lift.member(), lift.current().toString(), "if all contents say the same");
        }
        if (row instanceof Row.Repeat repeat) {
            return line(
                    repeat.list() + "[]." + repeat.member(),
                    repeat.current().toString(),
                    "written only, and only as what contents say anyway");
        }
        if (row instanceof Row.Mark mark) {
            return line(mark.old().toString(), "", "always `" + mark.word() + "`");
        }
        if (row instanceof Row.OldOnly only) {
            boolean rest = moves().anyMatch(move -> move.old().toString().startsWith(only.old() + "."));
            return line(only.old().toString(), "", (rest ? "what else stands there: " : "") + only.reason());
        }
        if (row instanceof Row.Unknown unknown) {
            return line(
                    unknown.old().toString(), "", "what else stands there: " + unknown.reason() + "; told as a slip");
        }
        if (row instanceof Row.NewOnly only) {
            boolean rest = moves().anyMatch(move -> move.current().toString().startsWith(only.current() + "."));
            return line("", only.current().toString(), (rest ? "what else stands there: " : "") + only.reason());
        }
        Row.Move move = (Row.Move) row;
        List<String> remarks = new ArrayList<>();
        remark(move.form()).ifPresent(remarks::add);
        remark(move.way()).ifPresent(remarks::add);
        if (!move.source().isEmpty()) {
            remarks.add("of the source `" + move.source() + "`");
        }
        return line(move.old().toString(), move.current().toString(), String.join("; ", remarks));
    }

    private static Optional<String> remark(Form form) {
        return switch (form) {
            case SAME -> Optional.empty();
            case ONE -> Optional.of("of several the first is written");
            case TIME -> Optional.of("ISO 8601 and Unix seconds");
        };
    }

    private static Optional<String> remark(Way way) {
        return switch (way) {
            case BOTH -> Optional.empty();
            case READ -> Optional.of("read only");
            case WRITE -> Optional.of("written only; 2.0 reads both names");
            case MET -> Optional.of("read only; documented nowhere");
        };
    }

    private static String line(String old, String current, String remark) {
        return "| " + code(old) + " | " + code(current) + " | " + remark + " |\n";
    }

    private static String code(String path) {
        return path.isEmpty() ? "–" : "`" + path + "`";
    }

    private static Stream<Row.Move> moves() {
        return rows(Row.Move.class);
    }

    private static <T extends Row> Stream<T> rows(Class<T> kind) {
        return LegacyTable.ROWS.stream().filter(kind::isInstance).map(kind::cast);
    }
}
