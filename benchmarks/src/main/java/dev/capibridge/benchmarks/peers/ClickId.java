package dev.capibridge.benchmarks.peers;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** TikTok's click id in a page's address, as someone would write it by hand. */
final class ClickId {

    private static final String NAME = "ttclid=";

    private ClickId() {}

    static @Nullable String in(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int at = url.indexOf(NAME);
        while (at > 0 && url.charAt(at - 1) != '?' && url.charAt(at - 1) != '&') {
            at = url.indexOf(NAME, at + 1);
        }
        if (at <= 0) {
            return null;
        }
        int from = at + NAME.length();
        int to = from;
        while (to < url.length() && url.charAt(to) != '&' && url.charAt(to) != '#') {
            to++;
        }
        String value = url.substring(from, to);
        return value.indexOf('%') < 0 ? value : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
