package dev.capibridge.cli;

import dev.capibridge.core.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * One input.
 *
 * @param name the path as given, or as found below the folder given; {@code -} for standard input
 * @param file empty for standard input
 * @param flaw why it cannot be opened, if that is known already
 */
record Input(String name, Optional<Path> file, Optional<Diagnostic> flaw) {

    /** The name of standard input. */
    static final String STANDARD = "-";

    static Input standard() {
        return new Input(STANDARD, Optional.empty(), Optional.empty());
    }

    static Input of(String name, Path file) {
        return new Input(name, Optional.of(file), Optional.empty());
    }

    static Input broken(String name, IOException why) {
        return new Input(
                name, Optional.empty(), Optional.of(Diagnostic.of(CliCode.INPUT_UNREADABLE, "", Words.of(why))));
    }

    /** Whether a file of that name is taken from a folder. */
    static boolean isFitting(String name) {
        String plain = withoutGz(name);
        return plain.endsWith(".json") || isLines(plain);
    }

    boolean isStandard() {
        return name.equals(STANDARD);
    }

    /** Gives its texts in order. */
    void read(InputStream standard, Texts texts) throws IOException {
        if (file.isEmpty()) {
            split(standard, texts);
            return;
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            split(in, texts);
        }
    }

    private void split(InputStream in, Texts texts) throws IOException {
        InputStream decoded = Decoding.of(in, !isStandard() && !withoutGz(name).equals(lower(name)));
        if (!isStandard() && isLines(withoutGz(name))) {
            texts.lines(decoded);
        } else {
            texts.textOrLines(decoded);
        }
    }

    private static boolean isLines(String name) {
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    private static String withoutGz(String name) {
        String lower = lower(name);
        return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
