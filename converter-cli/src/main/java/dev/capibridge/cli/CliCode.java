package dev.capibridge.cli;

import dev.capibridge.core.diagnostic.Code;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.diagnostic.Wording;

/** What can be said of an input before anything of it is read. */
enum CliCode implements Code {
    INPUT_UNREADABLE("C101", "this input cannot be read: {}", "check its path and permissions"),
    BROKEN_GZIP(
            "C102",
            "this is no readable gzip: it is damaged, cut off or something else",
            "compress or copy it anew; what was read before this place stands");

    private final Wording wording;

    CliCode(String id, String message, String help) {
        this.wording = new Wording(id, Severity.ERROR, message, help);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
