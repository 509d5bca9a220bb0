package dev.capibridge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {

    @TempDir
    Path folder;

    @Test
    void tellsOfEachValue() {
        CommandRun run = CommandRun.withInput(Sample.purchase("order-1", ",\"nobody\":1"), CommandRun.typed("explain"));
        assertEquals(Main.OK, run.status());
        assertTrue(run.out().startsWith("-:1 event 0: converted, request 0 position 0, event source web\n"), run.out());
        assertRow(run.out(), "/event_name → /event by event-name: a string of 8 characters");
        assertRow(run.out(), "/user_data/em/0 → /user/email/0 by email: a string of 64 characters");
        assertRow(run.out(), "/action_source → (no field) by action-source: it decides, and is not sent itself");
        assertRow(run.out(), "/nobody stays a whole number: ");
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 120), run.out());
        assertEquals("converted 1, skipped 0, rejected 0 of 1 event into 1 request\n", run.err());
    }

    @Test
    void showsNoValue() {
        CommandRun run = CommandRun.withInput(
                Sample.purchase("order-1", ",\"nobody\":\"invented\""), CommandRun.typed("explain"));
        assertFalse(run.out().contains("invented") || run.out().contains(Sample.EMAIL), run.out());
    }

    @Test
    void tellsWhatCameFromTheSupplement() throws IOException {
        Path supplement = Sample.file(folder.resolve("s.json"), "{\"*\":{\"user\":{\"ttclid\":\"E.C.P.example\"}}}");
        CommandRun run = CommandRun.withInput(
                Sample.purchase("order-1"), CommandRun.typed("explain", "--supplement", supplement));
        assertRow(run.out(), "(not from the event) → /user/ttclid by the supplement: a string of 13 characters");
    }

    @Test
    void tellsWhyAnEventIsRejected() {
        CommandRun run = CommandRun.withInput("{\"event_name\":\"Purchase\"}\n{bad\n", CommandRun.typed("explain"));
        assertEquals(Main.REJECTED, run.status());
        assertTrue(run.out().startsWith("-:1 event 0: rejected\n"), run.out());
        assertRow(run.out(), "/event_name stays a string of 8 characters: the event is rejected");
        assertTrue(run.out().contains("\n\n-:2:\n  error[J101]: "), run.out());
    }

    private static void assertRow(String out, String wanted) {
        assertTrue(
                out.lines().anyMatch(line -> line.strip().replaceAll(" +", " ").startsWith(wanted)),
                "no line with " + wanted + " in\n" + out);
    }
}
