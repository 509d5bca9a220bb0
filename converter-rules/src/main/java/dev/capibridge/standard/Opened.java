package dev.capibridge.standard;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Reading;
import dev.capibridge.standard.legacy.Reshaped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A request taken apart.
 *
 * @param facts what the head says that is true of every event, unless the event lies in a request of its own
 * @param notes what there is to say of the request itself
 */
public record Opened(List<Item> events, Map<String, String> facts, List<Diagnostic> notes) {

    /**
     * One event as it was given.
     *
     * @param event without the secrets that stood in it
     * @param facts what the head of its request says of it
     * @param flaws what makes it unfit to be read; empty if nothing does
     * @param secrets where the secrets stood that were taken out
     * @param reshaped the event in the shape that rules read, if it was given in another
     */
    public record Item(
            JsonNode event,
            Map<String, String> facts,
            List<Diagnostic> flaws,
            List<String> secrets,
            Optional<Reshaped> reshaped) {

        /** An event that came without a request around it. */
        public static Item written(Reading reading) {
            return reading instanceof Reading.Readable readable
                    ? new Item(readable.root(), Map.of(), readable.flaws(), List.of(), Optional.empty())
                    : new Item(
                            MissingNode.getInstance(),
                            Map.of(),
                            List.of(((Reading.Unreadable) reading).reason()),
                            List.of(),
                            Optional.empty());
        }

        /** Without the event. */
        @Override
        public String toString() {
            return flaws + " " + secrets;
        }
    }

    static Opened unreadable(Diagnostic reason) {
        return new Opened(List.of(), Map.of(), List.of(reason));
    }
}
