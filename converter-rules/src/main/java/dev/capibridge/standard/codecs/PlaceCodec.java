package dev.capibridge.standard.codecs;

import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonToken;

/**
 * A part of an address, which Meta wants hashed
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/customer-information-parameters)
 * and TikTok plain (https://business-api.tiktok.com/portal/docs?id=1771101303285761). No way leads from a hash to the
 * text; to look up the few hashes that states and countries have would undo what the sender did for privacy.
 *
 * @param normal brings a plain, trimmed text into the form that TikTok takes and Meta hashes
 */
record PlaceCodec(Function<String, Outcome> normal, List<Example> examples) implements TextCodec {

    private static final String HASHED = "it is hashed, and TikTok takes it in plain text only";

    private static final Glance STAYS_HASHED = new Glance.Stays(HASHED);

    // TikTok's schema takes no longer text, and no place has such a name.
    private static final int MAX_LENGTH = 100;

    // A phone number has more, and a district or a code fewer.
    private static final int MAX_DIGITS = 6;

    @Override
    public Outcome convert(String text, Platform to) {
        if (to == Platform.META) {
            return HashedCodec.hashed(text, normal, false);
        }
        if (Digest.read(text).isPresent() || Digest.isForeign(text)) {
            return Outcome.stays(HASHED);
        }
        return Nothing.isWord(text) ? Nothing.word() : normal.apply(text);
    }

    @Override
    public boolean isPlaceholder(String text) {
        return Nothing.isWord(text);
    }

    @Override
    public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
        boolean hash = token == JsonToken.VALUE_STRING && Canonical.isHash(in, from, to);
        return hash ? target == Platform.META ? Glance.PASSES : STAYS_HASHED : Glance.UNCLEAR;
    }

    @Override
    public String loses(Platform to) {
        return to == Platform.TIKTOK ? "one hashed for Meta stays" : "";
    }

    /** Lower case, letters and digits only, as Meta asks before hashing and TikTok of the plain text. */
    static Outcome bare(String text) {
        if (text.indexOf('@') >= 0) {
            return Outcome.stays("this looks like an e-mail address, which is the name of no place");
        }
        if (text.chars().filter(Character::isDigit).count() > MAX_DIGITS) {
            return Outcome.stays("this looks like a number, which is the name of no place");
        }
        String bare = Words.bare(text);
        if (bare.codePointCount(0, bare.length()) > MAX_LENGTH) {
            return Outcome.stays("this text is too long for the name of a place");
        }
        return bare.isEmpty() ? Nothing.word() : TextCodec.gives(bare);
    }
}
