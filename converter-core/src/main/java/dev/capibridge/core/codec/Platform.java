package dev.capibridge.core.codec;

/** The two sides. The engine knows that there are two and what they are called, and no field of either. */
public enum Platform {
    META("Meta", "meta"),
    TIKTOK("TikTok", "tiktok");

    private final String label;
    private final String key;

    Platform(String label, String key) {
        this.label = label;
        this.key = key;
    }

    public Platform other() {
        return this == META ? TIKTOK : META;
    }

    /** The name as people write it. */
    public String label() {
        return label;
    }

    /** The name as rule files write it. */
    public String key() {
        return key;
    }
}
