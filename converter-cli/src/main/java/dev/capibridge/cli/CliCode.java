package dev.capibridge.cli;

import static dev.capibridge.core.diagnostic.Severity.ERROR;
import static dev.capibridge.core.diagnostic.Severity.WARNING;

import dev.capibridge.core.diagnostic.Code;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.diagnostic.Wording;

/** What can be said of an input before anything of it is read. */
enum CliCode implements Code {
    INPUT_UNREADABLE("C101", ERROR, "this input cannot be read: {}", "check its path and permissions"),
    BROKEN_GZIP(
            "C102",
            ERROR,
            "this is no readable gzip: it is damaged, cut off or something else",
            "compress or copy it anew; what was read before this place was converted, and may be damaged too"),
    NOTHING_THERE(
            "C103", WARNING, "there is nothing in this input", "look at what wrote it, if there should be events");

    private final Wording wording;

    CliCode(String id, Severity severity, String message, String help) {
        this.wording = new Wording(id, severity, message, help);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
