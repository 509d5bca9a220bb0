package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Outcome;
import java.util.List;
import java.util.Locale;

/**
 * A postal code: lower case, no white space, no dashes, the first five digits of a US ZIP+4, SHA-256 in hex; the same on
 * both sides
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/customer-information-parameters,
 * https://github.com/rudderlabs/rudder-transformer/tree/HEAD/src/v0/destinations/tiktok_ads).
 */
public final class Zip extends PlainFactory {

    private static final String HASH = "1794327a4d443904421f5ca1f3d72d0a62ba2f0770d80755ec2220fc0efb052e";

    public Zip() {
        super(
                "zip",
                "a postal code: lower case, no spaces or dashes, five digits in the US, SHA-256; one already hashed"
                        + " passes",
                new HashedCodec(
                        Zip::normal,
                        false,
                        List.of(
                                Shown.of(TIKTOK, "94035-1234", HASH),
                                Shown.of(
                                        TIKTOK,
                                        "M1 1AE",
                                        "1dc694c2070e697769fb959b50671d76cafd430d8ca191fbdd0affcaea344ac5"),
                                Shown.of(META, HASH, HASH))));
    }

    private static Outcome normal(String given) {
        String text = Words.whole(given);
        StringBuilder zip = new StringBuilder(text.length());
        int dashes = 0;
        int firstDash = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Words.isDash(c)) {
                firstDash = dashes == 0 ? zip.length() : firstDash;
                dashes++;
            } else if (!Words.isSpace(c)) {
                zip.append(c);
            }
        }
        // Nine digits without the dash may be another country's code, so only the dash tells a ZIP+4.
        if (dashes == 1 && firstDash == 5 && zip.length() == 9 && zip.chars().allMatch(Words::isDigit)) {
            zip.setLength(5);
        }
        return zip.isEmpty() ? Nothing.word() : TextCodec.gives(zip.toString().toLowerCase(Locale.ROOT));
    }
}
