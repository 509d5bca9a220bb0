package dev.capibridge.core.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of the tree of source places: one walk over an event finds everything that any rule reads. */
final class Place {

    static final int UNREAD = -1;

    final Map<String, Place> members = new HashMap<>();
    final Map<Integer, Place> positions = new HashMap<>();
    int slot = UNREAD;
    /** The rules for each element, where this is a list of objects. */
    @Nullable
    Frame group;
    /** Whether a condition asks for what stands here: then a fault in it is no small thing. */
    boolean asked;
    /** Why what stands here stays behind, unless a rule spends it. */
    String reason = "";

    String rule = "";
    /** Whether a codec that judges the form of values reads what stands here, and whether any other reads it. */
    boolean judged;

    boolean taken;

    /** Whether it is the codecs' business what form a value here may have. */
    boolean isJudgedByCodecs() {
        return judged && !taken;
    }

    /** The place, here or below, whose value goes into a slot. */
    Optional<Place> find(int wanted) {
        if (wanted != UNREAD && slot == wanted) {
            return Optional.of(this);
        }
        return Stream.concat(members.values().stream(), positions.values().stream())
                .flatMap(inside -> inside.find(wanted).stream())
                .findFirst();
    }
}
