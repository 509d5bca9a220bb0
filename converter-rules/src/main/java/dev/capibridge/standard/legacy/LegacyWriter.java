package dev.capibridge.standard.legacy;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.plan.Added;
import dev.capibridge.core.plan.EventResult;
import dev.capibridge.core.plan.Spent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one converted event row by row; what no row takes along is left over, and the ledger says so. */
final class LegacyWriter {

    private static final String NO_PLACE = "Events API 1.0 has no place for it";
    private static final String FIRST_ONLY = "Events API 1.0 takes one value here, and an earlier one was written";

    private final EventResult result;
    private final JsonNode given;
    private final Tree rest;
    private final Tree written = new Tree(JsonNodeFactory.instance.objectNode());
    private final Places places = new Places();
    private final List<Added> added = new ArrayList<>();

    LegacyWriter(EventResult result, ObjectNode event, JsonNode given) {
        this.result = result;
        this.given = given;
        this.rest = new Tree(event.deepCopy());
    }

    EventResult write(String source) {
        if (!source.equals("web")) {
            return result.rejectedFor(Diagnostic.of(LegacyCode.WEB_ONLY, "", source), given);
        }
        String choice = Tree.pointer(LegacyTable.CHOICE);
        if (rest.root().at(choice).booleanValue(false)) {
            return result.rejectedFor(Diagnostic.of(LegacyCode.CHOICE_NOT_CARRIED, from(choice)), given);
        }
        LegacyTable.ROWS.forEach(this::row);
        return told();
    }

    private void row(Row row) {
        if (row instanceof Row.Mark mark) {
            written.put(mark.old(), JsonNodeFactory.instance.stringNode(mark.word()));
            added.add(new Added(Tree.pointer(mark.old()), Optional.of(LegacyShape.RULE)));
        } else if (row instanceof Row.Same same) {
            rest.find(same.path()).forEach(pointer -> same(same, pointer));
        } else if (row instanceof Row.Move move && move.isWritten()) {
            rest.find(move.current()).forEach(pointer -> move(move, pointer));
        } else if (row instanceof Row.Lift lift) {
            rest.find(lift.current()).forEach(pointer -> lower(lift, pointer));
        } else if (row instanceof Row.Repeat repeat) {
            rest.find(repeat.current()).forEach(pointer -> repeat(repeat, pointer));
        } else if (row instanceof Row.NewOnly only) {
            rest.find(only.current()).forEach(pointer -> lose(only, pointer));
        }
    }

    private void same(Row.Same same, String pointer) {
        JsonNode value = rest.take(pointer);
        if (written.at(pointer) instanceof ObjectNode already && value instanceof ObjectNode more) {
            already.setAll(more);
        } else {
            written.put(same.path(), value);
        }
        places.written(pointer, pointer);
    }

    private void move(Row.Move move, String pointer) {
        JsonNode value = rest.take(pointer);
        String to = Tree.pointer(move.old());
        JsonNode there = rest.at(to);
        Optional<JsonNode> old = move.form().old(value);
        if (old.isEmpty() || (there != null && !there.equals(old.get()))) {
            places.lost(pointer, old.isEmpty() ? NO_PLACE : "'" + move.old() + "' says this too, and was taken");
            return;
        }
        written.put(move.old(), old.get());
        places.written(pointer, to);
        if (move.form() == Form.ONE) {
            for (int i = 0; i < value.size(); i++) {
                String element = Pointers.element(pointer, i);
                if (i == 0) {
                    places.written(element, to);
                } else {
                    places.lost(element, FIRST_ONLY);
                }
            }
        }
    }

    // Without a list there is no element to say it, and it stays where senders put it then.
    private void lower(Row.Lift lift, String pointer) {
        JsonNode list = rest.root().at(Tree.pointer(lift.list()));
        if (!list.isArray() || list.isEmpty() || !list.valueStream().allMatch(JsonNode::isObject)) {
            return;
        }
        JsonNode value = rest.take(pointer);
        for (int i = 0; i < list.size(); i++) {
            String to = Pointers.member(Pointers.element(Tree.pointer(lift.list()), i), lift.member());
            ((ObjectNode) list.get(i)).set(lift.member(), value);
            if (i == 0) {
                places.written(pointer, to);
            } else {
                added.add(new Added(to, rule(pointer)));
            }
        }
    }

    private void repeat(Row.Repeat repeat, String pointer) {
        String list = Tree.pointer(repeat.list());
        Map<JsonNode, String> said = new HashMap<>();
        for (int i = 0; i < rest.root().at(list).size(); i++) {
            String there = Pointers.member(Pointers.element(list, i), repeat.member());
            said.putIfAbsent(rest.root().at(there), there);
        }
        JsonNode values = rest.take(pointer);
        for (int i = 0; i < values.size(); i++) {
            String element = Pointers.element(pointer, i);
            String there = said.get(values.get(i));
            if (there == null) {
                places.lost(element, repeat.reason());
            } else {
                places.written(element, there);
            }
        }
    }

    private void lose(Row.NewOnly only, String pointer) {
        rest.take(pointer);
        places.lost(pointer, only.reason());
    }

    // The ledger of the event as it was written.
    private EventResult told() {
        List<Leftover> leftovers = new ArrayList<>(result.leftovers());
        List<Spent> spent = new ArrayList<>();
        for (Spent one : result.spent()) {
            Places.Place place = one.to().map(to -> places.of(to, NO_PLACE)).orElse(null);
            if (place == null || place.isWritten()) {
                spent.add(place == null ? one : new Spent(one.from(), Optional.of(place.pointer()), one.rule()));
            } else {
                leftovers.add(new Leftover(one.from(), given.at(one.from()), place.reason(), Optional.of(one.rule())));
            }
        }
        List<Diagnostic> diagnostics = new ArrayList<>(result.diagnostics());
        for (Added one : result.added()) {
            Places.Place place = places.of(one.to(), NO_PLACE);
            if (place.isWritten()) {
                added.add(new Added(place.pointer(), one.rule()));
            } else {
                diagnostics.add(notWritten(one));
            }
        }
        emptied(written.root(), "");
        return new EventResult(
                result.outcome(), Optional.of(written.root()), result.facts(), diagnostics, leftovers, spent, added);
    }

    // An item of which nothing could be written stays, so that the list keeps its length; and that is told.
    private void emptied(JsonNode node, String at) {
        if (node.isObject() && node.isEmpty()) {
            if (added.stream().noneMatch(one -> one.to().equals(at))) {
                added.add(new Added(at, Optional.of(LegacyShape.RULE)));
            }
        } else if (node.isObject()) {
            node.properties().forEach(member -> emptied(member.getValue(), Pointers.member(at, member.getKey())));
        } else {
            for (int i = 0; i < node.size(); i++) {
                emptied(node.get(i), Pointers.element(at, i));
            }
        }
    }

    private static Diagnostic notWritten(Added one) {
        Diagnostic told = Diagnostic.of(
                LegacyCode.ADDED_NOT_WRITTEN, "", one.to().substring(1).replace('/', '.'));
        return one.rule().map(told::by).orElse(told);
    }

    private String from(String pointer) {
        return result.spent().stream()
                .filter(s -> s.to().filter(pointer::equals).isPresent())
                .map(Spent::from)
                .findFirst()
                .orElse("");
    }

    private Optional<String> rule(String pointer) {
        return Stream.concat(
                        result.spent().stream()
                                .filter(s -> s.to().filter(pointer::equals).isPresent())
                                .map(Spent::rule),
                        result.added().stream()
                                .filter(a -> a.to().equals(pointer))
                                .flatMap(a -> a.rule().stream()))
                .findFirst();
    }
}
