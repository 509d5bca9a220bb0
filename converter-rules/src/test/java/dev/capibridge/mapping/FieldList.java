package dev.capibridge.mapping;

import dev.capibridge.Cases;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields that a platform documents, from {@code fields/*.fields.txt}: paths, each under the page that names it. */
record FieldList(List<Entry> entries) {

    private static final String EVENT = "data[].";

    /** @param path from the request; that of an event begins with {@code data[]} */
    record Entry(String path, String source) {

        /** Whether it belongs to the request around the events. */
        boolean isHead() {
            return !path.startsWith(EVENT);
        }

        /** Whether it stands for every name that is no other field's. */
        boolean isAnyOther() {
            return path.endsWith(".*");
        }

        /** The path from the event, as the page writes it. */
        String text() {
            return isHead() ? path : path.substring(EVENT.length());
        }

        /** The path from the event; empty if it is none of one field. */
        Optional<Path> inEvent() {
            return isHead() || isAnyOther() ? Optional.empty() : Optional.of(Path.parse(text()));
        }
    }

    static FieldList of(Platform platform) {
        String text = Cases.text(java.nio.file.Path.of("src/test/resources/fields", platform.key() + ".fields.txt"));
        List<Entry> entries = new ArrayList<>();
        String source = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("  ")) {
                entries.add(new Entry(line.strip(), source));
            } else if (line.startsWith("https://")) {
                source = line;
            }
        }
        return new FieldList(List.copyOf(entries));
    }
}
