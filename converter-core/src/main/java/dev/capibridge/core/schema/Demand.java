package dev.capibridge.core.schema;

import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.Names;
import dev.capibridge.core.json.Scanner;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * What a schema demands of one place, ready to be asked while the bytes go by. What it accepts, {@link Validator} accepts,
 * and the other way round as far as {@link Scanner} reads at all. Where a schema has a keyword that is not known here, all
 * is {@link Irregular}, so that the validator is asked. Immutable; safe to share between threads.
 */
public final class Demand {

    static final int OBJECT = 1;
    static final int ARRAY = 2;
    static final int STRING = 4;
    static final int INTEGER = 8;
    static final int DECIMAL = 16;
    static final int BOOLEAN = 32;
    static final int NULL = 64;
    static final int ALL = 127;

    /** Of a place that no schema speaks of. */
    public static final Demand ANY = new Builder().build();

    private static final int DEPTH = 200;

    /** What a demand is made of. */
    static final class Builder {
        int types = ALL;

        @Nullable
        Names values;

        int shortest;
        int longest = Integer.MAX_VALUE;

        @Nullable
        TextForm form;

        @Nullable
        BigDecimal least;

        @Nullable
        BigDecimal most;

        int fewest;
        int mostElements = Integer.MAX_VALUE;
        List<String> names = List.of();
        List<Demand> members = List.of();
        List<String> required = List.of();
        boolean closed;
        List<Demand> positions = List.of();

        @Nullable
        Demand element;

        String format = "";
        boolean unknown;
        boolean elsewhere;

        Demand build() {
            return new Demand(this);
        }
    }

    private final int types;
    private final @Nullable Names values;
    private final int shortest;
    private final int longest;
    private final @Nullable TextForm form;
    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;
    private final boolean leastIsZero;
    private final int fewest;
    private final int mostElements;
    private final List<String> names;
    private final Names index;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Demand[] members;
    private final boolean[] required;
    private final int requiredCount;
    private final boolean closed;
    private final Demand[] positions;
    private final @Nullable Demand element;
    private final String format;
    private final boolean trims;
    private final boolean isAppId;
    private final boolean unknown;
    private final boolean elsewhere;
    private final boolean any;

    private Demand(Builder b) {
        types = b.types;
        values = b.values;
        shortest = b.shortest;
        longest = b.longest;
        form = b.form;
        least = b.least;
        most = b.most;
        leastIsZero = b.least != null && b.least.signum() == 0;
        fewest = b.fewest;
        mostElements = b.mostElements;
        names = b.names;
        index = new Names(b.names);
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
        members = b.members.toArray(Demand[]::new);
        required = new boolean[members.length];
        requiredCount = b.required.size();
        for (String name : b.required) {
            required[names.indexOf(name)] = true;
        }
        closed = b.closed;
        positions = b.positions.toArray(Demand[]::new);
        element = b.element;
        format = b.format;
        trims = format.equals(Repair.TRIMMED);
        isAppId = format.equals(Repair.APP_ID);
        unknown = b.unknown;
        elsewhere = b.elsewhere;
        any = types == ALL
                && !unknown
                && !elsewhere
                && values == null
                && form == null
                && shortest == 0
                && longest == Integer.MAX_VALUE
                && least == null
                && most == null
                && fewest == 0
                && mostElements == Integer.MAX_VALUE
                && names.isEmpty()
                && !closed
                && positions.length == 0
                && element == null;
    }

    /** The members that the schema knows. */
    public List<String> names() {
        return names;
    }

    /** What is demanded of a member. */
    public Demand member(String name) {
        int i = names.indexOf(name);
        return i >= 0 ? members[i] : closed ? never() : ANY;
    }

    /** What is demanded of a list's element. */
    public Demand element(int position) {
        return position < positions.length ? positions[position] : element == null ? ANY : element;
    }

    /** Whether there may be no members but those that the schema knows. */
    public boolean isClosed() {
        return closed;
    }

    /** How many of a list's first elements have a meaning of their own. */
    public int positions() {
        return positions.length;
    }

    public boolean isRequired(String name) {
        int i = names.indexOf(name);
        return i >= 0 && required[i];
    }

    public String format() {
        return format;
    }

    /** Whether blanks around a text are to be taken off. */
    public boolean trims() {
        return trims;
    }

    /** Whether an "id" before a number is to be taken off. */
    public boolean isAppId() {
        return isAppId;
    }

    /** Whether anything at all may stand here. */
    public boolean isAny() {
        return any;
    }

    /** Whether nothing may stand here. */
    public boolean isNever() {
        return types == 0;
    }

    /** Whether a text has to say something here. */
    public boolean speaks() {
        return shortest > 0;
    }

    /** Whether a text may stand here. */
    public boolean takesText() {
        return (types & STRING) != 0;
    }

    /** Of a place at which nothing may stand. */
    public static Demand never() {
        Builder builder = new Builder();
        builder.types = 0;
        return builder.build();
    }

    private void watch() {
        if (unknown) {
            throw Irregular.IRREGULAR;
        }
    }

    /** Whether what stands here belongs to another place, to which a repair moves it. */
    public boolean isElsewhere() {
        return elsewhere;
    }

    /** Whether a list of so many elements may stand here. */
    public boolean acceptsList(int size) {
        watch();
        return (types & ARRAY) != 0 && size >= fewest && size <= mostElements;
    }

    /** Whether an object may stand here. */
    public boolean acceptsObject() {
        watch();
        return (types & OBJECT) != 0;
    }

    /**
     * Whether a text, a number or a literal may stand here. Throws {@link Irregular} at a text with escapes whose look
     * matters.
     */
    public boolean accepts(JsonToken token, byte[] in, int from, int to) {
        watch();
        return switch (token) {
            case VALUE_STRING -> (types & STRING) != 0 && acceptsText(in, from, to);
            case VALUE_NUMBER_INT -> (types & INTEGER) != 0 && acceptsNumber(in, from, to);
            case VALUE_NUMBER_FLOAT -> acceptsDecimal(in, from, to);
            case VALUE_TRUE, VALUE_FALSE -> (types & BOOLEAN) != 0 && values == null;
            default -> (types & NULL) != 0 && values == null;
        };
    }

    private boolean acceptsText(byte[] in, int from, int to) {
        // No text has more characters than bytes, whatever it is made of.
        if (values == null && shortest <= 1 && to - from <= longest && (form == null || form.isPlain())) {
            return to - from >= shortest && (form == null || form.fits(in, from, to));
        }
        int points = 0;
        for (int i = from; i < to; i++) {
            if (in[i] == '\\') {
                throw Irregular.IRREGULAR;
            }
            // Every byte but those that follow in a character of several.
            points += (in[i] & 0xc0) == 0x80 ? 0 : 1;
        }
        return points >= shortest
                && points <= longest
                && (values == null || isListed(in, from, to))
                && (form == null || form.fits(in, from, to));
    }

    // A whole number may be written 3.0, which is the careful reader's to see.
    private boolean acceptsDecimal(byte[] in, int from, int to) {
        if ((types & DECIMAL) == 0 && (types & INTEGER) != 0) {
            throw Irregular.IRREGULAR;
        }
        return (types & DECIMAL) != 0 && acceptsNumber(in, from, to);
    }

    private boolean acceptsNumber(byte[] in, int from, int to) {
        if (values != null && !isListed(in, from, to)) {
            return false;
        }
        if (least == null && most == null) {
            return true;
        }
        if (most == null && leastIsZero) {
            return in[from] != '-';
        }
        BigDecimal number = new BigDecimal(new String(in, from, to - from, StandardCharsets.ISO_8859_1));
        return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
    }

    private boolean isListed(byte[] in, int from, int to) {
        return values != null && values.find(in, from, to, Names.hash(in, from, to)) >= 0;
    }

    /** Whether the scanner's next value may stand here. Takes it whole, or stops where it is refused. */
    public boolean accepts(Scanner scanner) {
        return accepts(scanner, DEPTH);
    }

    private boolean accepts(Scanner scanner, int depth) {
        if (any) {
            scanner.skip();
            return true;
        }
        JsonToken token = scanner.value();
        if (depth == 0) {
            throw Irregular.IRREGULAR;
        }
        return switch (token) {
            case START_OBJECT -> acceptsObject() && object(scanner, depth);
            case START_ARRAY -> (types & ARRAY) != 0 && array(scanner, depth);
            default -> accepts(token, scanner.text(), scanner.from(), scanner.to());
        };
    }

    private boolean object(Scanner scanner, int depth) {
        int missing = requiredCount;
        if (!scanner.isEmpty('}')) {
            do {
                scanner.name();
                int member = index.find(scanner.text(), scanner.from(), scanner.to(), scanner.hash());
                if (member < 0 && closed) {
                    return false;
                }
                Demand demand = member < 0 ? ANY : members[member];
                if (member >= 0 && required[member]) {
                    missing--;
                }
                if (!demand.accepts(scanner, depth - 1)) {
                    return false;
                }
            } while (scanner.more('}'));
        }
        return missing == 0;
    }

    private boolean array(Scanner scanner, int depth) {
        int size = 0;
        if (!scanner.isEmpty(']')) {
            do {
                if (!element(size++).accepts(scanner, depth - 1)) {
                    return false;
                }
            } while (scanner.more(']'));
        }
        return acceptsList(size);
    }

    /**
     * Whether a tree may stand here for sure. Where that is not so, the validator has to be asked, also for what it is that
     * is wrong.
     */
    boolean surelyAccepts(JsonNode value) {
        if (any) {
            return true;
        }
        if (unknown) {
            return false;
        }
        return switch (value.getNodeType()) {
            case OBJECT -> (types & OBJECT) != 0 && surelyAcceptsMembers(value);
            case ARRAY -> acceptsList(value.size()) && surelyAcceptsElements(value);
            case STRING -> (types & STRING) != 0 && surelyAcceptsText(value.stringValue());
            case NUMBER -> (types & (value.isIntegralNumber() ? INTEGER : DECIMAL)) != 0 && surelyAcceptsNumber(value);
            case BOOLEAN -> (types & BOOLEAN) != 0 && values == null;
            case NULL -> (types & NULL) != 0 && values == null;
            default -> false;
        };
    }

    private boolean surelyAcceptsMembers(JsonNode value) {
        int missing = requiredCount;
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            Integer known = numbers.get(member.getKey());
            if (known == null ? closed : !members[known].surelyAccepts(member.getValue())) {
                return false;
            }
            missing -= known != null && required[known] ? 1 : 0;
        }
        return missing == 0;
    }

    private boolean surelyAcceptsElements(JsonNode value) {
        for (int i = 0; i < value.size(); i++) {
            if (!element(i).surelyAccepts(value.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean surelyAcceptsText(String text) {
        if (values == null && form == null && shortest <= 1 && text.length() <= longest) {
            return text.length() >= shortest;
        }
        int points = text.codePointCount(0, text.length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return points >= shortest
                && points <= longest
                && (values == null || isListed(bytes, 0, bytes.length))
                && (form == null || form.fits(bytes));
    }

    private boolean surelyAcceptsNumber(JsonNode value) {
        if (values != null) {
            byte[] digits = value.asString().getBytes(StandardCharsets.US_ASCII);
            return value.isIntegralNumber() && isListed(digits, 0, digits.length);
        }
        return (least == null || value.decimalValue().compareTo(least) >= 0)
                && (most == null || value.decimalValue().compareTo(most) <= 0);
    }
}
