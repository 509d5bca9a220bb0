package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Outcome;
import java.util.List;

/**
 * A first or last name: lower case, letters and digits only, accents kept, SHA-256 in hex; the same on both sides
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/customer-information-parameters,
 * https://github.com/segmentio/action-destinations/tree/HEAD/packages/destination-actions/src/destinations/tiktok-conversions).
 */
public final class Name extends PlainFactory {

    private static final String HASH = "81f8f6dde88365f3928796ec7aa53f72820b06db8664f5fe76a7eb13e24546a2";

    public Name() {
        super(
                "name",
                "a first or last name: lower case, letters and digits only, SHA-256; one already hashed passes",
                new HashedCodec(
                        Name::normal,
                        false,
                        List.of(
                                Shown.of(TIKTOK, " Jane. ", HASH),
                                Shown.of(META, HASH, HASH),
                                Shown.stays(TIKTOK, "null"))));
    }

    private static Outcome normal(String text) {
        String bare = Words.bare(text);
        return bare.isEmpty() || Nothing.isGuest(text) ? Nothing.word() : TextCodec.gives(bare);
    }
}
