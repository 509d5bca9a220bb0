package dev.capibridge.benchmarks.peers;

import com.bazaarvoice.jolt.Chainr;
import com.bazaarvoice.jolt.JsonUtils;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Jolt (https://github.com/bazaarvoice/jolt) on maps and lists, with its own JSON functions. */
final class JoltSubject {

    private JoltSubject() {}

    static Subject of(Direction direction) {
        Chainr chain = Chainr.fromSpec(JsonUtils.jsonToList(Json.resource(direction.label() + ".jolt.json")));
        return request -> JsonUtils.toJsonString(
                        chain.transform(JsonUtils.jsonToObject(new ByteArrayInputStream(request))))
                .getBytes(StandardCharsets.UTF_8);
    }
}
