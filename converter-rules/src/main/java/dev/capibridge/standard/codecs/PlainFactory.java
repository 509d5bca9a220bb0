package dev.capibridge.standard.codecs;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecFactory;
import tools.jackson.databind.JsonNode;

/** Makes a codec that takes no arguments, and of which one is enough. */
abstract class PlainFactory implements CodecFactory {

    private final String name;
    private final String summary;
    private final Codec codec;

    PlainFactory(String name, String summary, Codec codec) {
        this.name = name;
        this.summary = summary;
        this.codec = codec;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final Codec create(JsonNode arguments) {
        if (!arguments.isMissingNode()) {
            throw new IllegalArgumentException("it takes no arguments: write only 'as: " + name + "'");
        }
        return codec;
    }
}
