package dev.capibridge.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.capibridge.core.diagnostic.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Folders of test resources that hold what is given and, in {@code expected.txt}, the exact text wanted. */
public final class Cases {

    private static final boolean UPDATE = Boolean.getBoolean("capibridge.update");
    private static final Path RESOURCES = Path.of("src/test/resources");

    private Cases() {}

    /** What stands in a folder of the test resources, sorted. */
    public static List<Path> in(String folder) {
        try (Stream<Path> paths = Files.list(RESOURCES.resolve(folder))) {
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

    /** One test for each case; with {@code -Dcapibridge.update=true} the expected texts are written instead. */
    public static Stream<DynamicTest> tests(String folder, Function<Path, String> run) {
        return in(folder).stream()
                .map(path -> dynamicTest(path.getFileName().toString(), () -> check(path, run.apply(path))));
    }

    public static void check(Path folder, String actual) throws IOException {
        Path expected = folder.resolve("expected.txt");
        if (UPDATE) {
            Files.writeString(expected, actual);
        }
        assertEquals(text(expected), actual);
        String code = code(folder);
        if (code.matches("[A-Z]\\d{3}")) {
            assertTrue(actual.contains("[" + code + "]"), () -> folder + " is named after a code that it lacks");
        }
    }

    /** Every code that begins with one of these letters has a folder {@code CODE-slug}, and every folder a code. */
    public static void complete(String folder, Code[] catalogue, String letters) {
        TreeSet<String> codes = Stream.of(catalogue)
                .map(Code::id)
                .filter(id -> letters.indexOf(id.charAt(0)) >= 0)
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> folders = in(folder).stream().map(Cases::code).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(codes, folders);
    }

    private static String code(Path folder) {
        String name = folder.getFileName().toString();
        return name.indexOf('-') < 0 ? name : name.substring(0, name.indexOf('-'));
    }
}
