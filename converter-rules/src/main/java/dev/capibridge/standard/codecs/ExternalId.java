package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Placeholders;
import java.util.List;
import tools.jackson.databind.node.StringNode;

/**
 * The sender's own customer id: trimmed, its case kept, SHA-256 in hex. Meta recommends the hash
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/external-id), TikTok requires it
 * (https://business-api.tiktok.com/portal/docs?id=1771101303285761). Neither folds the case, since another system that
 * hashes the same id would get another hash.
 */
public final class ExternalId extends PlainFactory {

    private static final String HASH = "032f71892cc688bcd6a04bb26d7fb491e42fb3717eadc3c224cf2c8e40eeffa4";

    public ExternalId() {
        super(
                "external-id",
                "a customer id: trimmed, case kept, SHA-256; one already hashed passes",
                // 32 hex digits are an ordinary id here: that is what a UUID without dashes looks like.
                new HashedCodec(
                        ExternalId::normal,
                        text -> Nothing.isGuest(text) || Placeholders.isId(text),
                        true,
                        List.of(
                                Shown.of(TIKTOK, "CRM-00042", HASH),
                                Shown.of(META, HASH, HASH),
                                Shown.stays(TIKTOK, "0"),
                                Shown.stays(TIKTOK, "undefined"))));
    }

    private static Outcome normal(String text) {
        if (Nothing.isGuest(text)) {
            // Most visitors of a shop may be guests, so this is no warning.
            return Outcome.stays("programs give this id to all who have no account, and they would become one person");
        }
        if (Words.isRounded(text)) {
            return Outcome.of(StringNode.valueOf(text), Diagnostic.of(StandardCode.DIGITS_LOST, ""));
        }
        return Placeholders.isId(text) ? Nothing.word() : TextCodec.gives(text);
    }
}
