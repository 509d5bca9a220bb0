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
