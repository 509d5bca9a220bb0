package dev.capibridge.benchmarks.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;

/** jackson-jq (https://github.com/eiiches/jackson-jq) on trees of Jackson 2. */
final class JqSubject {

    private JqSubject() {}

    static Subject of(Direction direction) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            Scope scope = Scope.newEmptyScope();
            BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_6, scope);
            JsonQuery query = JsonQuery.compile(Json.resource(direction.label() + ".jq"), Versions.JQ_1_6);
            return request -> convert(mapper, query, scope, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] convert(ObjectMapper mapper, JsonQuery query, Scope scope, byte[] request) {
        try {
            List<JsonNode> results = new ArrayList<>(1);
            query.apply(Scope.newChildScope(scope), mapper.readTree(request), results::add);
            return mapper.writeValueAsBytes(results.get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
