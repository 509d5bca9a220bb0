package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Irregular;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks codecs what becomes of values, for the byte executor. What rejects an event is irregular. */
final class ByteCodecs {

    private final Plan plan;
    private final Platform to;
    private final ByteRows rows;
    private final IntFunction<JsonNode> values;
    private CodecContext context = new CodecContext(Instant.EPOCH);

    /** @param values reads a row */
    ByteCodecs(Plan plan, ByteRows rows, IntFunction<JsonNode> values) {
        this.plan = plan;
        this.to = plan.to();
        this.rows = rows;
        this.values = values;
    }

    /** Begins with another event. */
    void next(CodecContext now) {
        context = now;
    }

    /** What a codec says of a row at a glance; nothing unless the row's bytes are the value's, as they would be written. */
    Glance glance(int row, Codec codec) {
        JsonToken token = rows.tokens[row];
        return token.isScalarValue() && rows.asWritten[row]
                ? codec.glance(token, rows.text(row), rows.from[row], rows.to[row], to, context)
                : Glance.UNCLEAR;
    }

    Outcome outcome(Codec codec, JsonNode given) {
        return outcome(codec, given, to);
    }

    /** What the codec says, if it has no remark. */
    Outcome outcome(Codec codec, JsonNode given, Platform side) {
        Outcome outcome = spoken(codec, given, side);
        List<Diagnostic> all =
                outcome instanceof Outcome.Crosses crosses ? crosses.remarks() : ((Outcome.Stays) outcome).remarks();
        if (!all.isEmpty()) {
            throw Irregular.IRREGULAR;
        }
        return outcome;
    }

    /** What the codec says: that the value crosses or stays, perhaps with remarks that let the event cross. */
    Outcome spoken(Codec codec, JsonNode given) {
        return spoken(codec, given, to);
    }

    private Outcome spoken(Codec codec, JsonNode given, Platform side) {
        Outcome outcome;
        try {
            outcome = codec.convert(given, side, Beside.context(context, codec, this::at));
        } catch (RuntimeException fault) {
            // Told of on the careful way.
            throw Irregular.IRREGULAR;
        }
        boolean welcome = outcome instanceof Outcome.Crosses crosses
                ? !isNothing(crosses.value()) && lets(crosses.remarks())
                : outcome instanceof Outcome.Stays stays && lets(stays.remarks());
        if (!welcome) {
            throw Irregular.IRREGULAR;
        }
        return outcome;
    }

    private JsonNode at(String place) {
        int slot = slot(Beside.names(place));
        int row = slot < 0 ? -1 : rows.find(slot);
        return row < 0 ? MissingNode.getInstance() : values.apply(row);
    }

    // A place of the other platform has none; one that no rule reads is not at hand.
    private int slot(List<String> names) {
        if (!plan.source().shape().members().containsKey(names.get(0))) {
            return -1;
        }
        Place place = plan.root().root;
        for (String name : names) {
            place = place.members.get(name);
            if (place == null) {
                throw Irregular.IRREGULAR;
            }
        }
        if (place.slot < 0) {
            throw Irregular.IRREGULAR;
        }
        return place.slot;
    }

    private static boolean lets(List<Diagnostic> remarks) {
        for (Diagnostic remark : remarks) {
            if (remark.isError()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.stringValue().isBlank());
    }
}
