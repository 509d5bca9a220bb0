package dev.capibridge.core.plan;

import dev.capibridge.core.rules.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Makes conditions ready for the byte executor, and remembers what they ask for. */
final class ByteConditions {

    /** A place that conditions ask for. */
    static final class Asked {
        final Map<String, Asked> members = new HashMap<>();
        final Map<Integer, Asked> positions = new HashMap<>();
        /** The values that conditions tell apart there. */
        final Set<JsonNode> values = new LinkedHashSet<>();

        /** Whether conditions tell texts of digits from others. */
        boolean digits;

        int number = BytePlace.NONE;
    }

    private final Plan plan;
    private final Asked asked = new Asked();
    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> events = new LinkedHashSet<>();
    private int asks;

    ByteConditions(Plan plan) {
        this.plan = plan;
        plan.facts().forEach(fact -> values.put(fact.id(), fact.values()));
    }

    /** Whether the values of every fact can be told as the bits of a number. */
    boolean areFit() {
        return values.values().stream().allMatch(all -> all.size() < Long.SIZE);
    }

    /** The places asked for so far. */
    Asked asked() {
        return asked;
    }

    /** How many there are. */
    int asks() {
        return asks;
    }

    ByteCondition ready(Condition condition) {
        return ready(condition, "");
    }

    ByteCondition ready(Condition condition, String rule) {
        condition.when().ifPresent(when -> events.addAll(when.events()));
        return ByteCondition.of(condition, rule, this::fact, values, this);
    }

    /** The event names that conditions name so far. */
    Set<String> events() {
        return events;
    }

    /** The number of a fact. */
    int fact(String id) {
        for (int i = 0; i < plan.facts().size(); i++) {
            if (plan.facts().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException("rules are checked before they are compiled");
    }

    /** The numbers under which some of the values are known that conditions tell apart at a place, as bits. */
    long[] choices(Path path, List<JsonNode> wanted) {
        Set<JsonNode> known = place(path).values;
        known.addAll(wanted);
        List<JsonNode> order = List.copyOf(known);
        BitSet bits = new BitSet();
        wanted.forEach(value -> bits.set(order.indexOf(value) + 1));
        return bits.toLongArray();
    }

    /** The number under which a place is asked for. */
    int ask(Path path) {
        Asked place = place(path);
        if (place.number < 0) {
            place.number = asks++;
        }
        return place.number;
    }

    /** The same for a place of which it is asked whether digits stand there. */
    int askDigits(Path path) {
        place(path).digits = true;
        return ask(path);
    }

    private Asked place(Path path) {
        Asked place = asked;
        for (Path.Step step : path.steps()) {
            if (step instanceof Path.Name name) {
                place = place.members.computeIfAbsent(name.name(), n -> new Asked());
            } else if (step instanceof Path.At at) {
                place = place.positions.computeIfAbsent(at.index(), n -> new Asked());
            }
        }
        return place;
    }
}
