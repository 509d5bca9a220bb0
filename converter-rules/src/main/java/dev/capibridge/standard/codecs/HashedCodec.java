package dev.capibridge.standard.codecs;

import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JsonToken;

/**
 * A text that both platforms want as the same SHA-256: one that is hashed passes, a plain one is normalised and hashed.
 *
 * @param normal brings a plain, trimmed text into the form that is hashed
 * @param placeholder whether a trimmed text is what programs write for nobody
 * @param anyHex whether 32 hex digits may be a plain text; else they are an MD5, which is of no use
 */
record HashedCodec(
        Function<String, Outcome> normal, Predicate<String> placeholder, boolean anyHex, List<Example> examples)
        implements TextCodec {

    HashedCodec(Function<String, Outcome> normal, boolean anyHex, List<Example> examples) {
        this(normal, Nothing::isWord, anyHex, examples);
    }

    @Override
    public Outcome convert(String text, Platform to) {
        return hashed(text, normal, anyHex);
    }

    @Override
    public boolean isPlaceholder(String text) {
        return placeholder.test(text);
    }

    @Override
    public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
        return Glance.passesIf(token == JsonToken.VALUE_STRING && Canonical.isHash(in, from, to));
    }

    static Outcome hashed(String text, Function<String, Outcome> normal, boolean anyHex) {
        Optional<Digest> digest = Digest.read(text);
        if (digest.isPresent()) {
            return digest.get().pass();
        }
        if (!anyHex && Digest.isForeign(text)) {
            return Digest.foreign(text);
        }
        return Nothing.isWord(text) ? Nothing.word() : Digest.of(normal.apply(Words.visible(text)));
    }
}
