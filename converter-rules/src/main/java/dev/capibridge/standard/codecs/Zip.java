package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A postal code: lower case, no white space, no dashes, the first five digits of a US ZIP+4, SHA-256 in hex; the same on
 * both sides
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/customer-information-parameters,
 * https://github.com/rudderlabs/rudder-transformer/tree/HEAD/src/v0/destinations/tiktok_ads).
 */
public final class Zip implements CodecFactory {

    private static final String HASH = "1794327a4d443904421f5ca1f3d72d0a62ba2f0770d80755ec2220fc0efb052e";

    /** Stands before Japanese postal codes. */
    private static final char POSTAL_MARK = '\u3012';

    private static final List<Example> EXAMPLES = List.of(
            Shown.of(TIKTOK, "94035-1234", HASH),
            Shown.of(TIKTOK, "M1 1AE", "1dc694c2070e697769fb959b50671d76cafd430d8ca191fbdd0affcaea344ac5"),
            Shown.of(META, HASH, HASH));

    // Nine digits without the dash may be another country's code.
    private static final Codec UNKNOWN = codec(text -> plusFour(text, bare(text).length() == 9 && isDashed(text)));
    private static final Codec IN_THE_US = codec(Zip::inTheUs);
    private static final Codec OF_FIVE_DIGITS = codec(Zip::ofFiveDigits);
    private static final Codec ELSEWHERE = codec(text -> plusFour(text, false));

    /** Where postal codes have five digits, some of them a zero in front. */
    private static final Map<String, Codec> KNOWN = Stream.concat(
                    Stream.of(Map.entry("us", IN_THE_US)),
                    Stream.of("de", "es", "fi", "fr", "it", "mx", "tr", "ua")
                            .map(code -> Map.entry(code, OF_FIVE_DIGITS)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    @Override
    public String name() {
        return "zip";
    }

    @Override
    public String summary() {
        return "a postal code: lower case, no spaces or dashes, five digits in the US, SHA-256; one already hashed passes;"
                + " the country is told with { country: [places] }";
    }

    @Override
    public Codec create(JsonNode arguments) {
        return ByCountry.of(arguments, name(), KNOWN, ELSEWHERE, UNKNOWN);
    }

    private static Codec codec(Function<String, Outcome> normal) {
        return new HashedCodec(given -> normal.apply(Words.whole(given)), false, EXAMPLES);
    }

    /** @param mayBe whether the text is a US ZIP+4, if it has digits only but for blanks and dashes */
    private static Outcome plusFour(String text, boolean mayBe) {
        String zip = bare(text);
        if (zip.isEmpty() || Words.all(zip, c -> c == '0')) {
            return Nothing.word();
        }
        return TextCodec.gives(mayBe && isDigits(zip) ? zip.substring(0, 5) : zip);
    }

    // Postal codes of New England begin with a zero and some with two, which tables of numbers drop.
    private static Outcome inTheUs(String text) {
        int length = bare(text).length();
        return zeros(text, length <= 5 ? 5 : 9).orElseGet(() -> plusFour(text, length == 9));
    }

    private static Outcome ofFiveDigits(String text) {
        return zeros(text, 5).orElseGet(() -> plusFour(text, false));
    }

    // A text of digits that one or two zeros in front make as long as a code is; the first five of it.
    private static Optional<Outcome> zeros(String text, int whole) {
        String zip = bare(text);
        int missing = whole - zip.length();
        return isDigits(zip) && (missing == 1 || missing == 2)
                ? Optional.of(Outcome.of(
                        StringNode.valueOf(("0".repeat(missing) + zip).substring(0, 5)),
                        Diagnostic.of(StandardCode.ZIP_ZERO, "")))
                : Optional.empty();
    }

    private static boolean isDigits(String zip) {
        return Words.all(zip, Words::isDigit);
    }

    // Whether there is one dash, behind five digits: 94035-1234.
    private static boolean isDashed(String text) {
        int dash = -1;
        for (int i = 0; i < text.length(); i++) {
            if (Words.isDash(text.charAt(i))) {
                if (dash >= 0) {
                    return false;
                }
                dash = i;
            }
        }
        return dash >= 0 && bare(text.substring(0, dash)).length() == 5;
    }

    private static String bare(String text) {
        StringBuilder zip = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Words.isDash(c) && !Words.isSpace(c) && c != POSTAL_MARK) {
                zip.append(Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c);
            }
        }
        return zip.toString().toLowerCase(Locale.ROOT);
    }
}
