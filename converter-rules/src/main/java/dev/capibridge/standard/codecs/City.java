package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import java.util.List;

/** A city: lower case, letters and digits only; plain for TikTok, SHA-256 in hex for Meta. See {@link PlaceCodec}. */
public final class City extends PlainFactory {

    private static final String HASH = "350c754ba4d38897693aa077ef43072a859d23f613443133fecbbd90a3512ca5";

    public City() {
        super(
                "city",
                "a city: lower case, letters and digits only; plain for TikTok, SHA-256 for Meta",
                new PlaceCodec(
                        PlaceCodec::bare,
                        List.of(
                                Shown.of(TIKTOK, "New York", "newyork"),
                                Shown.stays(TIKTOK, HASH),
                                Shown.of(META, "newyork", HASH))));
    }
}
