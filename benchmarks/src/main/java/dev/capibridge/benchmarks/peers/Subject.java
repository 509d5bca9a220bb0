package dev.capibridge.benchmarks.peers;

/** Turns the bytes of one request into the bytes of another. Any number of threads may share one. */
@FunctionalInterface
public interface Subject {

    /** Takes a whole request as UTF-8 and gives a whole request as UTF-8. */
    byte[] convert(byte[] request);
}
