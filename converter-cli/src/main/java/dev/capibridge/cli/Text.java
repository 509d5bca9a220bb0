package dev.capibridge.cli;

import dev.capibridge.core.diagnostic.Diagnostic;

/** A piece of an input: what should be one JSON text, or why there is none. */
sealed interface Text {

    /** The line at which it begins, from 1. */
    long line();

    /** Bytes to be read as JSON. */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(long line, byte[] bytes) implements Text {}

    /** Nothing can be read here. */
    record Failed(long line, Diagnostic why) implements Text {}
}
