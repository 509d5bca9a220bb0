package dev.capibridge.core.rules;

import java.util.List;
import java.util.Set;

/** What a row of {@code fields} is, told by its keys, and which other keys may stand beside. */
enum RowKind {
    UNMAPPED("unmapped", "id", "meta", "tiktok", "override"),
    CONSTANT("constant", "id", "meta", "tiktok", "when", "after", "override"),
    FACT("fact", "id", "meta", "tiktok", "values", "when", "only", "because", "after", "override"),
    GROUP("fields", "id", "meta", "tiktok", "when", "only", "because", "override"),
    DERIVED("derive", "id", "meta", "tiktok", "as", "when", "after", "override"),
    EVENT_NAME("as: events", "id", "meta", "tiktok", "as", "override"),
    PLAIN("", "id", "meta", "tiktok", "as", "when", "default", "only", "because", "after", "override");

    /** Those that a key of their own tells; the first of them wins, the others contradict it. */
    private static final List<RowKind> TOLD_BY_KEY = List.of(UNMAPPED, CONSTANT, FACT, GROUP, DERIVED);

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // It is a Set.of, which never changes.
    private final Set<String> beside;

    RowKind(String word, String... beside) {
        this.word = word;
        this.beside = Set.of(beside);
    }

    static RowKind of(Cursor row) {
        for (RowKind kind : TOLD_BY_KEY) {
            if (row.has(kind.word)) {
                return kind;
            }
        }
        return row.get("as").filter(RowKind::isEvents).isPresent() ? EVENT_NAME : PLAIN;
    }

    private static boolean isEvents(Located as) {
        return as instanceof Located.Scalar scalar && scalar.text().equals("events");
    }

    /** What makes a row of this kind other than a plain one, as its writer put it; empty for a plain one. */
    String word() {
        return word;
    }

    /** Whether a row of this kind may have the key. */
    boolean allows(String key) {
        return key.equals(word) || beside.contains(key);
    }
}
