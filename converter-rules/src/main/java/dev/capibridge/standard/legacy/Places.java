package dev.capibridge.standard.legacy;

import java.util.HashMap;
import java.util.Map;

/** Where the values of a converted event came to stand when it was written in another shape, or why they did not. */
final class Places {

    /** A place, or a reason; one of them is empty. */
    record Place(String pointer, String reason) {
        boolean isWritten() {
            return reason.isEmpty();
        }
    }

    private final Map<String, Place> places = new HashMap<>();

    void written(String from, String to) {
        places.put(from, new Place(to, ""));
    }

    void lost(String from, String reason) {
        places.put(from, new Place("", reason));
    }

    /** The place of what stood at a pointer or below it; what nobody spoke of has none. */
    Place of(String pointer, String reason) {
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            Place place = places.get(pointer.substring(0, end));
            if (place != null) {
                return place.isWritten() ? new Place(place.pointer() + pointer.substring(end), "") : place;
            }
        }
        return new Place("", reason);
    }
}
