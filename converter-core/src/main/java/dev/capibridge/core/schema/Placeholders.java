package dev.capibridge.core.schema;

import java.util.regex.Pattern;

/** What programs write where they have nothing, or do not know how to write what they have. */
public final class Placeholders {

    // JavaScript joins objects of a list with commas.
    private static final Pattern ONE =
            Pattern.compile("null|undefined|none|nan|\\[object object](,\\[object object])*", Pattern.CASE_INSENSITIVE);

    private Placeholders() {}

    /** Whether a trimmed text is one of these. */
    public static boolean isOne(String text) {
        return ONE.matcher(text).matches();
    }
}
