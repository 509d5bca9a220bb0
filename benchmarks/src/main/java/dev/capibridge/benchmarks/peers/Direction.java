package dev.capibridge.benchmarks.peers;

/** From one platform to the other. */
public enum Direction {
    TO_TIKTOK("to-tiktok", "meta"),
    TO_META("to-meta", "tiktok");

    private final String label;
    private final String source;

    Direction(String label, String source) {
        this.label = label;
        this.source = source;
    }

    /** As in the names of files: {@code to-tiktok}. */
    public String label() {
        return label;
    }

    /** The platform that the input comes from, as in the names of files: {@code meta}. */
    public String source() {
        return source;
    }
}
