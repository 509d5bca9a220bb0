package dev.capibridge.mapping;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.PlainValues;
import dev.capibridge.standard.Envelope;
import dev.capibridge.standard.Opened;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the members of a request's head: found by opening a request that has one. */
final class Heads {

    private Heads() {}

    private static Opened opened(Platform side, String name) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put(name, name.equals("event_source") ? "web" : "sample");
        request.put("data", List.of(Map.of(side == Platform.META ? "event_name" : "event", "Purchase")));
        return Envelope.of(side).open(PlainValues.read(request));
    }

    /** Whether the envelope takes it, drops it or says that it stays. */
    static boolean isDecided(Platform side, String name) {
        Opened opened = opened(side, name);
        return name.equals("data")
                ? opened.events().size() == 1
                : !opened.facts().isEmpty() || !opened.notes().isEmpty();
    }

    /** What is said of it; nothing if it is taken. */
    static List<Diagnostic> said(Platform side, String name) {
        return opened(side, name).notes();
    }
}
