package dev.capibridge.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** From what was typed to the inputs it means. */
final class Inputs {

    private final Consumer<String> warnings;
    private final List<Input> found = new ArrayList<>();

    private Inputs(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /** Files as given, folders as what fits in them and below, sorted; standard input for {@code -} and for nothing. */
    static List<Input> of(List<String> given, Consumer<String> warnings) {
        if (given.stream().filter(Input.STANDARD::equals).count() > 1) {
            throw new WrongUse("'-' stands for standard input, which can be read only once: give it once");
        }
        Inputs inputs = new Inputs(warnings);
        (given.isEmpty() ? List.of(Input.STANDARD) : given).forEach(inputs::add);
        return inputs.once();
    }

    // What is read twice is counted twice.
    private List<Input> once() {
        Set<Path> files = new HashSet<>();
        List<Input> once = new ArrayList<>();
        for (Input input : found) {
            if (input.file().map(file -> files.add(real(file))).orElse(true)) {
                once.add(input);
            } else {
                warnings.accept(input.name() + ": warning: this file was given twice, and is read once");
            }
        }
        return once;
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException gone) {
            // Reading it will tell why.
            return file.toAbsolutePath().normalize();
        }
    }

    private void add(String name) {
        if (name.equals(Input.STANDARD)) {
            found.add(Input.standard());
            return;
        }
        try {
            Path path = Path.of(name);
            if (name.isEmpty() || !Files.exists(path)) {
                throw new NoSuchFileException(name);
            }
            if (Files.isDirectory(path)) {
                folder(path);
            } else {
                found.add(Input.of(name, path));
            }
        } catch (InvalidPathException noPath) {
            found.add(Input.broken(name, new NoSuchFileException(name)));
        } catch (IOException unreadable) {
            found.add(Input.broken(name, unreadable));
        }
    }

    private void folder(Path folder) {
        List<Input> inside = new ArrayList<>();
        walk(folder, new HashSet<>(), inside);
        inside.sort(Comparator.comparing(input -> input.name().replace('\\', '/')));
        if (inside.isEmpty()) {
            warnings.accept(folder + ": warning: there is no *.json, *.jsonl or *.ndjson (or one of these with .gz) in "
                    + "this folder");
        }
        found.addAll(inside);
    }

    // Links are followed, but no folder is entered twice: a link may lead back up.
    private static void walk(Path folder, Set<Path> entered, List<Input> inside) {
        try {
            if (!entered.add(folder.toRealPath())) {
                return;
            }
            for (Path entry : sorted(folder)) {
                if (Files.isDirectory(entry)) {
                    walk(entry, entered, inside);
                } else if (Input.isFitting(String.valueOf(entry.getFileName()))) {
                    inside.add(Input.of(entry.toString(), entry));
                }
            }
        } catch (IOException unreadable) {
            inside.add(Input.broken(folder.toString(), unreadable));
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        entries.sort(Comparator.naturalOrder());
        return entries;
    }
}
