package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import java.util.List;

/** Apple's advertising id, in upper case. See {@link AdvertisingIdCodec}. */
public final class Idfa extends PlainFactory {

    private static final String HASH = "2afcf919a0c1953d177fcb412ea65138b44b4a42dda7d322225811767c0c530c";
    private static final String ID = "6D92078A-8246-4BA4-AE5B-76104861E7DC";

    public Idfa() {
        super(
                "idfa",
                "Apple's advertising id in upper case; one already hashed passes to TikTok",
                new AdvertisingIdCodec(
                        true,
                        List.of(
                                Shown.of(TIKTOK, "6d92078a-8246-4ba4-ae5b-76104861e7dc", ID),
                                Shown.of(META, ID, ID),
                                Shown.of(TIKTOK, HASH, HASH),
                                Shown.stays(META, HASH),
                                Shown.stays(TIKTOK, "00000000-0000-0000-0000-000000000000"))));
    }
}
