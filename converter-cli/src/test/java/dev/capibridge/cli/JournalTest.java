package dev.capibridge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JournalTest {

    @TempDir
    Path folder;

    private Path journal = Path.of("journal");

    @BeforeEach
    void place() {
        journal = folder.resolve("journal.jsonl");
    }

    @Test
    void hasItsFieldsInOrder() throws IOException {
        List<JsonNode> lines = journal(Sample.purchase("a", ",\"nobody\":1"));
        assertEquals(
                List.of("input", "line", "event", "outcome", "request", "position", "diagnostics", "leftovers"),
                List.copyOf(lines.get(0).propertyNames()));
        assertEquals("-", lines.get(0).get("input").stringValue());
        JsonNode leftover = lines.get(0).at("/leftovers/0");
        assertEquals(List.of("pointer", "reason", "rule"), List.copyOf(leftover.propertyNames()));
        assertEquals("/nobody", leftover.get("pointer").stringValue());
        assertTrue(leftover.get("rule").isNull());
    }

    @Test
    void aRejectedEventHasNoRequest() throws IOException {
        JsonNode line = journal("{\"event_name\":\"Purchase\"}").get(0);
        assertEquals("rejected", line.get("outcome").stringValue());
        assertEquals(0, line.get("event").intValue());
        assertTrue(line.get("request").isNull());
        assertTrue(line.get("position").isNull());
        JsonNode diagnostic = line.at("/diagnostics/0");
        assertEquals(
                List.of("code", "severity", "pointer", "message", "help", "rule"),
                List.copyOf(diagnostic.propertyNames()));
        assertEquals("error", diagnostic.get("severity").stringValue());
    }

    @Test
    void countsRequestsOverAllInputs() throws IOException {
        Path one = Sample.file(folder.resolve("1.json"), Sample.request(Sample.purchase("a"), Sample.purchase("b")));
        Path two = Sample.file(folder.resolve("2.jsonl"), Sample.purchase("c") + "\n" + Sample.purchase("d"));
        List<JsonNode> lines = journal("", one, two);
        assertEquals(
                List.of("1 0 0 0", "1 1 0 1", "1 0 1 0", "2 0 2 0"),
                lines.stream()
                        .map(line -> line.get("line") + " " + line.get("event") + " " + line.get("request") + " "
                                + line.get("position"))
                        .toList());
    }

    @Test
    void whatConcernsNoEventIsNotedBeforeThem() throws IOException {
        List<JsonNode> lines = journal("{\"access_token\":\"invented\",\"data\":[" + Sample.purchase("a") + "]}");
        assertEquals(
                "{\"input\":\"-\",\"line\":1,\"event\":null,\"outcome\":\"noted\",\"request\":null,\"position\":null}",
                head(lines.get(0)));
        assertEquals("/access_token", lines.get(0).at("/diagnostics/0/pointer").stringValue());
        assertEquals("converted", lines.get(1).get("outcome").stringValue());
        assertFalse(Files.readString(journal).contains("invented"));
    }

    @Test
    void whatCannotBeReadHasALineOfItsOwn() throws IOException {
        List<JsonNode> lines = journal("{bad", "-", folder.resolve("no.json"));
        assertEquals(
                "{\"input\":\"-\",\"line\":1,\"event\":null,\"outcome\":\"rejected\",\"request\":null,\"position\":null}",
                head(lines.get(0)));
        assertEquals("J101", lines.get(0).at("/diagnostics/0/code").stringValue());
        assertEquals("[]", lines.get(0).get("leftovers").toString());
        assertEquals("C101", lines.get(1).at("/diagnostics/0/code").stringValue());
    }

    @Test
    void tracesIfToldTo() throws IOException {
        List<JsonNode> lines = journal(Sample.purchase("a"), "--trace");
        List<String> spent =
                lines.get(0).get("spent").valueStream().map(JsonNode::toString).toList();
        assertTrue(
                spent.contains("{\"from\":\"/event_name\",\"to\":\"/event\",\"rule\":\"event-name\"}"),
                spent.toString());
        assertTrue(spent.stream().anyMatch(value -> value.contains("\"from\":\"/action_source\",\"to\":null,")));
        assertEquals("[]", lines.get(0).get("added").toString());
    }

    @Test
    void tracesWhatIsNotOfTheEvent() throws IOException {
        Path supplement = Sample.file(folder.resolve("s.json"), "{\"*\":{\"user\":{\"ttp\":\"example-ttp\"}}}");
        String event = Sample.purchase("a").replace("/thanks", "/thanks?ttclid=E.C.P.example");
        List<JsonNode> lines = journal(event, "--trace", "--supplement", supplement);
        assertEquals(
                "[{\"to\":\"/user/ttclid\",\"rule\":\"ttclid-from-url\"},{\"to\":\"/user/ttp\",\"rule\":null}]",
                lines.get(0).get("added").toString());
    }

    /** The page's example is what comes out, and its tables name every field in order. */
    @Test
    void thePageIsTrue() throws IOException {
        String page = Files.readString(Path.of("../docs/journal.md"));
        Path input = Path.of("../docs/samples/meta-purchase.json");
        CommandRun.convert("", input, "--source", "offline=7000000000000000100", "--journal", journal, "--trace");
        List<JsonNode> lines = CommandRun.lines(Files.readString(journal));
        ((ObjectNode) lines.get(1)).put("input", "docs/samples/meta-purchase.json");
        String shown =
                page.substring(page.indexOf("```json\n") + 8, page.indexOf("```\n\n", page.indexOf("```json\n")));
        assertEquals(lines.get(1), CommandRun.lines(shown.replace("\n", "")).get(0));
        assertEquals(List.copyOf(lines.get(1).propertyNames()), fields(page, "## A line"));
        assertEquals(List.copyOf(lines.get(0).at("/diagnostics/0").propertyNames()), fields(page, "## `diagnostics`"));
        assertEquals(List.copyOf(lines.get(1).at("/leftovers/0").propertyNames()), fields(page, "## `leftovers`"));
        assertEquals(List.copyOf(lines.get(1).at("/spent/0").propertyNames()), fields(page, "## `spent`"));
        assertEquals(List.of("to", "rule"), fields(page, "## `added`"));
    }

    // The first column of the table below a heading.
    private static List<String> fields(String page, String heading) {
        String section = page.substring(page.indexOf(heading) + heading.length());
        String table = section.substring(section.indexOf("\n|"));
        return table.substring(1, table.indexOf("\n\n"))
                .lines()
                .skip(2)
                .map(row -> row.substring(row.indexOf('`') + 1, row.indexOf('`', row.indexOf('`') + 1)))
                .toList();
    }

    @Test
    void holdsNoValue() throws IOException {
        journal(Sample.purchase("a", ",\"nobody\":\"invented\""), "--trace");
        String text = Files.readString(journal);
        assertFalse(text.contains("invented") || text.contains(Sample.EMAIL) || text.contains("203.0.113.7"), text);
    }

    private static String head(JsonNode line) {
        return "{\"input\":" + line.get("input") + ",\"line\":" + line.get("line") + ",\"event\":" + line.get("event")
                + ",\"outcome\":" + line.get("outcome") + ",\"request\":" + line.get("request") + ",\"position\":"
                + line.get("position") + "}";
    }

    private List<JsonNode> journal(String in, Object... arguments) throws IOException {
        Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--journal";
        all[arguments.length + 1] = journal;
        CommandRun.convert(in, all);
        return CommandRun.lines(Files.readString(journal));
    }
}
