package dev.capibridge.standard;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Placeholders;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.schema.Repaired;
import dev.capibridge.standard.legacy.Silence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Words about the use of a person's data. Beside the list of events they hold for each event in it, in either spelling. */
public final class Choices {

    /** But for case and punctuation: what asks for less use, at either platform and elsewhere. */
    private static final Set<String> REFUSAL = Set.of(
            "dataprocessingoption",
            "dataprocessingoptions",
            "dnt",
            "donotsell",
            "donottrack",
            "gpc",
            "islat",
            "ldu",
            "limitadtracking",
            "limitadtrackingenabled",
            "limitdatause",
            "limitedadtracking",
            "limiteddatausage",
            "limiteddatause",
            "limiteduse",
            "rdp",
            "restricteddataprocessing",
            "secgpc");

    /** The same of what allows use, so that its absence or denial is the refusal: Apple's permission, and consents. */
    private static final Set<String> PERMIT = Set.of(
            "adpersonalization",
            "adstorage",
            "adtrackingenabled",
            "aduserdata",
            "advertisertrackingenabled",
            "attstatus",
            "consent",
            "consented",
            "consentgiven",
            "consentgranted",
            "consentstatus",
            "gdprconsent",
            "hasconsent",
            "marketingconsent",
            "optedin",
            "optin",
            "saleofdata",
            "trackingallowed",
            "trackingconsent");

    private static final Set<String> GRANTED = Set.of(
            "true",
            "1",
            "1.0",
            "yes",
            "y",
            "on",
            "granted",
            "authorized",
            "not_applicable",
            "opted_in",
            "opt_in",
            "accepted",
            "allowed",
            "given",
            "double",
            "single",
            "confirmed");

    /** A day, or a time: when somebody agreed. */
    private static final Pattern WHEN = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}.*|[0-9]{10,13}");

    /** Rows that speak of what nobody knows, and not of such a word. */
    private static final Set<String> OF_ANYTHING = Set.of(
            "gateway-properties",
            "meta-measurement",
            "own-properties",
            "own-properties-of-tiktok",
            "tiktok-ad",
            "unknown-of-the-device",
            "unknown-to-meta",
            "unknown-to-tiktok");

    private static final Set<String> WHETHER = Set.of(
            "opt_out",
            "optOut",
            "data_processing_options",
            "dataProcessingOptions",
            "limited_data_use",
            "limitedDataUse");
    private static final Set<String> WHERE = Set.of(
            "data_processing_options_country",
            "dataProcessingOptionsCountry",
            "data_processing_options_state",
            "dataProcessingOptionsState");
    /** Apple's permission, in a place from which the schema brings it home, where the stricter word holds. */
    private static final Map<Platform, Set<String>> PERMISSION = Map.of(
            Platform.META, Set.of("advertiser_tracking_enabled", "advertiserTrackingEnabled"),
            Platform.TIKTOK, Set.of("att_status", "attStatus"));

    private static final Set<String> WEAK = Set.of("", "false", "0", "0.0", "no", "off", "[]");

    private Choices() {}

    /** Whether what stands under this name is such a word, in an event of this platform or beside one. */
    static boolean isOne(String name, Platform platform) {
        return WHETHER.contains(name)
                || WHERE.contains(name)
                || PERMISSION.getOrDefault(platform, Set.of()).contains(name);
    }

    /** Whether a name is that of such a word, however it is spelt. */
    public static boolean isLike(String name) {
        String letters = letters(name);
        return isRefusal(letters) || PERMIT.contains(letters);
    }

    /** Whether such a name stands in a value, however deep. */
    public static boolean areIn(JsonNode value) {
        return value.propertyStream().anyMatch(member -> isLike(member.getKey()))
                || value.valueStream().anyMatch(Choices::areIn);
    }

    // The plain word also within a longer name: user_opt_out.
    private static boolean isRefusal(String letters) {
        return REFUSAL.contains(letters) || letters.contains("optout") || letters.contains("optedout");
    }

    // Empty where the name cannot be one, as nearly every name cannot, which its length and a few letters tell.
    private static String letters(String name) {
        if (name.length() < 3
                || name.length() > 40
                || !(mayBeOne(name.charAt(0), name.charAt(name.length() - 1)) || hasOut(name))) {
            return "";
        }
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i))) {
                letters.append(Character.toLowerCase(name.charAt(i)));
            }
        }
        return letters.toString();
    }

    private static boolean mayBeOne(char first, char last) {
        return (!Character.isLetter(first) || "acdghilmoprstACDGHILMOPRST".indexOf(first) >= 0)
                && (!Character.isLetter(last) || "acdegklnopstuACDEGKLNOPSTU".indexOf(last) >= 0);
    }

    private static boolean hasOut(String name) {
        for (int i = name.length() - 1; i >= 2; i--) {
            if ((name.charAt(i) | 0x20) == 't'
                    && (name.charAt(i - 1) | 0x20) == 'u'
                    && (name.charAt(i - 2) | 0x20) == 'o') {
                return true;
            }
        }
        return false;
    }

    /** What is to be told of a converted event: such words that stayed behind, unread and with no other in their place. */
    public static List<Diagnostic> lost(EventResult result) {
        if (result.outcome() != EventResult.Outcome.CONVERTED) {
            return List.of();
        }
        return result.leftovers().stream()
                .filter(left -> left.rule().map(OF_ANYTHING::contains).orElse(true))
                .filter(Choices::saysOne)
                .map(left -> Diagnostic.of(EnvelopeCode.CHOICE_UNREAD, left.pointer()))
                .toList();
    }

    /** Whether such a word is among what was left behind. */
    public static boolean areAmong(List<Leftover> leftovers) {
        for (Leftover left : leftovers) {
            if (saysOne(left)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysOne(Leftover left) {
        String name = name(left.pointer());
        return isLost(name, left.value())
                && !left.reason().equals(Repaired.STRICTER_HOLDS)
                && !isOfAConsent(name, left.pointer());
    }

    // A list under a name of what allows use tells what somebody agreed to.
    private static boolean isOfAConsent(String name, String pointer) {
        boolean listed = Character.isDigit(pointer.charAt(pointer.length() - 1)) && !pointer.endsWith("/" + name);
        return listed && !isRefusal(letters(name));
    }

    /** Whether a value under a name that nobody reads is such a word, and none that allows everything. */
    static boolean isLost(String name, JsonNode value) {
        String letters = letters(name);
        return isRefusal(letters)
                ? !isWeak(value)
                : PERMIT.contains(letters) && !Silence.is(value) && !isGranted(value);
    }

    private static boolean isGranted(JsonNode word) {
        String text = Blanks.strip(word.asString("")).toLowerCase(Locale.ROOT);
        return word.isContainer()
                || GRANTED.contains(text)
                || WHEN.matcher(text).matches();
    }

    // The last name of a pointer, which may go on into a list.
    private static String name(String pointer) {
        List<String> names = Pointers.names(pointer);
        int last = names.size() - 1;
        while (last > 0 && names.get(last).chars().allMatch(Character::isDigit)) {
            last--;
        }
        return last < 0 ? "" : names.get(last);
    }

    /** An event with what its request says of all events; where both speak, the stricter word holds, else the event's. */
    static ObjectNode joined(ObjectNode said, ObjectNode event) {
        ObjectNode both = JsonNodeFactory.instance.objectNode().setAll(said);
        for (Map.Entry<String, JsonNode> member : event.properties()) {
            String name = member.getKey();
            boolean gives = WHETHER.contains(name) && said.has(name) && !isWeak(said.get(name));
            if (!gives || !isWeak(member.getValue())) {
                both.set(name, member.getValue());
            }
        }
        return both;
    }

    private static boolean isWeak(JsonNode word) {
        if (word.isContainer()) {
            return word.valueStream().allMatch(Choices::isWeak);
        }
        String text = Blanks.strip(word.asString("")).toLowerCase(Locale.ROOT);
        return WEAK.contains(text) || Placeholders.isText(text);
    }
}
