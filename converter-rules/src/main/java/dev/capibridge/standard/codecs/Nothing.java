package dev.capibridge.standard.codecs;

import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Placeholders;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts that say nothing, and the hashes of such texts. They arrive in earnest: Meta's own samples hash the word
 * {@code null} as a phone number (https://developers.facebook.com/documentation/ads-commerce/conversions-api/app-events).
 */
final class Nothing {

    // As programs write them, and after a sender's lower-casing.
    private static final Set<String> HASHES = Stream.of(
                    "",
                    " ",
                    "[]",
                    "{}",
                    "null",
                    "NULL",
                    "undefined",
                    "none",
                    "None",
                    "n/a",
                    "N/A",
                    "NaN",
                    "nan",
                    "nil",
                    "<nil>",
                    "unknown",
                    "(none)",
                    "(not set)",
                    "false",
                    "False",
                    "[object object]",
                    "[object Object]",
                    "0",
                    "-1",
                    "00000000-0000-0000-0000-000000000000",
                    "guest",
                    "Guest",
                    "anonymous",
                    "Anonymous",
                    "test",
                    "-",
                    "\\N",
                    "#N/A",
                    "(null)",
                    "[NULL]")
            .flatMap(word ->
                    Stream.of(word, capital(word), word.toUpperCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)))
            .map(Sha256::hex)
            .collect(Collectors.toUnmodifiableSet());

    /** MD5 and SHA-1 of an empty text, as shops make them of the address that a guest did not give. */
    private static final Set<String> OLD_HASHES =
            Set.of("d41d8cd98f00b204e9800998ecf8427e", "da39a3ee5e6b4b0d3255bfef95601890afd80709");

    private Nothing() {}

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Whether this trimmed text says nothing of somebody. */
    static boolean isWord(String text) {
        return text.isEmpty() || Placeholders.isName(text);
    }

    /** Whether this trimmed text is the customer id of those who have none: 0 (a guest of WordPress), guest, -1, noughts. */
    static boolean isGuest(String text) {
        return text.equals("-1")
                || text.equalsIgnoreCase("guest")
                || text.equalsIgnoreCase("anonymous")
                || OLD_HASHES.contains(text)
                || (!text.isEmpty() && Words.all(text, c -> c == '0' || c == '-' || c == '.'));
    }

    static boolean isHash(String hex) {
        return HASHES.contains(hex);
    }

    static Set<String> hashes() {
        return HASHES;
    }

    static Outcome word() {
        return Outcome.stays("the text says nothing", Diagnostic.of(StandardCode.SAYS_NOTHING, ""));
    }

    static Outcome hash() {
        return Outcome.stays("this is the hash of an empty or placeholder text, and matches nobody");
    }
}
