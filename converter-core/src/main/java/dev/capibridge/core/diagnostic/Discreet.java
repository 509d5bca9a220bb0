package dev.capibridge.core.diagnostic;

import java.util.regex.Pattern;

/**
 * Names of members, fit to be printed. A name is no value, and without it nobody finds the place; but some programs use
 * e-mail addresses, numbers, hashes, tokens or people's names as keys. A name that looks like one of those is told by its
 * length.
 */
public final class Discreet {

    private static final int LONGEST = 64;
    private static final int DIGITS = 7;

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f-]{16,}");
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");

    /** Words before a secret, and how tokens of Meta, TikTok, Google and others begin. */
    private static final Pattern SECRET =
            Pattern.compile("(?i:.*(token|bearer|password|passwd|pwd|secret|authorization)[ :].*)"
                    + "|.*(eyJ[\\w-]{4}|[sprk]k_(live|test)_|ya29\\.|E\\.C\\.P\\.|EAA[A-Za-z0-9]{8}).*");

    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}'.-]*( \\p{Lu}[\\p{L}'.-]*)+");

    /** An e-mail address made fit for a key. */
    private static final Pattern AT =
            Pattern.compile("(?i).+[_.-]at[_.-].+[_.-](com|net|org|edu|info|de|fr|es|nl|eu|uk)");

    private Discreet() {}

    /** The name, or {@code (a name of 16 characters)} if it looks personal. */
    public static String name(String name) {
        return isPlain(name) ? name : "(a name of " + name.codePointCount(0, name.length()) + " characters)";
    }

    /** A rule's own value, told like a name: a rule may name a single customer. */
    public static String value(String text) {
        return isPlain(text) ? text : "a text of " + text.codePointCount(0, text.length()) + " characters";
    }

    /** The same in quotes, if it can be said. */
    public static String quoted(String text) {
        return isPlain(text) ? "'" + text + "'" : value(text);
    }

    /** A JSON Pointer with {@link #name} said of each step; the same text if all of it can be said. */
    public static String pointer(String pointer) {
        if (isShort(pointer)) {
            return pointer;
        }
        StringBuilder said = new StringBuilder(pointer.length());
        for (String step : pointer.substring(pointer.startsWith("/") ? 1 : 0).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            said.append('/').append(isPlain(name) ? step : name(name));
        }
        return said.toString();
    }

    // Most pointers and names hold nothing that could be personal, and are asked about often.
    private static boolean isShort(String pointer) {
        int digits = 0;
        int step = 0;
        boolean hex = true;
        char before = '/';
        for (int i = 0; i < pointer.length(); i++) {
            char c = pointer.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (c == '/') {
                step = 0;
                hex = true;
            } else if (!digit && (c < 'a' || c > 'z') && c != '_' && c != '-') {
                return false;
            } else {
                step++;
                hex &= c <= 'f' && c != '_';
                digits += digit ? 1 : 0;
            }
            // A token, or an address made fit for a key, may begin so.
            boolean strange = (c == 't' && before == 'a' && startsStep(pointer, i - 1)) || (c == '_' && before == 'k');
            if (strange || digits == 4 || step > LONGEST || (hex && step == 16)) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean startsStep(String pointer, int at) {
        return at > 0 && "/_-".indexOf(pointer.charAt(at - 1)) >= 0;
    }

    private static boolean isPlain(String name) {
        return name.length() <= LONGEST && (isShort(name) || hasNothingPersonal(name));
    }

    private static boolean hasNothingPersonal(String name) {
        return name.chars().filter(Character::isDigit).count() < DIGITS
                && name.indexOf('@') < 0
                && !name.contains("%40")
                && name.indexOf('=') < 0
                && name.indexOf(':') == name.lastIndexOf(':')
                && !name.contains("://")
                && !HEX.matcher(name).matches()
                && !IPV4.matcher(name).matches()
                && !SECRET.matcher(name).matches()
                && !PERSON.matcher(name).matches()
                && !AT.matcher(name).matches();
    }
}
