package dev.capibridge.benchmarks.peers;

import java.util.function.Function;

/** Everything that is measured. */
public enum Contender {
    TREE_ROUND_TRIP("tree round trip (floor)", false, direction -> new TreeRoundTrip()),
    TOKEN_COPY("token copy", false, direction -> new TokenCopy()),
    STREAMING(
            "hand-written, streaming",
            true,
            direction -> direction == Direction.TO_TIKTOK ? new StreamingToTikTok() : new StreamingToMeta()),
    TREE(
            "hand-written, on trees",
            true,
            direction -> direction == Direction.TO_TIKTOK ? new TreeToTikTok() : new TreeToMeta()),
    MAPSTRUCT("records and MapStruct", true, RecordsSubject::of),
    JSLT("JSLT", true, JsltSubject::of),
    JQ("jackson-jq", true, JqSubject::of),
    JOLT("Jolt", true, JoltSubject::of),
    JSONATA("JSONata", true, JsonataSubject::of),
    CAPIBRIDGE("capibridge", true, Ours::of);

    private final String label;
    private final boolean maps;
    private final Function<Direction, Subject> maker;

    Contender(String label, boolean maps, Function<Direction, Subject> maker) {
        this.label = label;
        this.maps = maps;
        this.maker = maker;
    }

    /** As shown in tables. */
    public String label() {
        return label;
    }

    /** Whether it converts at all; the floor only reads and writes. */
    public boolean maps() {
        return maps;
    }

    /** A new one, ready to convert. */
    public Subject subject(Direction direction) {
        return maker.apply(direction);
    }
}
