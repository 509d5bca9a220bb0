package dev.capibridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sees to it that no file is written over that is read, before any is opened. */
final class Outputs {

    private Outputs() {}

    static void check(Options options, List<Input> inputs) {
        if (options.trace && options.journal.isEmpty()) {
            throw new WrongUse("--trace is for --journal FILE: give both, or ask with capibridge explain");
        }
        List<Path> read = new ArrayList<>(options.rules);
        options.supplement.ifPresent(read::add);
        inputs.forEach(input -> input.file().ifPresent(read::add));
        options.output.filter(file -> !isStandard(file)).ifPresent(file -> check("-o", file, read));
        options.journal.ifPresent(file -> {
            if (isStandard(file)) {
                throw new WrongUse("standard output is for requests: type --journal FILE");
            }
            check("--journal", file, read);
            if (options.output.filter(output -> isSame(file, output)).isPresent()) {
                throw new WrongUse("-o and --journal name the same file, " + file + ": type two names");
            }
        });
    }

    /** Whether {@code -}, as in {@code -o -}. */
    static boolean isStandard(Path file) {
        return file.toString().equals(Input.STANDARD);
    }

    private static void check(String option, Path file, List<Path> read) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new WrongUse(option + " " + file + ": there is no folder " + file.getParent()
                    + ": create it first, or name a file in another");
        }
        if (Files.isDirectory(file)) {
            throw new WrongUse(option + " " + file + " is a folder: name a file in it");
        }
        if (read.stream().anyMatch(other -> isSame(file, other))) {
            throw new WrongUse(option + " " + file + " would write over a file that is read: name another file");
        }
    }

    private static boolean isSame(Path one, Path other) {
        Path a = one.toAbsolutePath().normalize();
        Path b = other.toAbsolutePath().normalize();
        try {
            return a.equals(b) || (Files.isRegularFile(a) && Files.exists(b) && Files.isSameFile(a, b));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
