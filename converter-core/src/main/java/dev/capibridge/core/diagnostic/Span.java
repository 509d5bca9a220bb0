package dev.capibridge.core.diagnostic;

/**
 * A stretch of one line of a rule file.
 *
 * @param file name as the user gave it
 * @param line counted from 1
 * @param column counted from 1, in code points
 * @param length in code points, at least 1
 * @param text the whole line
 */
public record Span(String file, int line, int column, int length, String text) {

    /** A place that is the file as a whole. */
    public static Span file(String file) {
        return new Span(file, 1, 1, 1, "");
    }

    /** The same without the line, which is then not shown. */
    public Span withoutText() {
        return new Span(file, line, column, length, "");
    }

    /** {@code file:line:column}. */
    public String where() {
        return file + ":" + line + ":" + column;
    }
}
