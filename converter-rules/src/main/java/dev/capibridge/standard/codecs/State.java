package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A state or region: lower case, letters and digits only, two letters in the US, and where no country is known;
 * plain for TikTok, SHA-256 in hex for Meta. See {@link PlaceCodec}.
 */
public final class State implements CodecFactory {

    private static final String HASH = "6959097001d10501ac7d54c0bdb8db61420f658f2922cc26e46d536119a31126";

    private static final Map<String, String> US = codes("""
            al alabama ak alaska az arizona ar arkansas ca california co colorado ct connecticut de delaware
            dc districtofcolumbia fl florida ga georgia hi hawaii id idaho il illinois in indiana ia iowa ks kansas
            ky kentucky la louisiana me maine md maryland ma massachusetts mi michigan mn minnesota ms mississippi
            mo missouri mt montana ne nebraska nv nevada nh newhampshire nj newjersey nm newmexico ny newyork
            nc northcarolina nd northdakota oh ohio ok oklahoma or oregon pa pennsylvania ri rhodeisland
            sc southcarolina sd southdakota tn tennessee tx texas ut utah vt vermont va virginia wa washington
            wv westvirginia wi wisconsin wy wyoming""");

    private static final List<Example> EXAMPLES = List.of(
            Shown.of(TIKTOK, "California", "ca"),
            Shown.of(TIKTOK, "US-CA", "ca"),
            Shown.stays(TIKTOK, HASH),
            Shown.of(META, "ca", HASH));

    /** As ISO 3166-2 writes them: US-NY. */
    private static final Pattern WITH_COUNTRY = Pattern.compile("([A-Za-z]{2})-([A-Za-z0-9]{1,3})");

    private static final Codec IN_THE_US = codec(text -> normal(withoutCountry(text, "us"::equals)));
    private static final Codec ELSEWHERE = codec(text -> PlaceCodec.bare(withoutCountry(text, code -> true)));
    private static final Codec UNKNOWN = codec(text -> normal(withoutCountry(text, code -> true)));

    @Override
    public String name() {
        return "state";
    }

    @Override
    public String summary() {
        return "a state: lower case, letters and digits only, two letters in the US; plain for TikTok, SHA-256 for Meta; the"
                + " country is told with { country: [places] }";
    }

    @Override
    public Codec create(JsonNode arguments) {
        return ByCountry.of(arguments, name(), Map.of("us", IN_THE_US), ELSEWHERE, UNKNOWN);
    }

    private static Codec codec(Function<String, Outcome> normal) {
        return new PlaceCodec(normal, EXAMPLES);
    }

    // What stands before the hyphen has to be a country, and one that the address may be in.
    private static String withoutCountry(String text, Predicate<String> fits) {
        Matcher parts = WITH_COUNTRY.matcher(text);
        return parts.matches() && Country.code(parts.group(1)).filter(fits).isPresent() ? parts.group(2) : text;
    }

    private static Outcome normal(String text) {
        String code = US.get(Words.bare(text));
        return code == null ? PlaceCodec.bare(text) : TextCodec.gives(code);
    }

    private static Map<String, String> codes(String pairs) {
        String[] words = pairs.split("\\s+");
        Map<String, String> codes = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            codes.put(words[i + 1], words[i]);
        }
        return Map.copyOf(codes);
    }
}
