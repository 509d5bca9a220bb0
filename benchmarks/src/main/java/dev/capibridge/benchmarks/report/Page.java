package dev.capibridge.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page about performance: what stands between its two marks is written anew, the rest is kept. */
final class Page {

    static final String BEGIN = "<!-- measured: written by benchmarks/run, do not edit -->";
    static final String END = "<!-- end of measured -->";

    private final Run run;

    Page(Run run) {
        this.run = run;
    }

    /** Takes {@code performance.md} from one folder, and writes it with {@code performance.svg} into another, or the same. */
    void write(Path from, Path folder) {
        try {
            String page = into(Files.readString(from.resolve("performance.md")));
            Files.writeString(folder.resolve("performance.md"), page);
            Files.writeString(folder.resolve("performance.svg"), Plot.of(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with new figures. */
    String into(String page) {
        int from = page.indexOf(BEGIN);
        int to = page.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalStateException("performance.md has no place for the figures: " + BEGIN + " … " + END);
        }
        return page.substring(0, from + BEGIN.length()) + "\n\n" + section() + "\n" + page.substring(to);
    }

    private String section() {
        return """
                %s, %s, %s; %s; %s.

                ![How many times the Jackson tree round trip each takes](performance.svg)
                """.formatted(run.date(), run.machine(), run.java(), run.settings(), run.load()) + new Tables(run).all();
    }
}
