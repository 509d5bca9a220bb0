package dev.capibridge.core.schema;

import dev.capibridge.core.json.ByteSet;
import dev.capibridge.core.json.Irregular;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a schema's {@code pattern} asks of a text. A pattern that is a row of characters out of sets, as 64 hex digits are,
 * is followed byte by byte; any other is left to the regular expression.
 */
final class TextForm {

    // [a-z], [A-Za-z0-9_-] or a plain character, and how often.
    private static final Pattern PIECE =
            Pattern.compile("(\\[[A-Za-z0-9_-]+\\]|[A-Za-z0-9_-])(?:\\{(\\d{1,3})(?:,(\\d{1,3}))?\\})?");

    /** So many characters out of a set. */
    private record Piece(ByteSet set, int least, int most) {}

    private final Pattern pattern;
    private final List<Piece> pieces;

    TextForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
        this.pieces = pieces(pattern).orElse(List.of());
    }

    // Empty unless each piece but the last has a fixed length, so that there is nothing to try twice.
    private static Optional<List<Piece>> pieces(String pattern) {
        if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
            return Optional.empty();
        }
        java.util.regex.Matcher matcher = PIECE.matcher(pattern).region(1, pattern.length() - 1);
        List<Piece> pieces = new ArrayList<>();
        int at = 1;
        while (at < pattern.length() - 1) {
            boolean fixed = pieces.isEmpty()
                    || pieces.get(pieces.size() - 1).least()
                            == pieces.get(pieces.size() - 1).most();
            if (!fixed || !matcher.find() || matcher.start() != at) {
                return Optional.empty();
            }
            int least = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            int most = matcher.group(3) == null ? least : Integer.parseInt(matcher.group(3));
            pieces.add(new Piece(new ByteSet(matcher.group(1)), least, most));
            at = matcher.end();
        }
        return Optional.of(pieces);
    }

    boolean fits(byte[] in, int from, int to) {
        if (pieces.isEmpty()) {
            return pattern.matcher(new String(in, from, to - from, StandardCharsets.UTF_8))
                    .find();
        }
        int at = from;
        for (Piece piece : pieces) {
            int start = at;
            at = piece.set().end(in, at, Math.min(to, at + piece.most()));
            if (at - start < piece.least()) {
                return isNot(in, at, to);
            }
        }
        return at == to || isNot(in, at, to);
    }

    // What an escape says might fit all the same.
    private static boolean isNot(byte[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            if (in[i] == '\\') {
                throw Irregular.IRREGULAR;
            }
        }
        return false;
    }

    /** Whether {@link #fits} looks at the bytes themselves, escapes included. */
    boolean isPlain() {
        return !pieces.isEmpty();
    }
}
