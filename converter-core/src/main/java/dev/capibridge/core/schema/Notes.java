package dev.capibridge.core.schema;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one event's repairs write down. */
final class Notes {

    /** Repairs one value by the shape of its place; null if it says nothing, which is then noted. */
    interface Mender {
        @Nullable
        JsonNode mend(JsonNode given, Shape shape, String at, String from);
    }

    final Origins origins = new Origins();
    private final List<Diagnostic> repairs = new ArrayList<>();
    private final List<Leftover> nothings = new ArrayList<>();

    /** @param from where the value stood in the event as it was given */
    void report(CoreCode code, String from, String... arguments) {
        repairs.add(Diagnostic.of(code, from, arguments));
    }

    /** A value says nothing, and is taken out: null, for whoever wanted the value. */
    @Nullable
    JsonNode nothing(JsonNode given, String from, CoreCode code, String reason, String... arguments) {
        report(code, from, arguments);
        left(given, from, reason);
        return null;
    }

    /** A value is taken out, and told elsewhere. */
    void left(JsonNode given, String from, String reason) {
        nothings.add(new Leftover(from, given, reason, Optional.empty()));
    }

    /** The same for every part of it. */
    void leftWhole(JsonNode given, String from, String reason) {
        if (given.isObject() && !given.isEmpty()) {
            given.properties().forEach(e -> leftWhole(e.getValue(), Pointers.member(from, e.getKey()), reason));
        } else if (given.isArray() && !given.isEmpty()) {
            for (int i = 0; i < given.size(); i++) {
                leftWhole(given.get(i), Pointers.element(from, i), reason);
            }
        } else {
            left(given, from, reason);
        }
    }

    Repaired of(JsonNode event) {
        return new Repaired(event, repairs, nothings, origins);
    }
}
