package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.META;
import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Kind;
import java.util.List;
import tools.jackson.databind.node.StringNode;

/**
 * The device's language and region: {@code en_US} in Meta's {@code extinfo}
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/app-data), the BCP 47 tag
 * {@code en-US} for TikTok (https://business-api.tiktok.com/portal/docs?id=1771101303285761).
 */
public final class LocaleTag extends PlainFactory {

    public LocaleTag() {
        super("locale", "a language and region: en_US for Meta, en-US for TikTok", new LocaleCodec());
    }

    private record LocaleCodec() implements TextCodec {

        @Override
        public Outcome convert(String text, Platform to) {
            if (text.isEmpty()) {
                return Outcome.stays("an empty text says nothing");
            }
            String tag = text.replace('_', '-');
            if (!isTag(tag)) {
                return Outcome.stays(
                        "this is no language tag",
                        Diagnostic.of(StandardCode.LANGUAGE_FORM, "", Kind.of(StringNode.valueOf(text))));
            }
            return TextCodec.gives(to == TIKTOK ? tag : tag.replace('-', '_'));
        }

        // A language of 2 or 3 letters, then parts of 2 to 8 letters or digits. Single letters open extensions, which
        // nobody sends here.
        private static boolean isTag(String tag) {
            int from = 0;
            while (from <= tag.length()) {
                int dash = tag.indexOf('-', from);
                int to = dash < 0 ? tag.length() : dash;
                boolean language = from == 0;
                int length = to - from;
                if (length < 2 || length > (language ? 3 : 8)) {
                    return false;
                }
                for (int i = from; i < to; i++) {
                    char c = tag.charAt(i);
                    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                    if (!letter && (language || !Words.isDigit(c))) {
                        return false;
                    }
                }
                from = to + 1;
            }
            return true;
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Shown.of(TIKTOK, "en_US", "en-US"),
                    Shown.of(META, "en-US", "en_US"),
                    Shown.stays(TIKTOK, "English"));
        }
    }
}
