package dev.capibridge.cli;

import dev.capibridge.Conversion;

/** Takes what came of each text, in order. */
interface Listener {

    /**
     * @param place where the text stood
     * @param conversion what came of it; a note with an error and no events if it could not be read
     * @param requestsBefore how many requests there were before it
     */
    void take(Place place, Conversion conversion, int requestsBefore);
}
