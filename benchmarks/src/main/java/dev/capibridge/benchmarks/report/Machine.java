package dev.capibridge.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where it was measured: nothing that would name the machine. */
final class Machine {

    private Machine() {}

    /** Processor, cores, system. */
    static String description() {
        int cores = Runtime.getRuntime().availableProcessors();
        return "%s, %d %s, %s"
                .formatted(processor(), cores, cores == 1 ? "core" : "cores", System.getProperty("os.name"));
    }

    /** The Java that runs, which the forks take as well. */
    static String java() {
        return "%s %s".formatted(System.getProperty("java.vm.name"), System.getProperty("java.vm.version"));
    }

    /** How many wanted to run, on average of the last minute; the measurement itself makes a bit more than one. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
