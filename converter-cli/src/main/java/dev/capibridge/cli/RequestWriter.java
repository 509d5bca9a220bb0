package dev.capibridge.cli;

import dev.capibridge.Conversion;
import dev.capibridge.core.json.JsonWriter;

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
        if (pretty) {
            conversion.requests().forEach(request -> out.line(JsonWriter.pretty(request)));
        } else {
            conversion.requestBytes().forEach(out::line);
        }
    }
}
