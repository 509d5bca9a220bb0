package dev.capibridge.laws;

import dev.capibridge.core.plan.EventResult;
import tools.jackson.databind.node.ObjectNode;

/** There and back: {@code t = f(s)}, {@code u = g(t)}. */
record Trip(Case start, EventResult there, EventResult back) {
    ObjectNode t() {
        return there.event().orElseThrow();
    }

    ObjectNode u() {
        return back.event().orElseThrow();
    }
}
