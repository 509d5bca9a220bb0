package dev.capibridge.core;

import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.rules.RuleText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * What is said of events, word for word. A folder holds the text to read ({@code text.txt}), or an event of one side
 * ({@code meta.json}, {@code tiktok.json}) with the rules and the supplement it needs, if it needs others than the short set.
 */
class EventDiagnosticsTest {

    @TestFactory
    Stream<DynamicTest> everyDiagnosticIsToldInTheseWords() {
        return Cases.tests("events", EventDiagnosticsTest::run);
    }

    @Test
    void everyCodeHasAFolderAndEveryFolderACode() {
        CoreCode[] here = Stream.of(CoreCode.values())
                // Only an envelope can hold what is no event, and only a caller's values what is no JSON value; see
                // converter-rules.
                .filter(code -> code != CoreCode.NOT_AN_EVENT && code != CoreCode.NOT_JSON_VALUE)
                .toArray(CoreCode[]::new);
        Cases.complete("events", here, "JFVTX");
    }

    private static String run(Path folder) {
        List<Diagnostic> diagnostics;
        if (Files.exists(folder.resolve("text.txt"))) {
            diagnostics = told(JsonReader.lenient().read(bytes(folder.resolve("text.txt"))));
        } else if (Files.exists(folder.resolve("megabytes.txt"))) {
            diagnostics = tooMuch(
                    Integer.parseInt(Cases.text(folder.resolve("megabytes.txt")).strip()));
        } else {
            diagnostics = convert(folder);
        }
        return diagnostics.stream().map(d -> d + "\n").collect(Collectors.joining());
    }

    // As they are: a text may be none in UTF-8.
    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Diagnostic> told(Reading reading) {
        return reading instanceof Reading.Unreadable unreadable
                ? List.of(unreadable.reason())
                : Stream.of(((Reading.Readable) reading).remarks(), ((Reading.Readable) reading).flaws())
                        .flatMap(List::stream)
                        .toList();
    }

    private static List<Diagnostic> tooMuch(int megabytes) {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (InputStream in =
                new SequenceInputStream(Collections.enumeration(Collections.nCopies(megabytes, blanks).stream()
                        .map(ByteArrayInputStream::new)
                        .toList()))) {
            return told(new JsonReader().read(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Diagnostic> convert(Path folder) {
        boolean toTikTok = Files.exists(folder.resolve("meta.json"));
        Path rules = folder.resolve("rules.yaml");
        RuleSet set = Files.exists(rules)
                ? TestRules.load(new RuleText("rules.yaml", Cases.text(rules)), folder)
                        .rules()
                : TestRules.base();
        Path supplement = folder.resolve("supplement.json");
        return new Converter(set, TestRules.SCHEMAS, "event_source")
                .convert(
                        json(folder.resolve(toTikTok ? "meta.json" : "tiktok.json")),
                        toTikTok ? Platform.TIKTOK : Platform.META,
                        Files.exists(supplement) ? Optional.of(json(supplement)) : Optional.empty(),
                        toTikTok ? Map.of() : Map.of("event_source", "web"),
                        new CodecContext(Instant.parse("2026-11-22T12:00:00Z")))
                .diagnostics();
    }

    private static JsonNode json(Path file) {
        return ((Reading.Readable) new JsonReader().read(Cases.text(file))).root();
    }
}
