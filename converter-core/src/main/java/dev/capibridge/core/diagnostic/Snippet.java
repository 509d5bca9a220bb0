package dev.capibridge.core.diagnostic;

/**
 * A line of a rule file and the marks under it. A line too long to read is cut to what stands around the place.
 *
 * @param marks stands under {@code text} also where that has tabs, or characters twice as wide as others
 */
record Snippet(String text, String marks) {

    private static final int MAX_WIDTH = 160;
    private static final int BEFORE = 60;

    static Snippet of(Span span) {
        int[] line = span.text().codePoints().toArray();
        int start = Math.min(span.column() - 1, line.length);
        int end = Math.max(start + 1, Math.min(start + span.length(), line.length));
        int from = 0;
        int to = line.length;
        if (line.length > MAX_WIDTH) {
            from = Math.max(0, Math.min(start - BEFORE, line.length - MAX_WIDTH));
            to = Math.min(line.length, from + MAX_WIDTH);
        }
        StringBuilder text = new StringBuilder(from > 0 ? "…" : "");
        StringBuilder marks = new StringBuilder(from > 0 ? " " : "");
        for (int i = from; i < to; i++) {
            text.appendCodePoint(line[i]);
            String pad = line[i] == '\t' && i < start ? "\t" : (i < start ? " " : "^").repeat(width(line[i]));
            if (i < end) {
                marks.append(pad);
            }
        }
        if (end > line.length) {
            marks.append("^");
        }
        return new Snippet(text + (to < line.length ? "…" : ""), marks.toString());
    }

    // As terminals show it: letters of East Asia and pictures take two columns, what joins or modifies takes none.
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
