package dev.capibridge.cli;

/** The command cannot be run as it was typed; the message says what to type instead. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUse(String message) {
        super(message);
    }
}
