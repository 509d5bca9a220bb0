package dev.capibridge.laws;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Placeholders;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes away what is no difference between two events of a side: a value in a known wrong place stands in the right one, if
 * nothing else does; blanks around a text count only where they may mean something; a single value where a list may stand is a list of one; and in a list whose positions have a meaning an
 * empty text says nothing, so that it becomes an object by position.
 */
final class Places {

    private final Set<Path> many = new LinkedHashSet<>();
    private final Set<Path> positioned = new LinkedHashSet<>();

    /** Pointers of wrong places, and of the right ones. */
    private final Map<String, String> homes = new LinkedHashMap<>();

    /** Values that give way to a stricter word, by their place. */
    private final Map<String, JsonNode> weaker = new HashMap<>();

    /** Pointers of texts that mean the same without the blanks around them. */
    private final Set<String> trimmed = new LinkedHashSet<>();

    Places(RuleSet rules, Platform side) {
        collect(Standard.schema(side).shape(), "");
        rules.fields().forEach(rule -> collect(rule, side, List.of()));
    }

    private void collect(Rule rule, Platform side, List<Path.Step> base) {
        for (Rule.Part part : parts(rule, side)) {
            List<Path.Step> steps = new ArrayList<>(part.path().around() ? List.of() : base);
            steps.addAll(part.path().steps());
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i) instanceof Path.Each) {
                    many.add(new Path(steps.subList(0, i)));
                } else if (steps.get(i) instanceof Path.At) {
                    positioned.add(new Path(steps.subList(0, i)));
                }
            }
            if (rule instanceof Rule.Group group) {
                group.fields().forEach(inner -> collect(inner, side, steps));
            }
        }
    }

    private void collect(Shape shape, String at) {
        shape.members().forEach((name, member) -> {
            String place = Pointers.member(at, name);
            member.belongs().ifPresent(home -> homes.put(place, home));
            member.yields().ifPresent(value -> weaker.put(place, value));
            if (member.format().equals("trimmed")) {
                trimmed.add(place);
            }
            collect(member, place);
        });
    }

    /** The places of a rule on a side. */
    static List<Rule.Part> parts(Rule rule, Platform side) {
        if (rule instanceof Rule.Field field) {
            return field.side(side).parts();
        }
        if (rule instanceof Rule.Group group) {
            return List.of(group.side(side));
        }
        if (rule instanceof Rule.EventName name) {
            return List.of(name.side(side));
        }
        if (rule instanceof Rule.FromFact fact) {
            return fact.side() == side ? List.of(fact.part()) : List.of();
        }
        if (rule instanceof Rule.Constant constant) {
            return constant.side() == side ? List.of(constant.part()) : List.of();
        }
        Rule.Unmapped unmapped = (Rule.Unmapped) rule;
        return unmapped.side() == side ? unmapped.parts() : List.of();
    }

    ObjectNode plain(ObjectNode event) {
        ObjectNode plain = event.deepCopy();
        moves(event).forEach((from, to) -> move(plain, from, to));
        for (String place : trimmed) {
            if (plain.at(place).isString()) {
                ((ObjectNode) plain.at(Json.parent(place)))
                        .put(Json.last(place), Blanks.strip(plain.at(place).stringValue()));
            }
        }
        for (Path path : many) {
            replace(plain, path.steps(), node -> {
                boolean single = !node.isArray() && !node.isNull();
                return single ? JsonNodeFactory.instance.arrayNode().add(node) : node;
            });
        }
        for (Path path : positioned) {
            replace(plain, path.steps(), Places::byPosition);
        }
        return plain;
    }

    /** Whether what stands here makes room for what comes from a wrong place. */
    boolean makesRoom(ObjectNode event, String pointer) {
        return moves(event).values().stream()
                .anyMatch(home ->
                        Pointers.isWithin(pointer, home) && !event.at(home).isMissingNode());
    }

    /** Where what stands in a wrong place belongs. */
    Optional<String> home(String pointer) {
        return Optional.ofNullable(homes.get(pointer));
    }

    /** Whether {@link #plain} would move something. */
    boolean hasStrays(ObjectNode event) {
        return !moves(event).isEmpty();
    }

    // What stands in a wrong place, by pointers: whole values, and single members where the home is filled in part. Of
    // several values with one home the first has it, unless a later one is the stricter word.
    private Map<String, String> moves(ObjectNode event) {
        Map<String, String> moves = new LinkedHashMap<>();
        Map<String, JsonNode> standing = new HashMap<>();
        homes.forEach((from, home) -> {
            JsonNode there = standing.getOrDefault(home, event.at(home));
            JsonNode value = event.at(from);
            JsonNode around = event.at(Json.parent(home));
            if (value.isMissingNode() || !(around.isMissingNode() || around.isNull() || around.isObject())) {
                return;
            }
            if (there.isObject() && value.isObject()) {
                value.propertyNames().stream()
                        .filter(name -> !there.has(name))
                        .forEach(name -> moves.put(Pointers.member(from, name), Pointers.member(home, name)));
            } else if (there.isMissingNode()
                    || (saysNothing(there) && !saysNothing(value))
                    || yields(home, there, value)) {
                moves.values().removeIf(home::equals);
                moves.put(from, home);
                standing.put(home, value);
            }
        });
        return moves;
    }

    private static boolean saysNothing(JsonNode value) {
        if (value.isContainer()) {
            return value.valueStream().allMatch(Places::saysNothing);
        }
        String text = value.isString() ? Blanks.strip(value.stringValue()) : "something";
        return value.isNull() || text.isEmpty() || Placeholders.isText(text);
    }

    private boolean yields(String home, JsonNode there, JsonNode value) {
        return there.equals(weaker.get(home)) && !value.equals(there) && !saysNothing(value);
    }

    private static void move(ObjectNode event, String from, String to) {
        JsonNode value = event.at(from);
        remove(event, from);
        ObjectNode around = event;
        for (String step : Pointers.names(Json.parent(to))) {
            around = around.path(step) instanceof ObjectNode object ? object : around.putObject(step);
        }
        around.set(Json.last(to), value);
    }

    /** Takes out what stands in wrong places of a home. */
    void removeStrays(ObjectNode event, Path home) {
        String pointer = "/" + home.toString().replace('.', '/');
        homes.forEach((from, to) -> {
            if (to.equals(pointer) && !event.at(from).isMissingNode()) {
                remove(event, from);
            }
        });
    }

    private static void remove(ObjectNode event, String pointer) {
        ObjectNode around = (ObjectNode) event.at(Json.parent(pointer));
        around.remove(Json.last(pointer));
        if (around.isEmpty() && !Json.parent(pointer).isEmpty()) {
            remove(event, Json.parent(pointer));
        }
    }

    /** Where a leaf of the event stands in its {@link #plain} form. */
    String plain(ObjectNode event, String pointer) {
        for (Map.Entry<String, String> move : moves(event).entrySet()) {
            if (Pointers.isWithin(pointer, move.getKey())) {
                ObjectNode moved = event.deepCopy();
                moves(event).forEach((from, to) -> move(moved, from, to));
                return plain(
                        moved, move.getValue() + pointer.substring(move.getKey().length()));
            }
        }
        for (Path path : many) {
            for (String place : pointers(event, path)) {
                if (pointer.equals(place)
                        && !event.at(place).isArray()
                        && !event.at(place).isNull()) {
                    return Pointers.element(pointer, 0);
                }
                if (Pointers.isWithin(pointer, place)
                        && !pointer.equals(place)
                        && event.at(place).isObject()) {
                    return Pointers.element(place, 0) + pointer.substring(place.length());
                }
            }
        }
        return pointer;
    }

    private static JsonNode byPosition(JsonNode list) {
        if (!list.isArray() && !list.isObject()) {
            return list;
        }
        ObjectNode positions = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            positions.set(Integer.toString(i), list.get(i));
        }
        list.properties().forEach(e -> positions.set(e.getKey(), e.getValue()));
        positions.removeIf(value -> value.isString() && value.stringValue().isEmpty());
        return positions.isEmpty() ? MissingNode.getInstance() : positions;
    }

    private static List<String> pointers(JsonNode event, Path path) {
        List<String> pointers = List.of("");
        for (Path.Step step : path.steps()) {
            List<String> next = new ArrayList<>();
            for (String at : pointers) {
                JsonNode node = event.at(at);
                if (step instanceof Path.Name name && node.has(name.name())) {
                    next.add(Pointers.member(at, name.name()));
                } else if (step instanceof Path.Each && node.isArray()) {
                    for (int i = 0; i < node.size(); i++) {
                        next.add(Pointers.element(at, i));
                    }
                }
            }
            pointers = next;
        }
        return pointers;
    }

    /** Replaces, at every place of the path, what stands there. Null takes it out, and its container if that is empty then. */
    static void replace(JsonNode node, List<Path.Step> steps, java.util.function.UnaryOperator<JsonNode> change) {
        Path.Step step = steps.get(0);
        List<Path.Step> rest = steps.subList(1, steps.size());
        if (step instanceof Path.Each) {
            if (node instanceof ArrayNode array) {
                array.forEach(element -> replace(element, rest, change));
            }
            return;
        }
        String name = step instanceof Path.Name n ? n.name() : Integer.toString(((Path.At) step).index());
        if (!(node instanceof ObjectNode object) || !object.has(name)) {
            return;
        }
        JsonNode there = object.get(name);
        if (!rest.isEmpty()) {
            boolean wasEmpty = there.isContainer() && there.isEmpty();
            replace(there, rest, change);
            if (!wasEmpty && there.isObject() && there.isEmpty()) {
                object.remove(name);
            }
            return;
        }
        JsonNode changed = change.apply(there);
        if (changed == null || changed.isMissingNode()) {
            object.remove(name);
        } else {
            object.set(name, changed);
        }
    }
}
