package dev.capibridge.standard.legacy;

import dev.capibridge.core.json.Blanks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How 1.0 writes a value, where 2.0 may write it otherwise. What no form explains is left to the repairs, which tell. */
enum Form {
    /** As it is. */
    SAME,

    /** One text, where 2.0 takes several. */
    ONE,

    /** ISO 8601, where 2.0 has Unix seconds. */
    TIME;

    private static final long YEAR_10000 = 253_402_300_800L;

    /** The value as 2.0 has it. */
    JsonNode current(JsonNode old) {
        if (this != TIME || !old.isString()) {
            return old;
        }
        try {
            Instant time = OffsetDateTime.parse(Blanks.strip(old.stringValue())).toInstant();
            return time.getNano() == 0 ? JsonNodeFactory.instance.numberNode(time.getEpochSecond()) : old;
        } catch (DateTimeException otherwise) {
            return old;
        }
    }

    /** The value as 1.0 has it; empty if it cannot say it. */
    Optional<JsonNode> old(JsonNode current) {
        return switch (this) {
            case SAME -> Optional.of(current);
            case ONE -> Optional.ofNullable(current.isArray() ? current.get(0) : current);
            case TIME ->
                current.canConvertToLong() && Math.abs(current.longValue()) < YEAR_10000
                        ? Optional.of(JsonNodeFactory.instance.stringNode(
                                Instant.ofEpochSecond(current.longValue()).toString()))
                        : Optional.empty();
        };
    }

    /** What is not of 1.0 in how this value is written, in words; empty if nothing is. */
    String foreign(JsonNode old) {
        return switch (this) {
            case SAME -> "";
            case ONE -> old.isArray() ? "a list as" : "";
            case TIME -> old.isNumber() ? "a number as" : "";
        };
    }
}
