package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.StringNode;

/**
 * A country: its two letters of ISO 3166-1 in lower case; plain for TikTok, SHA-256 in hex for Meta. Three letters, names
 * and {@code uk} are brought to two letters. See {@link PlaceCodec}.
 */
public final class Country extends PlainFactory {

    private static final String HASH = "c0bc1e08f9743b2d50d5f1607503bf4e849af0e729fca896515bea955d70a33e";

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    public Country() {
        super(
                "country",
                "a country: its two-letter code in lower case; plain for TikTok, SHA-256 for Meta",
                new PlaceCodec(
                        Country::normal,
                        List.of(
                                Shown.of(TIKTOK, "Spain", "es"),
                                Shown.of(TIKTOK, "ESP", "es"),
                                Shown.stays(TIKTOK, HASH),
                                Shown.of(META, "ES", HASH))));
    }

    private static Outcome normal(String text) {
        Optional<String> code = code(text);
        if (code.isEmpty()) {
            return Outcome.stays(
                    "this is neither a country's code of ISO 3166-1 nor its name",
                    Diagnostic.of(StandardCode.COUNTRY_FORM, "", Kind.of(StringNode.valueOf(text))));
        }
        return code.get().equals(text.toLowerCase(Locale.ROOT))
                ? TextCodec.gives(code.get())
                : Outcome.of(StringNode.valueOf(code.get()), Diagnostic.of(StandardCode.COUNTRY_TAKEN, ""));
    }

    /** The two letters of the country that a trimmed text means. */
    static Optional<String> code(String text) {
        String code = TWO_LETTERS.get(text.toLowerCase(Locale.ROOT));
        return code == null ? CountryNames.code(text) : Optional.of(code);
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            Locale locale = new Locale.Builder().setRegion(country).build();
            String two = country.toLowerCase(Locale.ROOT);
            codes.put(two, two);
            codes.put(locale.getISO3Country().toLowerCase(Locale.ROOT), two);
        }
        // ISO reserves UK for the United Kingdom, whose code is GB.
        codes.put("uk", "gb");
        return Map.copyOf(codes);
    }
}
