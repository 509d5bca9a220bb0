package dev.capibridge.core.json;

import java.util.ArrayList;
import java.util.List;

/** Building and reading JSON Pointers (<a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>) as text. */
public final class Pointers {

    private Pointers() {}

    /** The pointer of a member of the object at {@code base}. */
    public static String member(String base, String name) {
        return base + '/' + escape(name);
    }

    /** The pointer of an element of the array at {@code base}. */
    public static String element(String base, int index) {
        return base + '/' + index;
    }

    /** The pointer that goes down these names. */
    public static String of(List<String> names) {
        StringBuilder pointer = new StringBuilder();
        names.forEach(name -> pointer.append('/').append(escape(name)));
        return pointer.toString();
    }

    /** The names that a pointer goes down. */
    public static List<String> names(String pointer) {
        List<String> names = new ArrayList<>();
        for (int from = 0; from < pointer.length(); ) {
            int end = pointer.indexOf('/', from + 1);
            end = end < 0 ? pointer.length() : end;
            names.add(pointer.substring(from + 1, end).replace("~1", "/").replace("~0", "~"));
            from = end;
        }
        return names;
    }

    private static String escape(String name) {
        if (name.indexOf('~') < 0 && name.indexOf('/') < 0) {
            return name;
        }
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Whether {@code pointer} is {@code base} or lies below it. */
    public static boolean isWithin(String pointer, String base) {
        return pointer.startsWith(base) && (pointer.length() == base.length() || pointer.charAt(base.length()) == '/');
    }
}
