package dev.capibridge.core.codec;

import tools.jackson.databind.JsonNode;

/**
 * Makes a codec from its arguments in a rule: the extension point. Found through {@code META-INF/services}, or given to
 * the converter's builder.
 */
public interface CodecFactory {

    /** The name in rule files. Codecs of your own are called {@code yourname:something}. */
    String name();

    /** What it is for, in one sentence. */
    String summary();

    /**
     * Makes the codec.
     *
     * @param arguments what stands behind the name in the rule; a missing node if nothing does
     * @throws IllegalArgumentException if the arguments make no sense; its message says what is wanted, and is shown with
     *     the place in the rule file
     */
    Codec create(JsonNode arguments);
}
