package dev.capibridge.laws;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Placeholders;
import dev.capibridge.core.rules.EventRow;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.rules.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The canonical form of an event: two events of a side with one canonical form are equal as far as the rules promise. A
 * small interpreter of its own, which walks the rules row by row and shares nothing with the engine but the codecs.
 *
 * <p>What is no difference: a value and what its codec makes of it there and back; a synonym and the first name; one value
 * and a list of one; an equal member further behind in a list; {@code action_source} and what the event source says of it.
 *
 * <p>What is left out, since no way leads back: a value of an {@code only} row towards the other side, and a value that
 * crosses into a form which stays there (a plain phone becomes a hash that fits one platform).
 */
final class Canon {

    private final RuleSet rules;
    private final Platform side;
    private final Places places;

    Canon(RuleSet rules, Platform side) {
        this.rules = rules;
        this.side = side;
        this.places = new Places(rules, side);
    }

    /** @param facts what is known of the event, which names depend on */
    ObjectNode of(ObjectNode event, Map<String, String> facts) {
        ObjectNode canon = once(event, facts);
        // A row may have made the object that something stood beside.
        return places.hasStrays(canon) ? places.plain(once(canon, facts)) : places.plain(canon);
    }

    private ObjectNode once(ObjectNode event, Map<String, String> facts) {
        ObjectNode canon = places.plain(event);
        ObjectNode given = canon.deepCopy();
        rules.fields().forEach(rule -> apply(rule, canon, given, facts));
        return canon;
    }

    /**
     * The event without echoes: a row may derive a value into a place that another row reads as a further name of its own. It
     * says the same there and, by design of the row, once too often.
     */
    ObjectNode withoutEchoes(ObjectNode event) {
        ObjectNode rest = event.deepCopy();
        for (Rule rule : rules.fields()) {
            if (rule instanceof Rule.Field field
                    && field.derived().isEmpty()
                    && !field.side(side).joint()) {
                Path first = field.side(side).first().path().whole();
                field.side(side).parts().stream()
                        .map(part -> part.path().whole())
                        .filter(path -> !path.equals(first) && isDerived(path))
                        .filter(path -> Json.same(get(rest, path), get(rest, first)))
                        .forEach(path -> remove(rest, path));
            }
        }
        return rest;
    }

    private boolean isDerived(Path path) {
        return rules.fields().stream()
                .anyMatch(rule -> rule instanceof Rule.Field field
                        && field.derived().filter(read -> read != side).isPresent()
                        && field.side(side).first().path().whole().equals(path));
    }

    // Conditions ask the event as it was given.
    private void apply(Rule rule, ObjectNode document, ObjectNode given, Map<String, String> facts) {
        if (rule instanceof Rule.Field field && field.derived().isEmpty() && holds(field.when(), given, facts)) {
            boolean lost = field.only().isPresent() && field.only().get() != side && !returnsByAnother(field);
            if (lost) {
                field.side(side).parts().forEach(part -> {
                    remove(document, part.path());
                    places.removeStrays(document, part.path());
                });
            } else if (field.only().isEmpty() && field.side(side).joint()) {
                joint(field, document);
            } else if (field.only().isEmpty()) {
                alternatives(field, document, given);
            }
        } else if (rule instanceof Rule.Group group
                && group.only().map(only -> only != side).orElse(false)) {
            remove(document, group.side(side).path());
        } else if (rule instanceof Rule.Group group) {
            List<Rule.Field> around = new ArrayList<>(group.lookingAround(side));
            around.addAll(group.lookingAround(side.other()));
            Places.replace(document, group.side(side).path().steps().subList(0, 1 + last(group)), list -> {
                list.forEach(element -> {
                    if (element instanceof ObjectNode object) {
                        group.fields().stream()
                                .filter(inner -> !around.contains(inner))
                                .forEach(inner -> apply(inner, object, given, facts));
                    }
                });
                return list;
            });
            // What an element may have taken from around the list goes one way.
            around.stream()
                    .filter(field -> field.only().isPresent() && field.only().get() != side)
                    .flatMap(field -> field.side(side).parts().stream())
                    .forEach(part -> remove(document, part.path().there()));
        } else if (rule instanceof Rule.EventName name) {
            Places.replace(document, name.side(side).path().steps(), value -> name(value, facts));
        } else if (rule instanceof Rule.FromFact fact && fact.side() == side && holds(fact.when(), given, facts)) {
            JsonNode value = fact.values().get(facts.getOrDefault(fact.fact(), ""));
            Places.replace(document, fact.part().path().steps(), there -> value == null ? there : value);
        }
    }

    // A row of both ways may take the very place, where it applies.
    private boolean returnsByAnother(Rule.Field lost) {
        Path path = lost.side(side).first().path().whole();
        return rules.fields().stream()
                .anyMatch(rule -> rule instanceof Rule.Field field
                        && field.only().isEmpty()
                        && field.derived().isEmpty()
                        && field.side(side).parts().stream()
                                .anyMatch(part -> part.path().whole().equals(path)));
    }

    private int last(Rule.Group group) {
        return group.side(side).path().whole().steps().size() - 1;
    }

    // The names of a list are one list: what crosses goes to the first. Of single values the first that crosses does.
    // An
    // equal value under another name is the same; what else there is stays where it is.
    private void alternatives(Rule.Field field, ObjectNode document, ObjectNode given) {
        Path first = field.side(side).first().path().whole();
        Set<String> seen = new HashSet<>();
        boolean taken = false;
        for (Rule.Part part : field.side(side).parts()) {
            Path whole = part.path().whole();
            JsonNode value = get(document, whole);
            if (value.isMissingNode() || isSilent(value)) {
                continue;
            }
            boolean moves = !whole.equals(first);
            if (part.path().isMany() && value instanceof ArrayNode list) {
                list(field, document, given, list, whole, first, seen);
            } else if (!value.isNull() && crosses(field, value, given)) {
                JsonNode back = back(field, value, given);
                boolean fresh = seen.add(Json.text(back));
                set(document, whole, fresh && !(moves && !taken) ? back : MissingNode.getInstance());
                if (moves && !taken && !back.isMissingNode()) {
                    set(document, first, back);
                }
                // What does not return leaves its place to the next: a hashed device id, which only TikTok takes.
                taken |= !back.isMissingNode();
            }
        }
    }

    private void list(
            Rule.Field field,
            ObjectNode document,
            ObjectNode given,
            ArrayNode list,
            Path from,
            Path first,
            Set<String> seen) {
        ArrayNode stays = JsonNodeFactory.instance.arrayNode();
        ArrayNode moved = JsonNodeFactory.instance.arrayNode();
        for (JsonNode member : list) {
            boolean crosses = !member.isNull() && !isSilent(member) && crosses(field, member, given);
            JsonNode back = crosses ? back(field, member, given) : member;
            boolean stands = stays.valueStream().anyMatch(before -> Json.same(before, back));
            // Said twice is said once: what stays may be just what another member comes back as.
            if (!stands && (!crosses || (!back.isMissingNode() && seen.add(Json.text(back))))) {
                (crosses && !from.equals(first) ? moved : stays).add(back);
            }
        }
        set(document, from, stays.isEmpty() && !list.isEmpty() ? MissingNode.getInstance() : stays);
        if (!moved.isEmpty()) {
            JsonNode there = get(document, first);
            set(
                    document,
                    first,
                    there instanceof ArrayNode before ? before.deepCopy().addAll(moved) : moved);
        }
    }

    private boolean crosses(Rule.Field field, JsonNode value, ObjectNode given) {
        return convert(field, value, side.other(), given).isPresent();
    }

    // There and back; missing if the way back is closed.
    private JsonNode back(Rule.Field field, JsonNode value, ObjectNode given) {
        return convert(field, value, side.other(), given)
                .flatMap(there -> convert(field, there, side, given))
                .orElse(MissingNode.getInstance());
    }

    // Whichever way it goes, what the codec asks about is in the event given.
    private static Optional<JsonNode> convert(Rule.Field field, JsonNode value, Platform to, ObjectNode given) {
        Codec codec = field.as().codec();
        Map<String, JsonNode> asked = new LinkedHashMap<>();
        for (String place : codec.asks()) {
            JsonNode at = given.at("/" + place.replace('.', '/'));
            if (!at.isMissingNode()) {
                asked.put(place, at);
            }
        }
        CodecContext context = new CodecContext(Standard.CONTEXT.now(), asked);
        return codec.convert(value, to, context) instanceof Outcome.Crosses crosses
                ? Optional.of(crosses.value())
                : Optional.empty();
    }

    private void joint(Rule.Field field, ObjectNode document) {
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        for (Rule.Part part : field.side(side).parts()) {
            JsonNode value = get(document, part.path());
            if (!value.isMissingNode() && !value.isNull()) {
                given.set(part.name(), value);
            }
        }
        if (given.isEmpty()
                || !(field.as().codec().convert(given, side.other(), Standard.CONTEXT) instanceof Outcome.Crosses there)
                || !(field.as().codec().convert(there.value(), side, Standard.CONTEXT)
                        instanceof Outcome.Crosses back)) {
            return;
        }
        for (Rule.Part part : field.side(side).parts()) {
            if (given.has(part.name()) && !there.unused().containsKey(part.name())) {
                set(document, part.path(), back.value().path(part.name()));
            }
        }
        // What a further name said stands under the first one now.
        boolean moved = given.propertyStream()
                .anyMatch(member -> !there.unused().containsKey(member.getKey())
                        && !back.value().has(member.getKey()));
        for (Rule.Part part : field.side(side).parts()) {
            boolean isOpen = !given.has(part.name()) || there.unused().containsKey(part.name());
            if (moved && isOpen && back.value().has(part.name())) {
                set(document, part.path(), back.value().path(part.name()));
            }
        }
    }

    private JsonNode name(JsonNode value, Map<String, String> facts) {
        if (!value.isString()) {
            return value;
        }
        Optional<String> there = name(value.stringValue(), side.other(), facts);
        Optional<String> back = there.flatMap(name -> name(name, side, facts));
        return back.<JsonNode>map(StringNode::valueOf).orElse(value);
    }

    private Optional<String> name(String name, Platform to, Map<String, String> facts) {
        for (EventRow row : rules.events()) {
            boolean reads = row.only().isEmpty() || row.only().get() == to;
            if (reads
                    && !row.other()
                    && row.names(to.other()).contains(name)
                    && holds(row.when(), JsonNodeFactory.instance.objectNode(), facts)) {
                return row.skip().isPresent()
                        ? Optional.empty()
                        : Optional.of(row.names(to).get(0));
            }
        }
        // A name of no row crosses as it is, unless it means something on the other side.
        boolean taken = rules.events().stream()
                .anyMatch(row -> !row.other()
                        && row.names(to).contains(name)
                        && holds(row.when(), JsonNodeFactory.instance.objectNode(), facts));
        return taken ? Optional.empty() : Optional.of(name);
    }

    private boolean holds(Optional<When> when, ObjectNode given, Map<String, String> facts) {
        if (when.isEmpty()) {
            return true;
        }
        When.Test test = when.get().tests().get(side);
        if (!when.get().events().isEmpty() || (test != null && !isKnown(test))) {
            throw new IllegalStateException(
                    "the canonical form knows conditions on facts, on what there is, on what it is and on digits; teach it");
        }
        return when.get().facts().entrySet().stream()
                        .allMatch(fact -> fact.getValue().contains(facts.getOrDefault(fact.getKey(), "")))
                && (test == null
                        || (test.has().stream().allMatch(path -> says(get(given, path)))
                                && test.lacks().stream().noneMatch(path -> says(get(given, path)))
                                && test.is().entrySet().stream()
                                        .allMatch(is -> is.getValue().contains(trimmed(get(given, is.getKey()))))
                                && test.digits().stream()
                                        .allMatch(path -> trimmed(get(given, path))
                                                .asString("")
                                                .matches("[0-9]+"))));
    }

    private static boolean isKnown(When.Test test) {
        return test.hasAny().isEmpty() && test.count().isEmpty();
    }

    private static JsonNode trimmed(JsonNode value) {
        return value.isString() ? StringNode.valueOf(Blanks.strip(value.stringValue())) : value;
    }

    private static boolean isSilent(JsonNode value) {
        return value.isString()
                && (value.stringValue().isBlank()
                        || Placeholders.isText(value.stringValue().strip()));
    }

    private static boolean says(JsonNode value) {
        return !value.isMissingNode()
                && !value.isNull()
                && !isSilent(value)
                && !(value.isContainer() && value.isEmpty());
    }

    private static JsonNode get(ObjectNode document, Path path) {
        JsonNode node = document;
        for (Path.Step step : path.steps()) {
            node = node.path(step instanceof Path.Name n ? n.name() : Integer.toString(((Path.At) step).index()));
        }
        return node;
    }

    private static void remove(ObjectNode document, Path path) {
        Places.replace(document, path.whole().steps(), value -> MissingNode.getInstance());
    }

    // Makes the objects on the way; missing takes the value out.
    private static void set(ObjectNode document, Path path, JsonNode value) {
        if (value.isMissingNode()) {
            remove(document, path);
            return;
        }
        ObjectNode node = document;
        for (int i = 0; i < path.steps().size(); i++) {
            Path.Step step = path.steps().get(i);
            String name = step instanceof Path.Name n ? n.name() : Integer.toString(((Path.At) step).index());
            if (i == path.steps().size() - 1) {
                node.set(name, value);
            } else {
                JsonNode next = node.path(name);
                node = next instanceof ObjectNode object ? object : node.putObject(name);
            }
        }
    }
}
