package dev.capibridge.core.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;

/** Numbers without loss: no double on the way, trailing zeros kept, and nothing that could take for ever. */
public final class Numbers {

    /** Up to here a double tells whole numbers apart. */
    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

    /** More digits than this are refused. */
    public static final int MAX_DIGITS = 1000;

    /** Powers of ten beyond this are refused, either way. */
    public static final int MAX_EXPONENT = 1000;

    // Up to here a power of ten is written out in full: a sum of money has no exponent.
    private static final int PLAIN_DIGITS = 40;

    private static final Pattern LOOSE = Pattern.compile("(-?)(?=\\.?[0-9])0*+([0-9]*+)(?:\\.([0-9]*+))?");

    private Numbers() {}

    /**
     * The number that a text says in JSON's own grammar.
     *
     * @return empty if the text is no number, or one with more than {@link #MAX_DIGITS} digits or an exponent beyond
     *     {@link #MAX_EXPONENT}
     */
    public static Optional<JsonNode> parse(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_DIGITS + 16) {
            return Optional.empty();
        }
        int at = text.charAt(0) == '-' ? 1 : 0;
        int whole = digits(text, at);
        if (whole == 0 || (whole > 1 && text.charAt(at) == '0')) {
            return Optional.empty();
        }
        at += whole;
        boolean integral = true;
        if (at < length && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            if (fraction == 0) {
                return Optional.empty();
            }
            at += 1 + fraction;
            integral = false;
        }
        if (at < length && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int sign = at + 1 < length && (text.charAt(at + 1) == '+' || text.charAt(at + 1) == '-') ? 1 : 0;
            int exponent = digits(text, at + 1 + sign);
            if (exponent == 0 || exponentTooLarge(text, at + 1 + sign, exponent)) {
                return Optional.empty();
            }
            at += 1 + sign + exponent;
            integral = false;
        }
        if (at != length || length > MAX_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(integral ? ofInteger(text) : DecimalNode.valueOf(new BigDecimal(text)));
    }

    /** The number that a text means: also with zeros before it, or with nothing on one side of its point. */
    public static Optional<JsonNode> read(String text) {
        Optional<JsonNode> exact = parse(text);
        if (exact.isPresent() || text.length() > MAX_DIGITS) {
            return exact;
        }
        Matcher loose = LOOSE.matcher(text);
        if (!loose.matches()) {
            return Optional.empty();
        }
        String whole = loose.group(2).isEmpty() ? "0" : loose.group(2);
        String fraction = loose.group(3) == null || loose.group(3).isEmpty() ? "" : "." + loose.group(3);
        return parse(loose.group(1) + whole + fraction);
    }

    private static JsonNode ofInteger(String text) {
        if (text.length() <= 18) {
            long value = Long.parseLong(text);
            return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
        }
        return ofBig(new BigInteger(text));
    }

    /** The node of a whole number, in the same form as reading it gives. */
    public static JsonNode ofBig(BigInteger value) {
        if (value.bitLength() < 32) {
            return IntNode.valueOf(value.intValue());
        }
        return value.bitLength() < 64 ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }

    /** Whether a number has nothing behind the point, as {@code 3}, {@code 3.0} and {@code 3e2} have not. */
    public static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber() || strip(number.decimalValue()).scale() <= 0;
    }

    /** The whole part, towards zero. Safe for every number that {@link #parse} lets in. */
    public static JsonNode whole(JsonNode number) {
        return number.isIntegralNumber() ? number : ofBig(number.decimalValue().toBigInteger());
    }

    /** The same number written without an exponent where that takes at most 40 digits; else as it is. */
    public static JsonNode plain(JsonNode number) {
        if (number.isIntegralNumber()) {
            return number;
        }
        BigDecimal value = number.decimalValue();
        if (value.scale() < 0 && value.precision() - value.scale() <= PLAIN_DIGITS) {
            return ofBig(value.toBigInteger());
        }
        return number;
    }

    /**
     * Its digits as a text: no exponent up to 40 digits, and no fraction of zeros, since an id is meant. A large number with an
     * exponent keeps it: a program that took the id for a fraction has rounded it, and the zeros would be made up.
     */
    public static String digits(JsonNode number) {
        if (number.isIntegralNumber()) {
            return number.asString();
        }
        BigDecimal value = number.decimalValue();
        if (value.scale() < 0 && value.abs().compareTo(EXACT) > 0) {
            return number.asString();
        }
        BigDecimal meant = isWhole(number) ? strip(value) : value;
        int length = Math.max(meant.precision() - Math.min(meant.scale(), 0), meant.scale());
        return length <= PLAIN_DIGITS ? meant.toPlainString() : number.asString();
    }

    private static BigDecimal strip(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private static boolean exponentTooLarge(String text, int from, int count) {
        int at = from;
        while (at < from + count - 1 && text.charAt(at) == '0') {
            at++;
        }
        int length = from + count - at;
        return length > 4 || Integer.parseInt(text.substring(at, at + length)) > MAX_EXPONENT;
    }
}
