package dev.capibridge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class InputsTest {

    private static final String A = Sample.purchase("a");
    private static final String B = Sample.purchase("b");
    private static final String C = Sample.purchase("c");

    @TempDir
    Path folder;

    @Test
    void aBadLineCostsNoOther() throws IOException {
        Path file = Sample.file(folder.resolve("x.jsonl"), A + "\r\n\r\n{bad\n" + B + "\n");
        assertEquals(List.of("1:0", "3:-", "4:0"), places(file));
    }

    @Test
    void aBadFirstLineCostsNoOther() throws IOException {
        assertEquals(
                List.of("1:-", "2:0", "4:0"), places(Sample.file(folder.resolve("x.json"), "bad\n" + A + "\n\n" + B)));
        assertEquals(List.of("1:-", "2:0"), places(Sample.file(folder.resolve("y.jsonl"), "{\n" + A)));
    }

    @Test
    void aJsonFileMayHoldLines() throws IOException {
        assertEquals(
                List.of("2:0", "3:-", "4:0"), places(Sample.file(folder.resolve("x.json"), "\n" + A + "\nbad\n" + B)));
    }

    @Test
    void oneTextMayHaveManyLines() throws IOException {
        String formatted = "\n{\n\"data\": [\n" + A + ",\n" + B + "\n]\n}\n";
        assertEquals(List.of("1:0", "1:1"), places(Sample.file(folder.resolve("x.json"), formatted)));
        assertEquals(List.of("1:0"), places(Sample.file(folder.resolve("y.json"), "\n\n" + A + "\n")));
    }

    @Test
    void aTextWithCommentsIsOneTextToo() throws IOException {
        String sample = "// a sample\n{\n\"data\": [\n" + A + ", // the first\n" + B + ",\n],\n}\n";
        assertEquals(List.of("1:-", "1:0", "1:1"), places(Sample.file(folder.resolve("x.json"), sample)));
        assertEquals(
                List.of("1:-", "1:0", "2:0"),
                places(Sample.file(folder.resolve("y.jsonl"), A + " // one\n" + B + "\n")));
    }

    @Test
    void aFileOfLinesMayHoldOneTextOfSeveral() throws IOException {
        String request = "\n{\"test_event_code\":\"T1\",\"data\":[\n" + A + ",\n" + B + ",\n" + C + "\n]}\n";
        assertEquals(List.of("1:-", "1:0", "1:1", "1:2"), places(Sample.file(folder.resolve("x.jsonl"), request)));
        assertEquals(List.of("1:0"), places(Sample.file(folder.resolve("y.jsonl"), A.replace(",", ",\n"))));
    }

    @Test
    void aBrokenFormattedTextIsNoLines() throws IOException {
        String cut = "[\n" + A + ",\n" + B + ",\n" + C + "\n";
        assertEquals(List.of("1:-"), places(Sample.file(folder.resolve("x.json"), cut)));
        assertEquals(List.of("1:-"), places(Sample.file(folder.resolve("x.jsonl"), cut)));
        String head = "{\"test_event_code\":\"T1\",\"data\":[\n" + A + "\n]}}\n";
        assertEquals(List.of("1:-"), places(Sample.file(folder.resolve("y.jsonl"), head)));
        assertEquals(List.of("1:-"), places(Sample.file(folder.resolve("y.json"), head)));
    }

    @Test
    void aFirstLineThatWasCutCostsNoOther() throws IOException {
        String cut = A.substring(0, 40) + "\n" + B + "\n" + C + "\n";
        assertEquals(List.of("1:-", "2:0", "3:0"), places(Sample.file(folder.resolve("x.jsonl"), cut)));
    }

    @Test
    void theErrorNamesTheLineOfTheFile() {
        CommandRun run = CommandRun.convert(A + "\n" + B + "\n{bad\n");
        assertTrue(run.err().startsWith("-:3: error[J101]: "), run.err());
        assertTrue(run.err().contains("at line 3, column "), run.err());
        CommandRun lenient = CommandRun.convert(A + "\n" + B + " // two\n");
        assertTrue(lenient.err().startsWith("-:2: warning[J107]: "), lenient.err());
        assertTrue(lenient.err().contains("first at line 2, column "), lenient.err());
    }

    @Test
    void aFolderIsReadSortedAndBelow() throws IOException {
        Sample.file(folder.resolve("in/b.json"), A);
        Sample.file(folder.resolve("in/a/z.ndjson"), A + "\n" + B);
        Sample.packed(folder.resolve("in/c.jsonl.gz"), A + "\n" + B + "\n");
        Sample.file(folder.resolve("in/readme.txt"), "no");
        Files.createSymbolicLink(folder.resolve("in/a/loop"), folder.resolve("in"));
        assertEquals(List.of("a/z.ndjson 1", "a/z.ndjson 2", "b.json 1", "c.jsonl.gz 1", "c.jsonl.gz 2"), names("in"));
    }

    @Test
    void aFileGivenTwiceIsReadOnce() throws IOException {
        Path file = Sample.file(folder.resolve("in/b.json"), A);
        Files.createSymbolicLink(folder.resolve("in/c.json"), file);
        CommandRun run = CommandRun.convert("", folder.resolve("in"), file);
        String twice = ": warning: this file was given twice, and is read once\n";
        assertEquals(Main.OK, run.status());
        assertTrue(run.err().startsWith(folder.resolve("in/c.json") + twice + file + twice), run.err());
        assertEquals(1, run.out().lines().count());
    }

    @Test
    void aFolderWithNothingInItIsToldOf() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        CommandRun run = CommandRun.convert("", empty);
        assertEquals(Main.OK, run.status());
        assertTrue(run.err().startsWith(empty + ": warning: there is no *.json, *.jsonl or *.ndjson"), run.err());
    }

    @Test
    void unpacksByNameAndByLook() throws IOException {
        assertEquals(List.of("1:0"), places(Sample.packed(folder.resolve("x.json.gz"), A)));
        assertEquals(List.of("1:0", "2:0"), places(Sample.packed(folder.resolve("x.jsonl"), A + "\n" + B)));
        CommandRun run = CommandRun.withInput(Sample.gzip(A), CommandRun.typed("convert", "-"));
        assertEquals(1, run.requests().size());
    }

    @Test
    void packedFilesMayFollowEachOther() throws IOException {
        byte[] one = Sample.gzip(A + "\n");
        byte[] both = Arrays.copyOf(one, one.length * 2);
        System.arraycopy(one, 0, both, one.length, one.length);
        assertEquals(
                2,
                CommandRun.withInput(both, CommandRun.typed("convert"))
                        .requests()
                        .size());
    }

    @Test
    void whatStoodBeforeDamageStands() throws IOException {
        byte[] whole = Sample.gzip(A + "\n" + B + "\n" + C + "\n");
        Path file = folder.resolve("x.jsonl.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length - 8));
        assertEquals(List.of("1:0", "2:0", "3:0", "4:-"), places(file));
    }

    @Test
    void whatFollowsTheGzipIsNotLost() throws IOException {
        byte[] one = Sample.gzip(A + "\n");
        byte[] next = Sample.gzip(B + "\n");
        for (byte[] behind : List.of(
                (B + "\n").getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(next, 6),
                Arrays.copyOf(next, next.length - 14),
                new byte[64])) {
            byte[] both = Arrays.copyOf(one, one.length + behind.length);
            System.arraycopy(behind, 0, both, one.length, behind.length);
            Path file = Files.write(folder.resolve("x.jsonl.gz"), both);
            CommandRun run = CommandRun.convert("", file);
            assertEquals(Main.REJECTED, run.status(), () -> behind.length + " bytes behind");
            assertTrue(run.err().contains("error[C102]"), run.err());
        }
    }

    @Test
    void whatIsNoGzipIsRejected() throws IOException {
        Path file = Sample.file(folder.resolve("x.json.gz"), "{}");
        CommandRun run = CommandRun.convert("", file);
        assertEquals(Main.REJECTED, run.status());
        assertTrue(run.err().startsWith(file + ":1: error[C102]: this is no readable gzip: "), run.err());
    }

    @Test
    void aMissingInputCostsNoOther() throws IOException {
        Path there = Sample.file(folder.resolve("x.json"), A);
        CommandRun run = CommandRun.convert("", folder.resolve("no.json"), there);
        assertEquals(Main.REJECTED, run.status());
        assertEquals(1, run.requests().size());
        assertTrue(
                run.err()
                        .startsWith(folder.resolve("no.json")
                                + ":1: error[C101]: this input cannot be read: there is no such file ("),
                run.err());
        assertTrue(run.err().endsWith("; 1 input or line rejected as a whole\n"), run.err());
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        assertEquals(List.of("1:0"), places(Sample.file(folder.resolve("x.json"), "\ufeff" + A)));
        assertEquals(List.of("1:0", "2:0"), places(Sample.file(folder.resolve("x.jsonl"), "\ufeff" + A + "\n" + B)));
    }

    @Test
    void readsUtf16() throws IOException {
        String name = "caf\u00e9 \ud83e\uddab";
        String lines = A + "\r\n" + Sample.purchase(name) + "\r\n";
        for (Charset utf16 : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = ("\ufeff" + lines).getBytes(utf16);
            assertEquals(List.of("1:0", "2:0"), places(Files.write(folder.resolve("x.jsonl"), bytes)));
            CommandRun run = CommandRun.withInput(bytes, CommandRun.typed("convert"));
            assertEquals(Main.OK, run.status(), run.err());
            assertEquals(name, run.requests().get(1).at("/data/0/event_id").stringValue());
            byte[] one = ("\ufeff" + A + "\r\n").getBytes(utf16);
            assertEquals(List.of("1:0"), places(Files.write(folder.resolve("x.json"), one)));
        }
    }

    @Test
    void badUtf16IsRejected() throws IOException {
        byte[] bytes = ("\ufeff" + A + "\n" + B + "\n").getBytes(StandardCharsets.UTF_16LE);
        Path file = Files.write(folder.resolve("x.jsonl"), Arrays.copyOf(bytes, bytes.length - 1));
        CommandRun run = CommandRun.convert("", file);
        assertEquals(Main.REJECTED, run.status());
        assertTrue(run.err().contains("error[C101]: this input cannot be read: it is damaged UTF-16"), run.err());
    }

    @Test
    void badUtf8CostsItsEventOnly() throws IOException {
        byte[] bytes = (A + "\n" + B.replace("EUR", "\u00e9")).getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("x.jsonl"), bytes);
        assertEquals(List.of("1:0", "2:0"), places(file));
        assertTrue(CommandRun.convert("", file).err().contains("x.jsonl:2 event 0: error[J116]"));
    }

    @Test
    void nothingInAnInputIsToldOf() throws IOException {
        for (String name : List.of("x.json", "x.jsonl", "x.ndjson", "x.json.gz")) {
            for (String nothing : List.of("", "\ufeff", "\n \r\n")) {
                Path file = name.endsWith(".gz")
                        ? Sample.packed(folder.resolve(name), nothing)
                        : Sample.file(folder.resolve(name), nothing);
                CommandRun run = CommandRun.convert("", file);
                assertEquals(Main.OK, run.status(), run.err());
                assertTrue(
                        run.err().startsWith(file + ":1: warning[C103]: there is nothing in this input ("), run.err());
            }
        }
        CommandRun run = CommandRun.convert("");
        assertEquals(Main.OK, run.status());
        assertTrue(run.err().startsWith("-:1: warning[C103]: "), run.err());
    }

    private List<String> names(String name) throws IOException {
        String prefix = folder.resolve(name) + "/";
        return journal(folder.resolve(name)).stream()
                .map(line -> line.get("input").stringValue().replace('\\', '/').substring(prefix.length()) + " "
                        + line.get("line"))
                .toList();
    }

    /** For each line of the journal, {@code line:event}, with {@code -} for a rejected text. */
    private List<String> places(Path file) throws IOException {
        return journal(file).stream()
                .map(line -> line.get("line") + ":"
                        + (line.get("event").isNull() ? "-" : line.get("event").toString()))
                .toList();
    }

    private List<JsonNode> journal(Path input) throws IOException {
        Path journal = folder.resolve("journal");
        CommandRun.convert("", input, "--journal", journal);
        return CommandRun.lines(Files.readString(journal));
    }
}
