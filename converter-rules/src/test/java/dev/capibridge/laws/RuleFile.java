package dev.capibridge.laws;

import dev.capibridge.core.check.RuleChecker;
import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.rules.RuleSetReader;
import dev.capibridge.core.rules.RuleText;
import dev.capibridge.core.schema.EventSchema;
import dev.capibridge.standard.StandardRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A rule file between two invented platforms. Of rows that the checker refuses, parts are left out, or all. */
record RuleFile(String text, RuleSet rules) {

    static final Map<Platform, EventSchema> SCHEMAS = Map.of(
            Platform.META, EventSchema.load("invented-meta.schema.json", List.of()),
            Platform.TIKTOK, EventSchema.load("invented-tiktok.schema.json", List.of("web", "app", "shop")));

    /** The fact that chooses the variant. */
    static final String VARIANT = "place";

    private static final List<String> SECTIONS = List.of("facts", "skips", "events", "fields", "advice");

    private static final Set<String> SEEDED = Set.of("place", "size", "name", "who");

    private static final Codecs CODECS = Codecs.with(List.of());

    /** A row, and the part of the file that it may stand in. */
    record Row(String section, ObjectNode row) {}

    static RuleFile grown(String seed, List<Row> rows) {
        ObjectNode file = (ObjectNode) Json.read(seed);
        for (Row row : rows) {
            ((ArrayNode) file.get(row.section())).add(row.row().deepCopy());
        }
        return new Growth(file).grown();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Takes out what is wrong until nothing is. Each row stands on a line of its own, by which problems name it. */
    private static final class Growth {

        private record Line(String text, Optional<ArrayNode> rows, ObjectNode row) {}

        private final ObjectNode file;
        private final List<Line> lines = new ArrayList<>();

        Growth(ObjectNode file) {
            this.file = file;
            for (String section : SECTIONS) {
                number(section, (ArrayNode) file.get(section));
            }
        }

        private static void number(String section, ArrayNode rows) {
            for (int i = 0; i < rows.size(); i++) {
                ObjectNode row = (ObjectNode) rows.get(i);
                if (!row.has("id") && !section.equals("events")) {
                    row.put("id", section + i);
                }
                if (row.path("fields") instanceof ArrayNode inner) {
                    number("row", inner);
                }
            }
        }

        RuleFile grown() {
            while (true) {
                lines.clear();
                lines.add(new Line("{\"rules\":\"test/grown\"", Optional.empty(), file));
                for (String section : SECTIONS) {
                    lines.add(new Line(",\"" + section + "\":[", Optional.empty(), file));
                    write((ArrayNode) file.get(section));
                    lines.add(new Line("]", Optional.empty(), file));
                }
                lines.add(new Line("}", Optional.empty(), file));
                String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
                RuleSetReader.Loaded loaded = RuleSetReader.read(
                        List.of(new RuleText("grown.rules.json", text)), new StandardRules(), CODECS);
                List<RuleProblem> problems = new ArrayList<>(loaded.problems());
                problems.addAll(RuleChecker.check(loaded.rules(), SCHEMAS));
                problems.removeIf(problem -> !problem.isError());
                if (problems.isEmpty()) {
                    return new RuleFile(text, loaded.rules());
                }
                Set<Integer> seen = new HashSet<>();
                for (RuleProblem problem : problems) {
                    if (seen.add(problem.span().line())) {
                        mend(lines.get(problem.span().line() - 1), problem);
                    }
                }
            }
        }

        private void write(ArrayNode rows) {
            for (int i = 0; i < rows.size(); i++) {
                ObjectNode row = (ObjectNode) rows.get(i);
                String comma = i > 0 ? "," : "";
                if (row.path("fields") instanceof ArrayNode inner) {
                    String head = JsonWriter.compact(row.deepCopy().without("fields"));
                    String open = comma + head.substring(0, head.length() - 1) + ",\"fields\":[";
                    lines.add(new Line(open, Optional.of(rows), row));
                    write(inner);
                    lines.add(new Line("]}", Optional.of(rows), row));
                } else {
                    lines.add(new Line(comma + JsonWriter.compact(row), Optional.of(rows), row));
                }
            }
        }

        private void mend(Line line, RuleProblem problem) {
            if (line.rows().isEmpty() || SEEDED.contains(line.row().path("id").asString(""))) {
                removeOther(problem.arguments());
                return;
            }
            if (problem.code() == CoreCode.TWO_WRITERS && !line.row().has("after")) {
                line.row().put("after", problem.arguments().get(1));
                return;
            }
            for (String spare : List.of("default", "as", "when")) {
                if (line.row().has(spare)) {
                    line.row().remove(spare);
                    return;
                }
            }
            remove(line);
        }

        // The row that quarrels with one of the seed's: the one that is named, or else the last.
        private void removeOther(List<String> named) {
            Line other = null;
            for (Line line : lines) {
                String id = line.row().path("id").asString("");
                boolean isNamed =
                        other != null && named.contains(other.row().path("id").asString(""));
                if (line.rows().isPresent() && !SEEDED.contains(id) && !isNamed) {
                    other = line;
                }
            }
            remove(Objects.requireNonNull(other));
        }

        @SuppressWarnings("ReferenceEquality") // This very row.
        private static void remove(Line line) {
            line.rows().ifPresent(rows -> rows.removeIf(row -> row == line.row()));
        }
    }
}
