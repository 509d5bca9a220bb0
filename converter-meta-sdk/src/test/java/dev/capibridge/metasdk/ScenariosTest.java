package dev.capibridge.metasdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.facebook.ads.sdk.serverside.Event;
import com.facebook.ads.sdk.serverside.EventRequest;
import com.google.gson.Gson;
import dev.capibridge.fixtures.Case;
import dev.capibridge.fixtures.CaseRunner;
import dev.capibridge.fixtures.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The SDK's own objects in three ways: {@code payload} as the SDK writes them for Meta, {@code gateway} as plain Gson writes
 * them for Meta's Gateway, {@code objects} as they are. Each folder holds the JSON ({@code input.json}) and what comes of
 * it; {@code -Dcapibridge.update=true} rewrites both.
 */
class ScenariosTest {

    private static final Path FOLDER = Path.of("src/test/resources/cases");
    private static final boolean UPDATE = Boolean.getBoolean("capibridge.update");
    private static final List<String> SHAPES = List.of("payload", "gateway", "objects");

    @TestFactory
    Stream<DynamicTest> scenarios() {
        List<DynamicTest> tests = new ArrayList<>();
        Scenarios.all()
                .forEach((name, events) -> SHAPES.forEach(
                        shape -> tests.add(dynamicTest(name + "/" + shape, () -> check(name, shape, events)))));
        return tests.stream();
    }

    @Test
    void everyFolderHasAScenario() throws IOException {
        List<String> wanted = Scenarios.all().keySet().stream()
                .flatMap(name -> SHAPES.stream().map(shape -> name + "/" + shape))
                .sorted()
                .toList();
        assertEquals(wanted, Cases.in(FOLDER).stream().map(Case::name).toList());
    }

    private static void check(String name, String shape, Supplier<List<Event>> events) throws IOException {
        Path folder = FOLDER.resolve(name).resolve(shape);
        Path input = folder.resolve("input.json");
        EventRequest request = request(events.get());
        String json = json(request, shape);
        if (UPDATE) {
            Files.writeString(input, json);
        }
        assertEquals(Files.readString(input), json, "what the SDK writes is another");
        Case given = Cases.in(folder).get(0);
        CaseRunner.Way way = (converter, line, supplement) -> shape.equals("objects")
                ? MetaSdkConverter.of(converter).toTikTok(request, supplement)
                : converter.toTikTok(line.text(), supplement);
        if (UPDATE) {
            CaseRunner.update(given, way, folder);
            return;
        }
        List<String> differences = CaseRunner.run(given, way).differences();
        assertTrue(differences.isEmpty(), () -> given.title() + "\n" + String.join("\n", differences));
    }

    private static EventRequest request(List<Event> events) {
        return Sdk.request(events).testEventCode("TEST12345").partnerAgent("example-agent");
    }

    private static String json(EventRequest request, String shape) {
        return switch (shape) {
            case "payload" -> request.getSerializedPayload() + "\n";
            case "gateway" -> {
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("accessKey", "sample-key");
                body.put("data", request.getData());
                yield new Gson().toJson(body) + "\n";
            }
            default -> MetaSdkConverter.payload(request).json().toPrettyString() + "\n";
        };
    }
}
