package dev.capibridge.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one run of the command gave. */
record CommandRun(int status, String out, String err) {

    private static final JsonMapper JSON = new JsonMapper();

    static CommandRun of(String... arguments) {
        return withInput(new byte[0], arguments);
    }

    static CommandRun withInput(String in, String... arguments) {
        return withInput(in.getBytes(StandardCharsets.UTF_8), arguments);
    }

    static CommandRun withInput(byte[] in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                arguments,
                new ByteArrayInputStream(in),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Converts with a pixel code and a clock, and these arguments. */
    static CommandRun convert(String in, Object... arguments) {
        return withInput(in, typed("convert", arguments));
    }

    static String[] typed(String command, Object... arguments) {
        List<String> all =
                new ArrayList<>(List.of(command, "--source", "web=C1EXAMPLE", "--now", "2026-11-22T10:00:00Z"));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        return all.toArray(String[]::new);
    }

    /** Standard output, each line read as JSON. */
    List<JsonNode> requests() {
        return lines(out);
    }

    static List<JsonNode> lines(String jsonLines) {
        return jsonLines.lines().map(JSON::readTree).toList();
    }
}
