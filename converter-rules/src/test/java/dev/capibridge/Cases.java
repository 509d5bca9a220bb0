package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files that tests compare with, and write anew with {@code -Dcapibridge.update=true}. */
public final class Cases {

    private static final boolean UPDATE = Boolean.getBoolean("capibridge.update");

    private Cases() {}

    public static List<Path> in(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static void check(Path file, String actual) throws IOException {
        if (UPDATE) {
            Files.writeString(file, actual);
        }
        assertEquals(text(file), actual);
    }
}
