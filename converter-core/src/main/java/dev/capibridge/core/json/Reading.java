package dev.capibridge.core.json;

import dev.capibridge.core.diagnostic.Diagnostic;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What came of reading a JSON text. */
public sealed interface Reading {

    /**
     * The text is JSON.
     *
     * @param flaws what is wrong inside without making it unreadable (a key that repeats, half a surrogate pair, an absurd
     *     number), each at its pointer from the root of the text
     * @param remarks what there is to say of the text as such, which is no fault of any value
     */
    record Readable(JsonNode root, List<Diagnostic> flaws, List<Diagnostic> remarks) implements Reading {

        /** Without the text. */
        @Override
        public String toString() {
            return Kind.of(root) + " " + flaws;
        }
    }

    /** The text is no JSON, or too deep or too large to be read. */
    record Unreadable(Diagnostic reason) implements Reading {}
}
