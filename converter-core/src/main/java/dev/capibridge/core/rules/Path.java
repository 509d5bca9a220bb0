package dev.capibridge.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place in a document: {@code custom_data.contents[].id}, {@code app_data.extinfo[6]}, {@code custom_data."a.b"}.
 *
 * @param around whether the steps begin in what stands around the list ({@code ^custom_data.content_name}), for a row inside
 *     a group
 */
public record Path(List<Step> steps, boolean around) {

    /** One step down. */
    public sealed interface Step {}

    /** Into a member of an object. */
    public record Name(String name) implements Step {
        private static final String APART = "./[]\"'$*@^,(){}";

        /** Whether the name needs no quotes in a path. */
        boolean isPlain() {
            return !name.isEmpty()
                    && name.codePoints().noneMatch(c -> Character.isWhitespace(c) || APART.indexOf(c) >= 0);
        }
    }

    /** Into every element of a list; a single value counts as a list of one. */
    public record Each() implements Step {}

    /** Into one element of a list. */
    public record At(int index) implements Step {}

    /** The step {@code []}. */
    public static final Step EACH = new Each();

    public Path {
        steps = List.copyOf(steps);
    }

    /** A path from where it stands. */
    public Path(List<Step> steps) {
        this(steps, false);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if the text is none; the message says what is wrong with it
     */
    public static Path parse(String text) {
        List<Step> steps = new ArrayList<>();
        boolean around = text.startsWith("^");
        int at = around ? 1 : 0;
        boolean nameWanted = true;
        while (at < text.length() || nameWanted) {
            if (nameWanted) {
                StringBuilder name = new StringBuilder();
                at = readName(text, at, name);
                steps.add(new Name(name.toString()));
                nameWanted = false;
            } else if (text.charAt(at) == '.') {
                at++;
                nameWanted = true;
            } else if (text.charAt(at) == '[') {
                int close = text.indexOf(']', at);
                if (close < 0) {
                    throw new IllegalArgumentException("'[' is never closed");
                }
                steps.add(inBrackets(text.substring(at + 1, close)));
                at = close + 1;
            } else {
                throw new IllegalArgumentException("'.' or '[' is wanted before '" + text.substring(at) + "'");
            }
        }
        return new Path(steps, around);
    }

    private static int readName(String text, int from, StringBuilder name) {
        if (from < text.length() && text.charAt(from) == '"') {
            int close = text.indexOf('"', from + 1);
            if (close < 0) {
                throw new IllegalArgumentException("a quote is never closed");
            }
            name.append(text, from + 1, close);
            return close + 1;
        }
        int at = from;
        while (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '[') {
            at++;
        }
        if (at == from) {
            throw new IllegalArgumentException("a name is missing");
        }
        String plain = text.substring(from, at);
        if (plain.indexOf('/') >= 0) {
            throw new IllegalArgumentException("names are parted by '.', not by '/'");
        }
        if (!new Name(plain).isPlain()) {
            throw new IllegalArgumentException("'" + plain + "' is no plain name; if the field is really called so,"
                    + " put quotes around it inside the path");
        }
        name.append(plain);
        return at;
    }

    private static Step inBrackets(String inside) {
        if (inside.isEmpty()) {
            return EACH;
        }
        if (inside.length() > 3 || !inside.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("'[" + inside + "]' is neither [] nor a position");
        }
        return new At(Integer.parseInt(inside));
    }

    /** Whether the last step is {@code []}. */
    public boolean isMany() {
        return steps.get(steps.size() - 1) instanceof Each;
    }

    /** How many {@code []} there are. */
    public int lists() {
        return (int) steps.stream().filter(Each.class::isInstance).count();
    }

    /** Without a last {@code []}. */
    public Path whole() {
        return isMany() ? new Path(steps.subList(0, steps.size() - 1), around) : this;
    }

    /** This path, then the steps of the other. */
    public Path then(Path other) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(other.steps);
        return new Path(all, around);
    }

    /** The same place as what stands around the list calls it. */
    public Path there() {
        return new Path(steps);
    }

    @Override
    public String toString() {
        String written =
                steps.stream().map(Path::write).collect(Collectors.joining()).substring(1);
        return around ? "^" + written : written;
    }

    private static String write(Step step) {
        if (step instanceof Name name) {
            return name.isPlain() ? "." + name.name() : ".\"" + name.name() + "\"";
        }
        return step instanceof At at ? "[" + at.index() + "]" : "[]";
    }
}
