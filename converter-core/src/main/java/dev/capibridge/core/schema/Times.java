package dev.capibridge.core.schema;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.json.Blanks;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Repairs of {@code format: unix-seconds}: text, fractions, milliseconds and finer, and dates in ISO 8601 or RFC 1123 become
 * whole seconds, towards the past.
 */
final class Times {

    /** The {@code format} of a place that holds a time. */
    static final String UNIX_SECONDS = "unix-seconds";

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

    private static final int LONGEST = 64;
    private static final int DAY = "2026-11-22".length();

    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_DATE_TIME;
    private static final DateTimeFormatter RFC = DateTimeFormatter.RFC_1123_DATE_TIME;

    private static final Pattern BASIC = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern UTC = Pattern.compile(" ?(UTC|GMT)$");
    private static final Pattern OFFSET = Pattern.compile("(?<=T.{4,24}) ?([+-]\\d{2}):?(\\d{2})?$");

    private Times() {}

    static Optional<JsonNode> repair(String format, JsonNode given, Report report) {
        if (!format.equals(UNIX_SECONDS)) {
            return Optional.empty();
        }
        if (given.isString()) {
            String text = Blanks.strip(given.stringValue());
            Optional<JsonNode> number = Numbers.read(text);
            if (number.isPresent()) {
                report.add(CoreCode.TEXT_TO_NUMBER, "a whole number");
                return Optional.of(seconds(number.get(), report));
            }
            return text(text, report);
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

    private static Optional<JsonNode> text(String text, Report report) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<TemporalAccessor> time = parse(standard(text), ISO).or(() -> parse(text, RFC));
        time.ifPresent(t -> report.add(CoreCode.TIME_AS_TEXT));
        return time.map(t -> {
            if (t instanceof ZonedDateTime zoned) {
                return whole(zoned.toEpochSecond());
            }
            // Both platforms count in UTC, and so do most servers.
            report.add(CoreCode.TIME_WITHOUT_ZONE);
            return whole(((LocalDateTime) t).toEpochSecond(ZoneOffset.UTC));
        });
    }

    private static Optional<TemporalAccessor> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(format.parseBest(text, ZonedDateTime::from, LocalDateTime::from));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static JsonNode whole(long seconds) {
        return Numbers.ofBig(BigInteger.valueOf(seconds));
    }

    // ISO 8601 in full: with signs between its parts, a T, and an offset with minutes. Databases write a blank and +00
    // or
    // UTC, logs +0000, Ruby a blank before it.
    private static String standard(String text) {
        String joined = BASIC.matcher(text).replaceFirst("$1-$2-$3T$4:$5:$6");
        if (joined.length() > DAY && joined.charAt(DAY) == ' ') {
            joined = joined.substring(0, DAY) + 'T' + joined.substring(DAY + 1);
        }
        joined = UTC.matcher(joined).replaceFirst("Z");
        Matcher offset = OFFSET.matcher(joined);
        return offset.find()
                ? joined.substring(0, offset.start())
                        + offset.group(1)
                        + ':'
                        + (offset.group(2) == null ? "00" : offset.group(2))
                : joined;
    }
}
