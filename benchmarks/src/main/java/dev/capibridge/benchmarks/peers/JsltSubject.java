package dev.capibridge.benchmarks.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSLT (https://github.com/schibsted/jslt) on trees of Jackson 2. */
final class JsltSubject {

    private JsltSubject() {}

    static Subject of(Direction direction) {
        ObjectMapper mapper = new ObjectMapper();
        Expression expression = Parser.compileString(Json.resource(direction.label() + ".jslt"));
        return request -> {
            try {
                return mapper.writeValueAsBytes(expression.apply(mapper.readTree(request)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
