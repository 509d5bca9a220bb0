package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import java.util.List;

/** Google's advertising id, in lower case. See {@link AdvertisingIdCodec}. */
public final class Gaid extends PlainFactory {

    private static final String HASH = "d4181bb455a74b3bc8b37c75ac9b2c702eb6b9930bd040b861403b31ca85634d";
    private static final String ID = "38400000-8cf0-11bd-b23e-10b96e40000d";

    public Gaid() {
        super(
                "gaid",
                "Google's advertising id in lower case; one already hashed passes to TikTok",
                new AdvertisingIdCodec(
                        false,
                        List.of(
                                Shown.of(TIKTOK, "38400000-8CF0-11BD-B23E-10B96E40000D", ID),
                                Shown.of(META, ID, ID),
                                Shown.of(TIKTOK, HASH, HASH),
                                Shown.stays(META, HASH),
                                Shown.stays(TIKTOK, "00000000-0000-0000-0000-000000000000"))));
    }
}
