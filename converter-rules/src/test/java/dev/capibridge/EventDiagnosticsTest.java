package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.capibridge.core.diagnostic.Code;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.standard.EnvelopeCode;
import dev.capibridge.standard.codecs.StandardCode;
import dev.capibridge.standard.legacy.LegacyCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the standard rules and the envelopes say of payloads, word for word. A folder {@code CODE-slug} holds one side's
 * payload ({@code meta.json} or {@code tiktok.json}), rules laid over the standard ones if it needs some, and the text. A
 * payload {@code meta-to-legacy.json} is converted to Events API 1.0.
 */
class EventDiagnosticsTest {

    private static final String TO_LEGACY = "meta-to-legacy.json";

    private static final Path FOLDERS = Path.of("src/test/resources/events");

    @TestFactory
    Stream<DynamicTest> everyDiagnosticIsToldInTheseWords() {
        return Cases.in(FOLDERS).stream()
                .map(folder -> dynamicTest(folder.getFileName().toString(), () -> {
                    String actual = run(folder);
                    Cases.check(folder.resolve("expected.txt"), actual);
                    assertTrue(
                            actual.contains("[" + code(folder) + "]"),
                            () -> folder + " is named after a code that it lacks");
                }));
    }

    @Test
    void everyCodeHasAFolderAndEveryFolderACode() {
        TreeSet<String> codes = Stream.of(
                        Stream.of(EnvelopeCode.values()),
                        Stream.of(LegacyCode.values()),
                        Stream.of(StandardCode.values()),
                        Stream.of(CoreCode.NOT_AN_EVENT))
                .flatMap(s -> s)
                .map(Code::id)
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> folders = Cases.in(FOLDERS).stream()
                .map(EventDiagnosticsTest::code)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(codes, folders);
    }

    private static String run(Path folder) {
        PayloadConverterBuilder builder = PayloadConverter.builder()
                .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC))
                .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
                .eventSourceId(EventSource.APP, "7000000000000000000");
        Path rules = folder.resolve("rules.yaml");
        if (Files.exists(rules)) {
            builder.rules("rules.yaml", Cases.text(rules));
        }
        if (Files.exists(folder.resolve(TO_LEGACY))) {
            builder.format(RequestFormat.LEGACY);
        }
        PayloadConverter converter = builder.build();
        Conversion conversion = convert(folder, converter);
        return conversion.diagnostics().stream().map(d -> d + "\n").collect(Collectors.joining());
    }

    private static Conversion convert(Path folder, PayloadConverter converter) {
        Path tiktok = folder.resolve("tiktok.json");
        if (Files.exists(tiktok)) {
            return converter.toMeta(Cases.text(tiktok));
        }
        Path legacy = folder.resolve(TO_LEGACY);
        return converter.toTikTok(Cases.text(Files.exists(legacy) ? legacy : folder.resolve("meta.json")));
    }

    private static String code(Path folder) {
        String name = folder.getFileName().toString();
        return name.substring(0, name.indexOf('-'));
    }
}
