package dev.capibridge.standard;

import dev.capibridge.standard.legacy.LegacyShape;

/** How a request is laid out: what its list of events is called, and how many it takes. */
public enum RequestForm {
    META("data", 1000),
    TIKTOK("data", 1000),
    TIKTOK_LEGACY(LegacyShape.LIST, LegacyShape.MAX_EVENTS);

    private final String list;
    private final int maxEvents;

    RequestForm(String list, int maxEvents) {
        this.list = list;
        this.maxEvents = maxEvents;
    }

    String list() {
        return list;
    }

    int maxEvents() {
        return maxEvents;
    }
}
