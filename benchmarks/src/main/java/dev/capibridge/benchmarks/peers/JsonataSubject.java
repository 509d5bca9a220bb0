package dev.capibridge.benchmarks.peers;

import com.dashjoin.jsonata.Jsonata;

/** JSONata (https://github.com/dashjoin/jsonata-java) on maps and lists of Jackson 3. */
final class JsonataSubject {

    private JsonataSubject() {}

    static Subject of(Direction direction) {
        Jsonata expression = Jsonata.jsonata(Json.resource(direction.label() + ".jsonata"));
        return request ->
                Json.MAPPER.writeValueAsBytes(expression.evaluate(Json.MAPPER.readValue(request, Object.class)));
    }
}
