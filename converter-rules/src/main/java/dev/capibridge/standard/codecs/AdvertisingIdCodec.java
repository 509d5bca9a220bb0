package dev.capibridge.standard.codecs;

import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Glance;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.ByteSet;
import dev.capibridge.core.json.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.StringNode;

/**
 * A device's advertising id, a UUID. TikTok takes it plain or as SHA-256
 * (https://business-api.tiktok.com/portal/docs?id=1771101303285761), Meta plain
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/app-events); a plain one is not hashed.
 *
 * @param upper whether a plain one is written in capitals
 */
record AdvertisingIdCodec(boolean upper, List<Example> examples) implements TextCodec {

    private static final int LENGTH = 36;
    /** Where the dashes stand, and the end. */
    private static final int[] DASHES = {8, 13, 18, 23, LENGTH};

    private static final Outcome HASHED = Outcome.stays(
            "Meta takes advertising ids plain only, and this one is hashed",
            Diagnostic.of(StandardCode.ADVERTISING_ID_HASHED, ""));

    private static final ByteSet UPPER = new ByteSet("[0-9A-F]");
    private static final ByteSet LOWER = new ByteSet("[0-9a-f]");

    @Override
    public Outcome convert(String text, Platform to) {
        Optional<Digest> digest = Digest.read(text);
        if (digest.isPresent()) {
            return to == Platform.META && !Nothing.isHash(digest.get().hex())
                    ? HASHED
                    : digest.get().pass();
        }
        if (!isUuid(text)) {
            return Outcome.stays(
                    "this is no advertising id",
                    Diagnostic.of(StandardCode.ADVERTISING_ID_FORM, "", Kind.of(StringNode.valueOf(text))));
        }
        if (Words.all(text, c -> c == '0' || c == '-')) {
            return Outcome.stays("the all-zero id means tracking is off");
        }
        return TextCodec.gives(upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT));
    }

    private static boolean isUuid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (isDashAt(i) ? text.charAt(i) != '-' : !Digest.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDashAt(int i) {
        return i == 8 || i == 13 || i == 18 || i == 23;
    }

    @Override
    public String loses(Platform to) {
        return to == Platform.META ? "one already hashed stays" : "";
    }

    @Override
    public Glance glance(JsonToken token, byte[] in, int from, int to, Platform target, CodecContext context) {
        // One that begins with a nought may be all noughts.
        return Glance.passesIf(
                token == JsonToken.VALUE_STRING && to - from == LENGTH && in[from] != '0' && isAsWritten(in, from));
    }

    private boolean isAsWritten(byte[] in, int from) {
        ByteSet digits = upper ? UPPER : LOWER;
        int start = from;
        for (int dash : DASHES) {
            int end = from + dash;
            if (digits.end(in, start, end) != end || (dash < LENGTH && in[end] != '-')) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }
}
