package dev.capibridge.cli;

import dev.capibridge.core.diagnostic.Code;
import dev.capibridge.core.diagnostic.Severity;

/** What can be said of an input before anything of it is read. */
enum CliCode implements Code {
    INPUT_UNREADABLE("C101", "this input cannot be read: {}", "check its path and permissions"),
    BROKEN_GZIP(
            "C102",
            "this is no readable gzip: it is damaged, cut off or something else",
            "compress or copy it anew; what was read before this place stands");

    private final String id;
    private final String message;
    private final String help;

    CliCode(String id, String message, String help) {
        this.id = id;
        this.message = message;
        this.help = help;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String help() {
        return help;
    }
}
