package dev.capibridge.core.schema;

import dev.capibridge.core.json.ByteSet;
import dev.capibridge.core.json.Irregular;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a schema's {@code pattern} asks of a text. A pattern that is a row of characters out of sets, as 64 hex digits are, or
 * a choice of such rows, is followed byte by byte; any other is left to the regular expression.
 */
final class TextForm {

    // [a-z], [A-Za-z0-9_-] or a plain character, and how often.
    private static final Pattern PIECE =
            Pattern.compile("(\\[[A-Za-z0-9_-]+\\]|[A-Za-z0-9_-])(?:\\{(\\d{1,3})(?:,(\\d{1,3}))?\\})?");

    private static final Pattern CHOICE = Pattern.compile("\\^\\(([^()]+)\\)\\$");
    private static final Pattern ROW = Pattern.compile("\\^([^()]+?)(?:\\(([^()]+)\\)\\*)?\\$");

    /** So many characters out of a set. */
    private record Piece(ByteSet set, int least, int most) {

        boolean isFixed() {
            return least == most;
        }
    }

    /** Pieces, and behind them any number of times the others. */
    private record Row(List<Piece> pieces, List<Piece> repeated) {

        boolean fits(byte[] in, int from, int to) {
            int at = end(pieces, in, from, to);
            while (at >= 0 && at < to && !repeated.isEmpty()) {
                at = end(repeated, in, at, to);
            }
            return at == to;
        }

        private static int end(List<Piece> pieces, byte[] in, int from, int to) {
            int at = from;
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                int start = at;
                at = piece.set().end(in, at, Math.min(to, at + piece.most()));
                if (at - start < piece.least()) {
                    return -1;
                }
            }
            return at;
        }

        // Whether a piece that takes what it can never takes what belongs to the next.
        boolean isClear() {
            List<Piece> all = new ArrayList<>(pieces);
            all.addAll(repeated);
            if (!repeated.isEmpty()) {
                all.add(repeated.get(0));
            }
            for (int i = 0; i + 1 < all.size(); i++) {
                if (!all.get(i).isFixed()
                        && all.get(i).set().meets(all.get(i + 1).set())) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Pattern pattern;
    private final List<Row> rows;

    TextForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
        this.rows = rows(pattern);
    }

    // Empty unless the pattern is that simple.
    private static List<Row> rows(String pattern) {
        Matcher choice = CHOICE.matcher(pattern);
        Matcher row = ROW.matcher(pattern);
        List<Optional<Row>> rows = new ArrayList<>();
        if (choice.matches()) {
            for (String one : choice.group(1).split("\\|", -1)) {
                rows.add(pieces(one).map(pieces -> new Row(pieces, List.of())));
            }
        } else if (row.matches()) {
            Optional<List<Piece>> repeated = row.group(2) == null ? Optional.of(List.of()) : pieces(row.group(2));
            rows.add(pieces(row.group(1)).flatMap(pieces -> repeated.map(again -> new Row(pieces, again))));
        }
        boolean simple = rows.stream().allMatch(one -> one.filter(Row::isClear).isPresent());
        return simple ? rows.stream().flatMap(Optional::stream).toList() : List.of();
    }

    private static Optional<List<Piece>> pieces(String text) {
        Matcher matcher = PIECE.matcher(text);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find() || matcher.start() != at) {
                return Optional.empty();
            }
            int least = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            int most = matcher.group(3) == null ? least : Integer.parseInt(matcher.group(3));
            pieces.add(new Piece(new ByteSet(matcher.group(1)), least, most));
            at = matcher.end();
        }
        return Optional.of(pieces);
    }

    /** Whether a text fits, as it stands in JSON without its quotes; irregular if that depends on an escape in it. */
    boolean fits(byte[] in, int from, int to) {
        return matches(in, from, to) || isNot(in, from, to);
    }

    /** Whether a text in UTF-8 fits. */
    boolean fits(byte[] text) {
        return matches(text, 0, text.length);
    }

    private boolean matches(byte[] in, int from, int to) {
        if (rows.isEmpty()) {
            return pattern.matcher(new String(in, from, to - from, StandardCharsets.UTF_8))
                    .find();
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).fits(in, from, to)) {
                return true;
            }
        }
        return false;
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
        return !rows.isEmpty();
    }
}
