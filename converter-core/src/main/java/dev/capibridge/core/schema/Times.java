package dev.capibridge.core.schema;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.json.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Repairs of {@code format: unix-seconds}: text, fractions, milliseconds and finer, and ISO 8601 become whole seconds,
 * towards the past.
 */
final class Times {

    /** Takes what was done. */
    interface Report {
        void add(CoreCode code, String... arguments);
    }

    /** @param from the least number that is taken for a time in this unit */
    private record Unit(String name, BigDecimal from, int digits, String divisor) {}

    // 1e11 seconds is the year 5138; as milliseconds it is 1973. Nothing real lies between, and so on by thousands.
    private static final List<Unit> FINER = List.of(
            new Unit("nanoseconds", BigDecimal.valueOf(100_000_000_000_000_000L), 9, "1,000,000,000"),
            new Unit("microseconds", BigDecimal.valueOf(100_000_000_000_000L), 6, "1,000,000"),
            new Unit("milliseconds", BigDecimal.valueOf(100_000_000_000L), 3, "1,000"));

    private static final int SHORTEST = "2026-11-22T10:00".length();
    private static final int LONGEST = 64;

    private Times() {}

    static Optional<JsonNode> repair(String format, JsonNode given, Report report) {
        if (!format.equals("unix-seconds")) {
            return Optional.empty();
        }
        if (given.isString()) {
            String text = given.stringValue().strip();
            Optional<JsonNode> number = Numbers.read(text);
            if (number.isPresent()) {
                report.add(CoreCode.TEXT_TO_NUMBER, "a whole number");
                return Optional.of(seconds(number.get(), report));
            }
            return iso(text, report);
        }
        return given.isNumber() ? Optional.of(seconds(given, report)) : Optional.empty();
    }

    private static JsonNode seconds(JsonNode number, Report report) {
        if (number.isInt()) {
            return number;
        }
        BigDecimal value = number.decimalValue();
        for (Unit unit : FINER) {
            if (value.compareTo(unit.from()) >= 0) {
                report.add(CoreCode.FINER_TIME, unit.name(), unit.divisor());
                return whole(value.movePointLeft(unit.digits()));
            }
        }
        if (!Numbers.isWhole(number)) {
            report.add(CoreCode.SECOND_CUT);
        }
        return whole(value);
    }

    private static JsonNode whole(BigDecimal value) {
        return Numbers.ofBig(value.setScale(0, RoundingMode.FLOOR).toBigInteger());
    }

    private static Optional<JsonNode> iso(String text, Report report) {
        if (text.length() < SHORTEST || text.length() > LONGEST || text.charAt(4) != '-') {
            return Optional.empty();
        }
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(standard(text), ZonedDateTime::from, LocalDateTime::from);
            report.add(CoreCode.ISO_TIME);
            if (time instanceof ZonedDateTime zoned) {
                return Optional.of(whole(zoned.toEpochSecond()));
            }
            // Both platforms count in UTC, and so do most servers.
            report.add(CoreCode.TIME_WITHOUT_ZONE);
            return Optional.of(whole(((LocalDateTime) time).toEpochSecond(ZoneOffset.UTC)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static JsonNode whole(long seconds) {
        return Numbers.ofBig(BigInteger.valueOf(seconds));
    }

    // With a T, and with an offset in full: databases write a space and +00, logs +0000.
    private static String standard(String text) {
        String joined = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        if (joined.matches(".*T.*[+-]\\d{2}")) {
            return joined + ":00";
        }
        int minutes = joined.length() - 2;
        return joined.matches(".*T.*[+-]\\d{4}")
                ? joined.substring(0, minutes) + ':' + joined.substring(minutes)
                : joined;
    }
}
