package dev.capibridge.metasdk;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What there is to say of one event that its JSON no longer tells. */
record Remarks(List<Diagnostic> diagnostics, List<Leftover> leftovers) {

    static final Remarks NONE = new Remarks(List.of(), List.of());

    /**
     * Finishes the event's JSON by laying its custom properties over it.
     *
     * @param json the event, without them
     */
    static Remarks of(MetaEvent event, JsonNode json) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Leftover> leftovers = new ArrayList<>();
        if (event.appData() != null && event.appData().refusedOrUnset()) {
            diagnostics.add(Diagnostic.of(SdkCode.REFUSED_OR_UNSET, "/app_data/advertiser_tracking_enabled"));
        }
        CustomProperties.layOver(event, json).forEach((name, value) -> {
            String pointer = "/custom_data/" + name;
            diagnostics.add(Diagnostic.of(SdkCode.PROPERTY_REPLACES, pointer));
            leftovers.add(
                    new Leftover(pointer, value, "a custom property of this name took its place", Optional.empty()));
        });
        return new Remarks(diagnostics, leftovers);
    }
}
