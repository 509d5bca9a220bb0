package dev.capibridge.benchmarks.peers;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Copies token by token, without a tree: the least that reading and writing costs. */
final class TokenCopy implements Subject {

    @Override
    public byte[] convert(byte[] request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(request.length);
        try (JsonParser in = Json.MAPPER.createParser(request);
                JsonGenerator out = Json.MAPPER.createGenerator(bytes)) {
            in.nextToken();
            out.copyCurrentStructureExact(in);
        }
        return bytes.toByteArray();
    }
}
