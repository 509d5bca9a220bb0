package dev.capibridge.core.json;

import java.util.regex.Pattern;

/** What programs write where they have nothing, or do not know how to write what they have. */
public final class Placeholders {

    // JavaScript joins objects of a list with commas.
    private static final Pattern NO_VALUE = Pattern.compile(
            "null|undefined|none|nan|[+-]?infinity|\\[object object](,\\[object object])*", Pattern.CASE_INSENSITIVE);

    // Of words only those that nobody means, as a program spells them: None may be a brand. The others are macros that
    // an ad
    // or a tag manager did not fill in: __CLICKID__, {{event id}}, {ttclid}, ${id}, %%ID%%.
    private static final Pattern NO_TEXT = Pattern.compile("undefined|null|\\[object Object](,\\[object Object])*"
            + "|__[A-Za-z_]+__|\\{\\{[^{}]*}}|\\{[A-Za-z_.]+}|\\$\\{[^{}]*}|%%[A-Za-z_ ]+%%");

    private Placeholders() {}

    /** Whether a trimmed text is one, where a number, a boolean, a list or an object is wanted. */
    public static boolean isOne(String text) {
        return NO_VALUE.matcher(text).matches() || NO_TEXT.matcher(text).matches();
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

    /** Whether a text may be one by its first two characters. */
    static boolean mayBeText(int first, int second) {
        return switch (first) {
            case 'u' -> second == 'n';
            case 'n' -> second == 'u';
            case '_' -> second == '_';
            case '%' -> second == '%';
            case '$' -> second == '{';
            case '[', '{' -> true;
            default -> false;
        };
    }
}
