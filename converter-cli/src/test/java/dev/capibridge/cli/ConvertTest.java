package dev.capibridge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ConvertTest {

    @TempDir
    Path folder;

    @Test
    void writesOneRequestALine() {
        String given = Sample.request(Sample.purchase("order-1"), Sample.purchase("order-2"));
        CommandRun run = CommandRun.convert(given.replace("\"value\"", "\"content_ids\":[\"SKU-7\"],\"value\""));
        assertEquals(Main.OK, run.status());
        assertEquals("converted 2, skipped 0, rejected 0 of 2 events into 1 request\n", run.err());
        assertEquals(1, run.requests().size());
        JsonNode request = run.requests().get(0);
        assertEquals("web", request.get("event_source").stringValue());
        assertEquals("C1EXAMPLE", request.get("event_source_id").stringValue());
        assertEquals("order-2", request.at("/data/1/event_id").stringValue());
    }

    @Test
    void takesAListAndOneEvent() {
        assertEquals(
                2,
                CommandRun.convert("[" + Sample.purchase("a") + "," + Sample.purchase("b") + "]", "-")
                        .requests()
                        .get(0)
                        .get("data")
                        .size());
        assertEquals(
                "a",
                CommandRun.convert(Sample.purchase("a"))
                        .requests()
                        .get(0)
                        .at("/data/0/event_id")
                        .stringValue());
    }

    @Test
    void indentsIfToldTo() {
        CommandRun run = CommandRun.convert(Sample.purchase("a"), "--pretty");
        assertTrue(run.out().startsWith("{\n  \"event_source\""), run.out());
        assertTrue(run.out().endsWith("}\n"), run.out());
    }

    @Test
    void writesForEventsApi10() {
        CommandRun run = CommandRun.convert(Sample.purchase("order-1"), "--format", "legacy");
        assertEquals(Main.OK, run.status(), run.err());
        JsonNode request = run.requests().get(0);
        assertEquals("C1EXAMPLE", request.get("pixel_code").stringValue());
        assertEquals("order-1", request.at("/batch/0/event_id").stringValue());
    }

    @Test
    void convertsToMeta() {
        String tiktok = CommandRun.convert(Sample.purchase("order-1")).out();
        CommandRun back = CommandRun.withInput(tiktok, "convert", "--to", "meta", "--now", "2026-11-22T10:00:00Z");
        assertEquals(Main.OK, back.status(), back.err());
        JsonNode event = back.requests().get(0).at("/data/0");
        assertEquals("Purchase", event.get("event_name").stringValue());
        assertEquals(Sample.EMAIL, event.at("/user_data/em/0").stringValue());
    }

    @Test
    void rejectsWhatHasNoSourceId() {
        CommandRun run = CommandRun.withInput(Sample.purchase("a"), "convert", "--now", "2026-11-22T10:00:00Z");
        assertEquals(Main.REJECTED, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("-:1 event 0: error[E106]"), run.err());
        assertTrue(run.err().contains("--source web=ID"), run.err());
        assertTrue(run.err().endsWith("converted 0, skipped 0, rejected 1 of 1 event into 0 requests\n"), run.err());
    }

    @Test
    void skippingIsNoFailure() {
        CommandRun run =
                CommandRun.convert(Sample.request(Sample.purchase("a", ",\"opt_out\":true"), Sample.purchase("b")));
        assertEquals(Main.OK, run.status());
        assertTrue(run.err().startsWith("-:1 event 0: warning[X501] at /opt_out: the event is skipped: "), run.err());
        assertTrue(run.err().endsWith("converted 1, skipped 1, rejected 0 of 2 events into 1 request\n"), run.err());
    }

    @Test
    void aBadEventCostsNoOther() {
        CommandRun run = CommandRun.convert(Sample.request("{\"event_name\":\"Purchase\"}", Sample.purchase("b")));
        assertEquals(Main.REJECTED, run.status());
        assertEquals("b", run.requests().get(0).at("/data/0/event_id").stringValue());
    }

    @Test
    void writesTheTestEventCode() {
        CommandRun run = CommandRun.convert(Sample.purchase("a"), "--test-event-code", "TEST123");
        assertEquals("TEST123", run.requests().get(0).get("test_event_code").stringValue());
    }

    @Test
    void writesTheAppIdsOfTheAppStore() {
        String app =
                "{\"event_name\":\"Purchase\",\"event_time\":1795341600,\"event_id\":\"a\",\"action_source\":\"app\","
                        + "\"app_data\":{\"extinfo\":[\"i2\",\"com.example.shop\"" + ",\"\"".repeat(14) + "]}}";
        CommandRun run = CommandRun.convert(
                app,
                "--source",
                "app=7000000000000000002",
                "--app-id",
                "com.example.game=9",
                "--app-id",
                "com.example.shop=343200656");
        assertEquals("343200656", run.requests().get(0).at("/data/0/app/app_id").stringValue());
        CommandRun none = CommandRun.convert(app, "--source", "app=7000000000000000002");
        assertEquals(Main.REJECTED, none.status());
        assertTrue(none.err().contains("--app-id com.example.shop=343200656"), none.err());
    }

    @Test
    void addsTheSupplement() throws IOException {
        Path supplement = Sample.file(
                folder.resolve("s.json"),
                "\ufeff{\"order-1\":{\"user\":{\"ttclid\":\"E.C.P.example\"}},\"*\":{\"user\":{\"ttp\":\"example-ttp\"}}}");
        CommandRun run = CommandRun.convert(
                Sample.request(Sample.purchase("order-1"), Sample.purchase("order-2")), "--supplement", supplement);
        JsonNode data = run.requests().get(0).get("data");
        assertEquals("E.C.P.example", data.at("/0/user/ttclid").stringValue());
        assertEquals("example-ttp", data.at("/1/user/ttp").stringValue());
        assertTrue(data.at("/1/user/ttclid").isMissingNode());
        assertFalse(run.err().contains("--supplement"), run.err());
    }

    @Test
    void tellsOfTheSupplementWhoseEventNeverCame() throws IOException {
        Path supplement = Sample.file(
                folder.resolve("s.json"), "{\"order-1\":{},\"*\":{},\"odrer-2\":{},\"ada@example.com\":{}}");
        CommandRun run = CommandRun.convert(Sample.purchase("order-1"), "--supplement", supplement);
        assertEquals(Main.OK, run.status());
        assertEquals(
                "--supplement " + supplement
                        + ": 2 event ids in it came with no event: 'odrer-2', '(a name of 15 characters)'",
                unused(run));
        Sample.file(supplement, "{\"1\":{},\"2\":{},\"3\":{},\"4\":{},\"5\":{},\"6\":{}}");
        assertEquals(
                "--supplement " + supplement + ": 6 event ids in it came with no event: '1', '2', '3', '4', '5', …",
                unused(CommandRun.convert(Sample.purchase("order-1"), "--supplement", supplement)));
    }

    private static String unused(CommandRun run) {
        return run.err()
                .lines()
                .filter(line -> line.startsWith("--supplement"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void laysRulesOver() throws IOException {
        Path rules = Sample.file(folder.resolve("own.rules.yaml"), """
                rules: example
                skips:
                  - id: no-test-orders
                    only: to-tiktok
                    when: { meta: { is: { event_id: test } } }
                    because: it is a test order
                """);
        CommandRun run = CommandRun.convert(Sample.purchase("test"), "--rules", rules);
        assertEquals(Main.OK, run.status(), run.err());
        assertTrue(run.err().contains("the event is skipped: it is a test order"), run.err());
    }

    @Test
    void judgesAgeByTheClockGiven() {
        CommandRun now = CommandRun.withInput(
                Sample.purchase("a"), "convert", "--source", "web=C1EXAMPLE", "--now", "2026-11-22T10:00:00Z");
        CommandRun later = CommandRun.withInput(
                Sample.purchase("a"), "convert", "--source", "web=C1EXAMPLE", "--now", "2027-11-22T10:00:00Z");
        assertFalse(now.err().equals(later.err()), later.err());
    }

    @Test
    void writesToFiles() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Path journal = folder.resolve("journal.jsonl");
        CommandRun run = CommandRun.convert(Sample.purchase("a"), "-o", out, "--journal", journal);
        assertEquals(Main.OK, run.status());
        assertEquals("", run.out());
        assertEquals(1, CommandRun.lines(Files.readString(out)).size());
        assertTrue(Files.readString(out).endsWith("}]}\n"));
        assertEquals(1, CommandRun.lines(Files.readString(journal)).size());
    }

    @Test
    void repeatsNoWarningEndlessly() {
        String skipped = Sample.purchase("a", ",\"opt_out\":true");
        String lines = (skipped + "\n").repeat(54);
        CommandRun run = CommandRun.convert(lines);
        assertEquals(20, run.err().lines().filter(line -> line.contains("X501")).count());
        assertTrue(run.err().contains("\n… and 34 more warnings; --journal FILE lists all\n"), run.err());
    }

    @Test
    void showsFiftyErrors() {
        CommandRun run = CommandRun.convert("{}\n" + "{bad\n".repeat(51));
        assertEquals(
                50, run.err().lines().filter(line -> line.contains("error[")).count());
        assertTrue(run.err().contains("\n… and 2 more errors; --journal FILE lists all\n"), run.err());
        assertTrue(
                run.err()
                        .endsWith("converted 0, skipped 0, rejected 0 of 0 events into 0 requests; "
                                + "52 inputs or lines rejected as a whole\n"),
                run.err());
    }

    @Test
    void namesOfMembersDoNotSteerTheTerminal() {
        assertEquals("a\\u001b[31m\\u000ab", Words.oneLine("a\u001b[31m\nb"));
    }
}
