package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import java.util.List;

/** Apple's advertising id, in upper case. See {@link AdvertisingIdCodec}. */
public final class Idfa extends PlainFactory {

    private static final String ID = "6D92078A-8246-4BA4-AE5B-76104861E7DC";

    public Idfa() {
        super(
                "idfa",
                "Apple's advertising id in upper case; one already hashed passes",
                new AdvertisingIdCodec(
                        true,
                        List.of(
                                Shown.of(TIKTOK, "6d92078a-8246-4ba4-ae5b-76104861e7dc", ID),
                                Shown.of(META, ID, ID),
                                Shown.stays(TIKTOK, "00000000-0000-0000-0000-000000000000"))));
    }
}
