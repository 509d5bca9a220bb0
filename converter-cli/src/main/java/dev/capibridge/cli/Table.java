package dev.capibridge.cli;

import java.util.ArrayList;
import java.util.List;

/** Three columns for people: two narrow ones, and sentences that are broken at the width of a terminal. */
final class Table {

    private static final int WIDTH = 120;
    private static final int NARROW = 36;
    private static final String GAP = "  ";

    private final List<Row> rows = new ArrayList<>();

    private record Row(String first, String second, String rest) {}

    void row(String first, String second, String rest) {
        rows.add(new Row(Words.oneLine(first), Words.oneLine(second), rest));
    }

    void print(Output out) {
        int first = rows.stream().mapToInt(row -> length(row.first())).max().orElse(0);
        int second = rows.stream().mapToInt(row -> length(row.second())).max().orElse(0);
        for (Row row : rows) {
            print(row, Math.min(first, NARROW), Math.min(second, NARROW), out);
        }
    }

    private static void print(Row row, int first, int second, Output out) {
        String start = GAP + padded(row.first(), first) + GAP + padded(row.second(), second) + GAP;
        String margin = " ".repeat(first + second + 3 * GAP.length());
        if (length(start) > margin.length() + NARROW / 2) {
            out.line(start.stripTrailing());
            start = margin;
        }
        wrapped(start, margin, row.rest()).forEach(out::line);
    }

    /** The words behind {@code start}, and behind {@code margin} on every further line. */
    static List<String> wrapped(String start, String margin, String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : Words.oneLine(words).split(" ")) {
            if (!empty && length(line) + 1 + length(word) > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(margin);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    private static int length(CharSequence text) {
        return (int) text.codePoints().count();
    }
}
