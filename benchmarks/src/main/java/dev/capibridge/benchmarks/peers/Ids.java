package dev.capibridge.benchmarks.peers;

/** The event source ids that all write into TikTok requests. */
final class Ids {

    static final String WEB = "C1EXAMPLE0PIXELCODE0";
    static final String APP = "7000000000000000002";

    private Ids() {}
}
