package dev.capibridge.cli;

import dev.capibridge.Conversion;
import dev.capibridge.core.json.JsonWriter;
import tools.jackson.databind.JsonNode;

/** Writes the requests. */
final class RequestWriter implements Listener {

    private final Output out;
    private final boolean pretty;

    RequestWriter(Output out, boolean pretty) {
        this.out = out;
        this.pretty = pretty;
    }

    @Override
    public void take(Place place, Conversion conversion, int requestsBefore) {
        for (JsonNode request : conversion.requests()) {
            if (pretty) {
                out.line(JsonWriter.pretty(request));
            } else {
                out.line(JsonWriter.bytes(request));
            }
        }
    }
}
