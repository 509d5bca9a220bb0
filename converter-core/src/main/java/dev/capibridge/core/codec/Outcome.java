package dev.capibridge.core.codec;

import dev.capibridge.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a codec makes of a value. */
public sealed interface Outcome {

    /**
     * The value on the other side.
     *
     * @param remarks repairs and doubts, each at a pointer relative to the value ({@code ""} for the value itself)
     * @param unused of several named values, those that did not cross, with the reason
     */
    record Crosses(JsonNode value, List<Diagnostic> remarks, Map<String, String> unused) implements Outcome {

        /** Without the value. */
        @Override
        public String toString() {
            return "crosses " + remarks + " " + unused;
        }
    }

    /** The value has no counterpart and stays behind, with a reason for the user. */
    record Stays(String reason, List<Diagnostic> remarks) implements Outcome {}

    /** The value cannot be what it claims to be; the event is rejected. */
    record Refused(Diagnostic problem) implements Outcome {}

    static Outcome of(JsonNode value) {
        return new Crosses(value, List.of(), Map.of());
    }

    static Outcome of(JsonNode value, Diagnostic remark) {
        return new Crosses(value, List.of(remark), Map.of());
    }

    static Outcome stays(String reason) {
        return new Stays(reason, List.of());
    }

    static Outcome stays(String reason, Diagnostic remark) {
        return new Stays(reason, List.of(remark));
    }

    static Outcome refused(Diagnostic problem) {
        return new Refused(problem);
    }
}
