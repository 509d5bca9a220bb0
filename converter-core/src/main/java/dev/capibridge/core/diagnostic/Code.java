package dev.capibridge.core.diagnostic;

/**
 * One entry of the catalogue: an id that is never reused, and its wording. Templates hold {@code {}} where an argument
 * goes. No argument may be a value of an event: say its kind and length instead.
 */
public interface Code {

    /** A letter and three digits, such as {@code J101}. */
    String id();

    Severity severity();

    /** What is wrong and why, with {@code {}} for each argument. */
    String message();

    /** What to do about it, with {@code {}} for the same arguments from the first on; empty if there is nothing to do. */
    String help();

    /** The template with its holes filled from left to right; a hole without an argument stays empty. */
    static String fill(String template, Iterable<String> arguments) {
        int hole = template.indexOf("{}");
        if (hole < 0) {
            return template;
        }
        StringBuilder text = new StringBuilder(template.length() + 32);
        int from = 0;
        var rest = arguments.iterator();
        while (hole >= 0) {
            text.append(template, from, hole).append(rest.hasNext() ? rest.next() : "");
            from = hole + 2;
            hole = template.indexOf("{}", from);
        }
        return text.append(template, from, template.length()).toString();
    }
}
