package dev.capibridge.core.json;

/** What a JSON text is at a first look, by the bytes between its quotes. */
public final class Look {

    private Look() {}

    /** Whether a text says something for sure, and is no JSON. */
    public static boolean isPlain(byte[] in, int from, int to) {
        int first = to > from ? in[from] : 0;
        return first > ' ' && first != '[' && first != '{' && first != '\\' && !mayBePlaceholder(in, from, to);
    }

    // An escape may stand for either of the first two letters.
    private static boolean mayBePlaceholder(byte[] in, int from, int to) {
        if (to - from < 2) {
            return false;
        }
        return Placeholders.mayBeText(in[from], in[from + 1])
                || (in[from + 1] == '\\'
                        && (in[from] == 'u'
                                || in[from] == 'n'
                                || in[from] == '_'
                                || in[from] == '%'
                                || in[from] == '$'));
    }

    /** Whether it is what a program writes where it has nothing. */
    public static boolean isPlaceholder(byte[] in, int from, int to) {
        return !isPlain(in, from, to) && Placeholders.isText(Blanks.strip(Quoted.text(in, from, to)));
    }

    /** Whether it surely has no blanks around it. */
    public static boolean isTrimmed(byte[] in, int from, int to) {
        return to > from && in[from] > ' ' && in[from] < 0x7f && in[to - 1] > ' ' && in[to - 1] < 0x7f;
    }

    /** Whether it may be JSON itself: a list where a text is wanted, or an object in which someone may find something. */
    public static boolean mayBeJson(byte[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            if (in[i] != ' ') {
                return in[i] == '['
                        || in[i] == '{'
                        || (mayBeBlank(in[i]) && isJson(Blanks.strip(Quoted.text(in, from, to))));
            }
        }
        return false;
    }

    private static boolean isJson(String text) {
        return text.startsWith("[") || text.startsWith("{");
    }

    /** Whether an "id" may stand before digits; an escape may stand for any of these signs. */
    public static boolean mayHaveId(byte[] in, int from, int to) {
        for (int i = from; i < Math.min(to, from + 3); i++) {
            if (in[i] <= ' ' || in[i] == '\\') {
                return true;
            }
        }
        return to - from > 2 && (in[from] | 0x20) == 'i' && (in[from + 1] | 0x20) == 'd' && in[from + 2] <= '9';
    }

    /** Whether it says nothing. */
    public static boolean isBlank(byte[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            if (in[i] != ' ') {
                return mayBeBlank(in[i]) && Quoted.text(in, from, to).isBlank();
            }
        }
        return true;
    }

    // An escape or a character of several bytes may be a blank of another kind.
    private static boolean mayBeBlank(byte first) {
        return first == '\\' || first < 0;
    }
}
