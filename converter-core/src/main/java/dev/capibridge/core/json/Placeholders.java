package dev.capibridge.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What programs write where they have nothing, or do not know how to write what they have. A text is taken for that by
 * what is wanted: of any text hardly anything, of a name more, of an id most. Each grade has all of the one before.
 */
public final class Placeholders {

    // JavaScript joins objects of a list with commas.
    private static final Pattern NO_VALUE = Pattern.compile(
            "null|undefined|none|nan|[+-]?infinity|\\[object object](,\\[object object])*", Pattern.CASE_INSENSITIVE);

    // No group is repeated that has others in it: on a long text that would take a frame of the stack each time.
    // Of words only those that nobody means, as a program spells them: None may be a brand. The others are macros that
    // an ad, a page or a mail did not fill in: __CLICKID__, {{event id}}, {ttclid}, ${id}, %%ID%%, *|ID|*, [order_id].
    private static final Pattern NO_TEXT = Pattern.compile("undefined|null|\\[object Object](,\\[object Object])*"
            + "|__[A-Za-z_]+__|\\{\\{[^{}]*}}|\\{[A-Za-z_.]+}|\\$\\{[^{}]*}|%%[A-Za-z_ ]+%%"
            + "|\\*\\|[A-Za-z_:]+\\|\\*|\\{[$!][^{}]+}|\\{%[^{}]*%}|#\\{[^{}]*}|<%[^%]*%>|%%=[^%]*=%%"
            + "|%(?![a-z_]*__)[a-z][a-z_]*_[a-z]+%"
            + "|\\[\\[[^\\[\\]]+]]|\\[(?![a-z_:-]*[_:-]{2})[a-z][a-z_:-]*[_:-][a-z]+]");

    // In any case, since senders fold it.
    private static final Set<String> NO_NAME = Set.of(
            "undefined",
            "null",
            "none",
            "n/a",
            "<nil>",
            "(none)",
            "(not set)",
            "[object object]",
            "unknown",
            // As databases export it, and as spreadsheets and other programs write it.
            "\\n",
            "[null]",
            "(null)",
            "<null>",
            "<na>",
            "#n/a",
            "#null!",
            "#ref!",
            "#name?",
            "#value!",
            "#div/0!",
            "<no value>",
            "(blank)",
            "(empty)",
            "(unknown)");

    // As tables write it. Nan and Nat are given names.
    private static final Set<String> NOT_A_NUMBER = Set.of("nan", "NaN", "NaT");

    // In any case. Nil is a given name.
    private static final Set<String> NO_ID = Set.of("nan", "nil", "false", "true");

    /** A macro of a page builder, where a text in brackets is no name of a thing. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[A-Za-z_]{2,}]");

    private static final byte[][] JOINED = {
        "undefined".getBytes(StandardCharsets.US_ASCII),
        "null".getBytes(StandardCharsets.US_ASCII),
        "NaN".getBytes(StandardCharsets.US_ASCII)
    };

    private static final int LONGEST = "[object object]".length();

    private Placeholders() {}

    /** Whether a trimmed text is one, where a number, a boolean, a list or an object is wanted. */
    public static boolean isOne(String text) {
        return NO_VALUE.matcher(text).matches() || isName(text);
    }

    /** Whether a trimmed text is one, where a text is wanted. */
    public static boolean isText(String text) {
        return !text.isEmpty()
                && mayBeText(text.charAt(0), text.length() > 1 ? text.charAt(1) : 0)
                && NO_TEXT.matcher(text).matches();
    }

    /** Whether a trimmed text is one, where anything may stand: what JavaScript makes of a failed sum is no word. */
    public static boolean isAnywhere(String text) {
        return isText(text) || text.equals("NaN");
    }

    /** Whether a trimmed text is one, where the name of somebody, of a place or a thing is wanted. */
    public static boolean isName(String text) {
        return isText(text) || NOT_A_NUMBER.contains(text) || isAmong(NO_NAME, text);
    }

    /** Whether a trimmed text is one, where an id is wanted: many events with one of these would be taken for one. */
    public static boolean isId(String text) {
        return isName(text)
                || isAmong(NO_ID, text)
                || (text.startsWith("[") && IN_BRACKETS.matcher(text).matches());
    }

    private static boolean isAmong(Set<String> words, String text) {
        return text.length() <= LONGEST && words.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether one that JavaScript joins to a text stands at either end of it, as in order_undefined; in bytes of UTF-8. */
    public static boolean isPart(byte[] in, int from, int to) {
        for (byte[] word : JOINED) {
            int rest = to - from - word.length;
            if (rest > 0
                    && ((in[to - 1] == word[word.length - 1]
                                    && isSeparator(in[from + rest - 1])
                                    && Arrays.equals(in, from + rest, to, word, 0, word.length))
                            || (in[from] == word[0]
                                    && isSeparator(in[from + word.length])
                                    && Arrays.equals(in, from, from + word.length, word, 0, word.length)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeparator(byte c) {
        return c == '_' || c == '-' || c == '.' || c == ':' || c == '|' || c == '#';
    }

    /** Whether a text may be one by its first two characters. */
    static boolean mayBeText(int first, int second) {
        return switch (first) {
            case 'u' -> second == 'n';
            case 'n' -> second == 'u';
            case '_' -> second == '_';
            case '%' -> second == '%' || (second >= 'a' && second <= 'z');
            case '$', '#' -> second == '{';
            case '*' -> second == '|';
            case '<' -> second == '%';
            case '[', '{' -> true;
            default -> false;
        };
    }

    /** Whether a trimmed text may be one where an id is wanted, by its first character and its length. */
    public static boolean mayBeId(int first, int length) {
        return switch (first) {
            case 'n', 'N' -> length == 3 || length == 4;
            case 'u', 'U' -> length == 7 || length == 9;
            case 't', 'T' -> length == 4;
            case 'f', 'F' -> length == 5;
            case '(' -> length <= 9;
            case '_', '%', '$', '#', '*', '<', '\\', '[', '{' -> true;
            default -> false;
        };
    }
}
