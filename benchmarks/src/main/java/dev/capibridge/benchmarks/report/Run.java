package dev.capibridge.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole run: where, how, and what came out.
 *
 * @param machine processor, cores, system
 * @param java the version of Java
 * @param date of the run
 * @param settings how long was measured
 * @param results one for each fork, in the order in which they ran
 */
record Run(String machine, String java, String date, String settings, List<Sampled> results) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Reads what {@link #write} wrote. */
    static Run read(Path file) {
        return MAPPER.readValue(file, Run.class);
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(file, this);
    }

    /** What all forks of a case gave together. */
    Figure figure(String id) {
        return Figure.of(results.stream().filter(r -> r.id().equals(id)).toList());
    }

    /** The load of the machine in words, for a reader who wonders what the figures are worth. */
    String load() {
        double[] loads = results.stream().mapToDouble(Sampled::load).toArray();
        return String.format(
                Locale.ROOT,
                "load of the machine: median %.1f, highest %.1f, of which the measurement makes a bit more than 1",
                Figure.median(loads),
                Arrays.stream(loads).max().orElse(0));
    }
}
