package dev.capibridge.core.plan;

/** One way for a place of the target to get its value, as the byte executor goes it. What {@link Candidate} is for trees. */
interface ByteWay {

    /** Finds the value and lays it ready in the run; false if this way gives none. Keeps the ledger. */
    boolean give(ByteRun run, int scope, ByteWrite write);

    /** Lets what this way would read stay behind. */
    void leave(ByteRun run, int scope, String reason);
}
