package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A phone number. Meta hashes its digits
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/customer-information-parameters),
 * TikTok a plus sign and its digits (https://business-api.tiktok.com/portal/docs?id=1771101303285761). So a plain number
 * crosses, and the hash of one does not.
 */
public final class Phone implements CodecFactory {

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public String summary() {
        return "a phone number: digits with country code, SHA-256, with the '+' for TikTok and without it for Meta; one"
                + " already hashed stays, or passes with { hashed: pass }; with { region: US } numbers without a country"
                + " code are read as that country's";
    }

    @Override
    public Codec create(JsonNode arguments) {
        JsonNode hashed = arguments.path("hashed");
        JsonNode region = arguments.path("region");
        int known = (hashed.isMissingNode() ? 0 : 1) + (region.isMissingNode() ? 0 : 1);
        boolean none = arguments.isMissingNode();
        boolean right = (hashed.isMissingNode() || hashed.equals(StringNode.valueOf("pass")))
                && (region.isMissingNode() || region.isString());
        if (!none && (!arguments.isObject() || known == 0 || arguments.size() != known || !right)) {
            throw new IllegalArgumentException("the arguments it knows are { hashed: pass } and { region: US }");
        }
        return new PhoneCodec(
                known > 0 && !hashed.isMissingNode(),
                region.isMissingNode() ? Optional.empty() : Optional.of(NumberingPlan.of(region.stringValue())));
    }

    /**
     * @param pass whether hashes pass as they are, for senders who know that theirs are of the other platform's form
     * @param plan how numbers without a country code are read
     */
    private record PhoneCodec(boolean pass, Optional<NumberingPlan> plan) implements TextCodec {

        private static final String HASHED =
                "the hash of a phone number does not show whether it was made with a leading '+', as TikTok's is, or"
                        + " without, as Meta's is; give the number as it is";
        private static final String HASHED_FOR_TIKTOK =
                "a phone hashed for TikTok cannot become Meta's, which hashes it without the leading '+'";
        private static final Glance STAYS = new Glance.Stays(HASHED);
        private static final Glance STAYS_FOR_TIKTOK = new Glance.Stays(HASHED_FOR_TIKTOK);

        private static final String HASH_OF_META = "980239b79aee5c456445907b92af495ac97767f6d9ac081ad3a564344ae7fb9a";
        private static final String HASH_OF_TIKTOK = "d5ab8b77e69a81dfc634c3556c620d5d6753df6fc28c73c88c79a9332b705382";

        @Override
        public Outcome convert(String text, Platform to) {
            Optional<Digest> digest = Digest.read(text);
            if (digest.isPresent()) {
                return hashed(digest.get(), to);
            }
            if (Digest.isForeign(text)) {
                return Digest.foreign(text);
            }
            if (Nothing.isWord(text)) {
                return Nothing.word();
            }
            PhoneNumber number = PhoneNumber.read(text);
            Optional<String> local = plan.filter(p -> !number.plus()).flatMap(p -> p.read(number));
            if (local.isEmpty() && number.digits().isEmpty()) {
                String fault = number.fault()
                        + plan.filter(p -> !number.plus() && !number.dialled().isEmpty())
                                .map(p -> ", and is no valid number of " + p.region())
                                .orElse("");
                return Outcome.stays(
                        "this phone number cannot be written in international form",
                        Diagnostic.of(StandardCode.PHONE_FORM, "", fault));
            }
            String digits = local.orElseGet(() -> NumberingPlan.withoutTrunkZero(number.digits()));
            StringNode hash = StringNode.valueOf(Sha256.hex(to == TIKTOK ? "+" + digits : digits));
            if (local.isPresent()) {
                return NumberingPlan.isAnother(number.digits(), digits)
                        ? Outcome.of(hash, Diagnostic.of(StandardCode.PHONE_AMBIGUOUS, ""))
                        : Outcome.of(hash);
            }
            return digits.equals(number.digits())
                    ? Outcome.of(hash)
                    : Outcome.of(hash, Diagnostic.of(StandardCode.PHONE_ZERO_CUT, ""));
        }

        private Outcome hashed(Digest digest, Platform to) {
            if (pass && digest.pass() instanceof Outcome.Crosses crosses) {
                List<Diagnostic> remarks = new ArrayList<>(crosses.remarks());
                remarks.add(Diagnostic.of(StandardCode.PHONE_HASH_PASSED, ""));
                return new Outcome.Crosses(crosses.value(), remarks, Map.of());
            }
            if (Nothing.isHash(digest.hex())) {
                return Nothing.hash();
            }
            return Outcome.stays(to == TIKTOK ? HASHED : HASHED_FOR_TIKTOK);
        }

        @Override
        public boolean isPlaceholder(String text) {
            return Nothing.isWord(text);
        }

        @Override
        public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
            boolean hash = !pass && token == JsonToken.VALUE_STRING && Canonical.isHash(in, from, to);
            return hash ? target == TIKTOK ? STAYS : STAYS_FOR_TIKTOK : Glance.UNCLEAR;
        }

        @Override
        public String loses(Platform to) {
            return pass ? "" : "one hashed for " + to.other().label() + " stays";
        }

        @Override
        public List<Example> examples() {
            StringNode hash = StringNode.valueOf(HASH_OF_META);
            return List.of(
                    Shown.of(TIKTOK, "+1 (202) 555-0123", HASH_OF_TIKTOK),
                    Shown.of(META, "+12025550123", HASH_OF_META),
                    pass ? Shown.of(TIKTOK, hash, hash) : Shown.stays(TIKTOK, hash));
        }
    }
}
