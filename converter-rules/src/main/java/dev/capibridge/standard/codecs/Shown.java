package dev.capibridge.standard.codecs;

import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Platform;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Examples in few words. */
final class Shown {

    private Shown() {}

    static Example of(Platform to, String given, String gives) {
        return of(to, StringNode.valueOf(given), StringNode.valueOf(gives));
    }

    static Example of(Platform to, JsonNode given, JsonNode gives) {
        return new Example(to, given, Optional.of(gives));
    }

    /** Of a value that stays behind or is refused. */
    static Example stays(Platform to, String given) {
        return stays(to, StringNode.valueOf(given));
    }

    static Example stays(Platform to, JsonNode given) {
        return new Example(to, given, Optional.empty());
    }
}
