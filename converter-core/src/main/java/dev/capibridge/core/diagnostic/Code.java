package dev.capibridge.core.diagnostic;

/**
 * One entry of the catalogue: an id that is never reused, and its wording. Templates hold {@code {}} where an argument
 * goes. No argument may be a value of an event: say its kind and length instead.
 */
public interface Code {

    Wording wording();

    default String id() {
        return wording().id();
    }

    default Severity severity() {
        return wording().severity();
    }

    default String message() {
        return wording().message();
    }

    default String help() {
        return wording().help();
    }

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
