package dev.capibridge.standard.codecs;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How numbers are dialled in a country, as https://github.com/google/libphonenumber knows it.
 *
 * @param region two capital letters of ISO 3166-1
 */
record NumberingPlan(String region) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String NO_REGION = "ZZ";
    private static final Set<Integer> CODES = Set.copyOf(NUMBERS.getSupportedCallingCodes());
    private static final int MAX_CODE_DIGITS = 3;

    /** @throws IllegalArgumentException if there is no such country */
    static NumberingPlan of(String region) {
        String code = region.strip().toUpperCase(Locale.ROOT);
        if (!NUMBERS.getSupportedRegions().contains(code)) {
            throw new IllegalArgumentException(
                    "there is no region '" + region + "': it is the two letters of one country, such as US or DE");
        }
        return new NumberingPlan(code);
    }

    /**
     * The international number, without a plus sign, that digits reach when dialled there; empty if none. Digits that are a
     * number of this country with its country code are taken as that: a "49" before a German mobile number is the code, though
     * some places have it as their area code.
     */
    Optional<String> read(PhoneNumber number) {
        Optional<String> whole = international(number.digits())
                .filter(valid -> valid.getCountryCode() == NUMBERS.getCountryCodeForRegion(region))
                .map(NumberingPlan::digits);
        return whole.or(() -> valid(number.dialled(), region).map(NumberingPlan::digits));
    }

    /**
     * A number with country code, without the zero that is dialled within the country only (+49 030); as it is if that zero
     * belongs to the number, as in Italy, or if the rest is none.
     */
    static String withoutTrunkZero(String digits) {
        return mayHaveTrunkZero(digits)
                ? international(digits)
                        .filter(valid -> digits.equals(valid.getCountryCode() + "0" + valid.getNationalNumber()))
                        .map(NumberingPlan::digits)
                        .orElse(digits)
                : digits;
    }

    // Told from most numbers without asking: country codes have one digit (1 and 7) or two or three.
    private static boolean mayHaveTrunkZero(String digits) {
        boolean one = digits.charAt(0) == '1' || digits.charAt(0) == '7';
        return one ? digits.charAt(1) == '0' : digits.charAt(2) == '0' || digits.charAt(3) == '0';
    }

    /** Whether digits begin with a country code, or with the code of a service that is of no country. */
    static boolean hasCountryCode(String digits) {
        int code = 0;
        for (int i = 0; i < MAX_CODE_DIGITS && i < digits.length(); i++) {
            code = code * 10 + Character.digit(digits.charAt(i), 10);
            if (CODES.contains(code)) {
                return true;
            }
        }
        return false;
    }

    /** Whether digits are a valid number, country code and all, as it is dialled from abroad. */
    static boolean isWhole(String digits) {
        return international(digits)
                .map(NumberingPlan::digits)
                .filter(digits::equals)
                .isPresent();
    }

    /** Whether digits are a valid number, country code and all, and another one than these. */
    static boolean isAnother(String digits, String these) {
        return !digits.equals(these) && international(digits).isPresent();
    }

    private static Optional<Phonenumber.PhoneNumber> international(String digits) {
        return digits.isEmpty() ? Optional.empty() : valid("+" + digits, NO_REGION);
    }

    private static Optional<Phonenumber.PhoneNumber> valid(String text, String region) {
        try {
            return Optional.of(NUMBERS.parse(text, region)).filter(NUMBERS::isValidNumber);
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private static String digits(Phonenumber.PhoneNumber number) {
        return NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164).substring(1);
    }
}
