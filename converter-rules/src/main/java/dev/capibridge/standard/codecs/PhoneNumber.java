package dev.capibridge.standard.codecs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain phone number in international form: country code and number, 8 to 15 digits, as E.164 has it
 * (https://www.itu.int/rec/T-REC-E.164).
 *
 * @param digits without the plus sign; empty if it cannot be told
 * @param fault what is wrong with the text, if it cannot
 * @param plus whether the text begins with a plus sign, or with the 00 that stands for it
 * @param dialled the digits of the text as they stand; empty if it holds something else
 */
record PhoneNumber(String digits, String fault, boolean plus, String dialled) {

    private static final int MIN_DIGITS = 8;
    private static final int MAX_DIGITS = 15;

    // Shorter ones without a plus sign are more likely to lack the country code than to have it.
    private static final int MIN_DIGITS_WITHOUT_PLUS = 11;

    private static final String TRUNK_ZERO = "(0)";

    private static final Pattern LINK = Pattern.compile(
            "(?:tel:|p:)?([^a-z;,]*?)(?:[;,]?(?:ext|x|extension)[.=:]?[0-9]{1,6})?", Pattern.CASE_INSENSITIVE);

    private static final char FULL_WIDTH_OPEN = '\uFF08';
    private static final char FULL_WIDTH_CLOSE = '\uFF09';
    private static final char FULL_WIDTH_PLUS = '\uFF0B';

    static PhoneNumber read(String text) {
        String dense = withoutLink(Words.whole(dense(text)));
        String without = withoutTrunkZero(dense);
        PhoneNumber number = ofDense(dense);
        // In some countries, such as Italy, the zero is part of the number.
        return dense.equals(without) || NumberingPlan.isWhole(number.digits()) ? number : ofDense(without);
    }

    private static PhoneNumber ofDense(String dense) {
        StringBuilder digits = new StringBuilder(dense.length());
        boolean plus = false;
        for (int i = 0; i < dense.length(); i++) {
            char c = dense.charAt(i);
            if (Words.isDigit(c)) {
                digits.append(c);
            } else if ((c == '+' || c == FULL_WIDTH_PLUS) && !plus && digits.isEmpty()) {
                plus = true;
            } else if (c != '(' && c != ')' && c != '.' && c != '/' && !Words.isDash(c)) {
                return new PhoneNumber("", "it holds something other than digits and separators", plus, "");
            }
        }
        if (!plus && digits.length() > 2 && digits.charAt(0) == '0' && digits.charAt(1) == '0') {
            digits.delete(0, 2);
            plus = true;
        }
        String dialled = digits.toString();
        String fault = fault(dialled, plus);
        return new PhoneNumber(fault.isEmpty() ? dialled : "", fault, plus, dialled);
    }

    private static String fault(String digits, boolean plus) {
        if (digits.isEmpty()) {
            return "it has no digits";
        }
        if (digits.charAt(0) == '0') {
            return plus ? "no country code begins with 0" : "it begins with 0, which no country code does";
        }
        if (digits.length() > MAX_DIGITS) {
            return "it has more than 15 digits";
        }
        if (!plus && digits.length() < MIN_DIGITS_WITHOUT_PLUS) {
            return "it has no '+' and may lack the country code";
        }
        if (digits.length() < MIN_DIGITS) {
            return "it has fewer than 8 digits";
        }
        return NumberingPlan.hasCountryCode(digits) ? "" : "no country has the code that it begins with";
    }

    // "tel:+12025550123", and what is dialled only once the call is taken: "ext. 5".
    private static String withoutLink(String text) {
        if (Words.all(text, c -> c < 'A')) {
            return text;
        }
        Matcher parts = LINK.matcher(text);
        return parts.matches() ? parts.group(1) : text;
    }

    // "+44 (0)20": the zero is dialled only within the country, and is no part of the international number.
    private static String withoutTrunkZero(String text) {
        int zero = text.indexOf(TRUNK_ZERO);
        return zero > 0 && !Words.all(text.substring(0, zero), c -> !Words.isDigit(c))
                ? text.substring(0, zero) + text.substring(zero + TRUNK_ZERO.length())
                : text;
    }

    // Without spaces, and with the digits of any script as 0 to 9.
    private static String dense(String text) {
        StringBuilder dense = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == FULL_WIDTH_OPEN || c == FULL_WIDTH_CLOSE) {
                dense.append(c == FULL_WIDTH_OPEN ? '(' : ')');
            } else if (!Words.isSpace(c)) {
                dense.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
            }
        }
        return dense.toString();
    }
}
