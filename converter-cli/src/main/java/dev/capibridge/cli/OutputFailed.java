package dev.capibridge.cli;

import java.io.IOException;

/** What was to be written cannot be written. */
final class OutputFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutputFailed(String name, IOException cause) {
        super(name + " cannot be written: " + Words.of(cause), cause);
    }
}
