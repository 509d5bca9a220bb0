package dev.capibridge.benchmarks.peers;

/** Reads into a tree and writes the tree: what everything is compared with. */
final class TreeRoundTrip implements Subject {

    @Override
    public byte[] convert(byte[] request) {
        return Json.MAPPER.writeValueAsBytes(Json.MAPPER.readTree(request));
    }
}
