package dev.capibridge.core.schema;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.json.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Repairs of {@code format: unix-seconds}: text, fractions, milliseconds and ISO 8601 become whole seconds, towards the past. */
final class Times {

    // 1e11 seconds is the year 5138; as milliseconds it is 1973. Nothing real lies between.
    private static final BigDecimal MILLISECONDS_FROM = BigDecimal.valueOf(100_000_000_000L);

    private Times() {}

    static Optional<JsonNode> repair(String format, JsonNode given, Consumer<CoreCode> report) {
        if (!format.equals("unix-seconds")) {
            return Optional.empty();
        }
        if (given.isString()) {
            String text = given.stringValue().strip();
            Optional<JsonNode> number = Numbers.parse(text);
            if (number.isPresent()) {
                report.accept(CoreCode.TEXT_TO_NUMBER);
                return Optional.of(seconds(number.get(), report));
            }
            return iso(text).map(instant -> {
                report.accept(CoreCode.ISO_TIME);
                return Numbers.ofBig(java.math.BigInteger.valueOf(instant.getEpochSecond()));
            });
        }
        return given.isNumber() ? Optional.of(seconds(given, report)) : Optional.empty();
    }

    private static JsonNode seconds(JsonNode number, Consumer<CoreCode> report) {
        if (number.isInt()) {
            return number;
        }
        BigDecimal value = number.decimalValue();
        if (value.compareTo(MILLISECONDS_FROM) >= 0) {
            report.accept(CoreCode.MILLISECONDS);
            return whole(value.movePointLeft(3));
        }
        if (!Numbers.isWhole(number)) {
            report.accept(CoreCode.FRACTION_CUT);
        }
        return whole(value);
    }

    private static JsonNode whole(BigDecimal value) {
        return Numbers.ofBig(value.setScale(0, RoundingMode.FLOOR).toBigInteger());
    }

    private static Optional<Instant> iso(String text) {
        if (text.length() < 16 || text.length() > 40 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        String standard = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        // An offset without a colon, +0000, is ISO 8601's basic form and common in logs.
        if (standard.matches(".*[+-]\\d{4}")) {
            int colon = standard.length() - 2;
            standard = standard.substring(0, colon) + ':' + standard.substring(colon);
        }
        try {
            return Optional.of(OffsetDateTime.parse(standard).toInstant());
        } catch (DateTimeException noOffset) {
            return local(standard);
        }
    }

    // Without an offset it is taken as UTC, as both platforms count.
    private static Optional<Instant> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
