package dev.capibridge.standard.codecs;

import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.StringNode;

/**
 * A SHA-256 found in an event, brought into its one form: 64 hex digits in lower case. Meta's parameter builder appends
 * a dot and 8 characters, in older releases one of six pairs of letters
 * (https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameter-builder-library).
 */
record Digest(String hex, List<Diagnostic> repairs) {

    private static final int LENGTH = 64;
    private static final Set<String> OLD_APPENDICES = Set.of("AQ", "Ag", "Aw", "BA", "BQ", "Bg");

    /** Reads a trimmed text; empty if it is no SHA-256. */
    static Optional<Digest> read(String text) {
        if (!isHex(text, LENGTH) || (text.length() > LENGTH && !isAppendix(text, LENGTH))) {
            return Optional.empty();
        }
        List<Diagnostic> repairs = new ArrayList<>(2);
        if (text.length() > LENGTH) {
            repairs.add(Diagnostic.of(StandardCode.APPENDIX_CUT, ""));
        }
        String hex = text.substring(0, LENGTH);
        String lower = hex.toLowerCase(Locale.ROOT);
        if (!lower.equals(hex)) {
            repairs.add(Diagnostic.of(StandardCode.HEX_LOWERED, ""));
        }
        return Optional.of(new Digest(lower, repairs));
    }

    /** Whether a trimmed text that is no SHA-256 is another hash (MD5, SHA-1, SHA-512), or one with something behind it. */
    static boolean isForeign(String text) {
        return switch (text.length()) {
            case 32, 40, 96, 128 -> isHex(text, text.length());
            default -> text.length() > LENGTH && text.charAt(LENGTH) == '.' && isHex(text, LENGTH);
        };
    }

    /** What becomes of such a text. */
    static Outcome foreign(String text) {
        return Outcome.stays(
                text.length() > LENGTH && text.charAt(LENGTH) == '.'
                        ? "what stands behind this SHA-256 is no appendix of Meta's, so nobody can tell what it is"
                        : "this is a hash, but no SHA-256, and it cannot be made one");
    }

    /** Whether the parameter builder's appendix, dot and all, is what the text has from here to its end. */
    static boolean isAppendix(String text, int dot) {
        int length = text.length() - dot - 1;
        if (length < 2 || text.charAt(dot) != '.') {
            return false;
        }
        String appendix = text.substring(dot + 1);
        return length == 8 ? Words.all(appendix, Digest::isBase64Url) : OLD_APPENDICES.contains(appendix);
    }

    /** The hash as it is, unless it is one of nothing. */
    Outcome pass() {
        return Nothing.isHash(hex) ? Nothing.hash() : new Outcome.Crosses(StringNode.valueOf(hex), repairs, Map.of());
    }

    /** The hash of what a normalisation gave, with what it remarked. */
    static Outcome of(Outcome normal) {
        return normal instanceof Outcome.Crosses plain
                ? new Outcome.Crosses(
                        StringNode.valueOf(Sha256.hex(plain.value().stringValue())), plain.remarks(), plain.unused())
                : normal;
    }

    static boolean isHexDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isHex(String text, int length) {
        if (text.length() < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBase64Url(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Words.isDigit(c) || c == '-' || c == '_';
    }
}
