package dev.capibridge.cli;

/**
 * Where a text stood.
 *
 * @param input name of the input
 * @param line from 1
 */
record Place(String input, long line) {

    @Override
    public String toString() {
        return input + ":" + line;
    }
}
