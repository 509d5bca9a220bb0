package dev.capibridge.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One pass over a request: what both hand-written streaming converters do with tokens. */
abstract class Pass {

    final JsonParser in;
    final JsonGenerator out;

    Pass(JsonParser in, JsonGenerator out) {
        this.in = in;
        this.out = out;
    }

    /** Writes what stands here under another name. */
    final void copy(String name) {
        out.writeName(name);
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            out.writeString(in.getString());
        } else if (in.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            // As text, so that it keeps its digits.
            out.writeNumber(in.getString());
        } else {
            out.copyCurrentStructureExact(in);
        }
    }

    final void write(String name, @Nullable String value) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
    }

    final void write(String name, @Nullable List<String> values) {
        if (values != null) {
            out.writeArrayPropertyStart(name);
            values.forEach(out::writeString);
            out.writeEndArray();
        }
    }

    /** Leaves out what stands here. */
    final void skip(JsonToken token) {
        if (token.isStructStart()) {
            in.skipChildren();
        }
    }

    /** The texts of the list that stands here. */
    final List<String> texts() {
        List<String> texts = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            texts.add(in.getString());
        }
        return texts;
    }

    /** The first text of the list that stands here. */
    final @Nullable String firstText() {
        List<String> texts = texts();
        return texts.isEmpty() ? null : texts.get(0);
    }
}
