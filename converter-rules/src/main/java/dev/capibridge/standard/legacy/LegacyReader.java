package dev.capibridge.standard.legacy;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.plan.Leftovers;
import dev.capibridge.core.plan.Spent;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.schema.Origins;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one event row by row: what the table knows goes to its place of 2.0, all else stays where it is. */
final class LegacyReader {

    private final Tree tree;
    private final Signs signs;
    private final Optional<String> source;
    private final Origins origins = new Origins();
    private final List<Diagnostic> notes = new ArrayList<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private final List<Spent> spent = new ArrayList<>();

    LegacyReader(ObjectNode given, Signs signs, Optional<String> source) {
        this.tree = new Tree(given.deepCopy());
        this.signs = signs;
        this.source = source;
    }

    Reshaped read() {
        notes.addAll(new Wrappings(tree, origins).takeOff(this::leave));
        Signs all = notes.isEmpty() ? signs : signs.and(Signs.ofEvent(tree.root()));
        notes.add(
                0,
                all.isMixed()
                        ? Diagnostic.of(LegacyCode.READ_AS_MIXED, "", all.shown())
                        : Diagnostic.of(LegacyCode.READ_AS_LEGACY, ""));
        if (source.isEmpty()) {
            LegacyShape.contradiction(tree.root().propertyNames(), "").ifPresent(notes::add);
        }
        LegacyTable.ROWS.forEach(this::row);
        if (!all.isMixed()) {
            missing();
        }
        return new Reshaped(tree.root(), source, notes, origins, leftovers, spent);
    }

    private void row(Row row) {
        if (row instanceof Row.Move move && move.isRead(source.orElse(""))) {
            tree.find(move.old()).forEach(pointer -> move(move, pointer));
        } else if (row instanceof Row.Lift lift) {
            tree.find(lift.list()).forEach(pointer -> lift(lift, pointer));
        } else if (row instanceof Row.Mark mark) {
            tree.find(mark.old()).forEach(pointer -> mark(mark, pointer));
        } else if (row instanceof Row.OldOnly only) {
            tree.find(only.old()).forEach(pointer -> leave(pointer, only.reason()));
        } else if (row instanceof Row.Unknown unknown) {
            tree.find(unknown.old()).forEach(pointer -> {
                int before = leftovers.size();
                leave(pointer, unknown.reason());
                leftovers.subList(before, leftovers.size()).stream()
                        .filter(left -> left.reason().equals(unknown.reason()))
                        .map(left -> Diagnostic.of(CoreCode.NOT_ALLOWED, left.pointer())
                                .as(Severity.WARNING))
                        .forEach(notes::add);
            });
        }
    }

    private void move(Row.Move move, String from) {
        clear(Tree.pointer(move.current()));
        Path to = place(move.current());
        clear(Tree.pointer(to));
        JsonNode there = tree.at(Tree.pointer(to));
        if (tree.takes(to)) {
            tree.put(to, move.form().current(tree.take(from)));
            origins.moved(Tree.pointer(to), origins.of(from));
        } else if (there == null) {
            leave(from, "there is no object that '" + to + "' could be put into");
        } else if (LegacyTable.OF_SEVERAL.contains(to)
                && areTexts(there)
                && areTexts(tree.root().at(from))) {
            add(to, there, from);
        } else {
            leave(from, "'" + to + "' is said in another place too, which goes before this one");
        }
    }

    private static boolean areTexts(JsonNode value) {
        return value.isArray()
                ? !value.isEmpty() && value.valueStream().allMatch(JsonNode::isString)
                : value.isString();
    }

    // Which of them are of use, the codec says; to keep the first only could be to keep a useless one.
    private void add(Path to, JsonNode there, String from) {
        String list = Tree.pointer(to);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        if (there.isArray()) {
            all.addAll((ArrayNode) there);
        } else {
            all.add(there);
            origins.moved(Pointers.element(list, 0), origins.of(list));
        }
        JsonNode given = tree.root().at(from);
        List<JsonNode> more = given.isArray() ? given.valueStream().toList() : List.of(given);
        for (int i = 0; i < more.size(); i++) {
            String place = given.isArray() ? Pointers.element(from, i) : from;
            origins.moved(Pointers.element(list, all.size()), origins.of(place));
            all.add(more.get(i));
        }
        tree.take(from);
        tree.replace(list, all);
    }

    // Of two words about the use of a person's data the schema lets the stricter hold, if each has a place.
    private Path place(Path current) {
        return Stream.concat(Stream.of(current), LegacyTable.ASIDE.getOrDefault(current, List.of()).stream())
                .filter(tree::takes)
                .findFirst()
                .orElse(current);
    }

    // At the place itself, or around it.
    private void clear(String to) {
        String around = to.substring(0, to.lastIndexOf('/'));
        for (String place : around.isEmpty() ? List.of(to) : List.of(around, to)) {
            JsonNode there = tree.at(place);
            if (there != null && Silence.is(there)) {
                leave(place, "");
            }
        }
    }

    // Only if all elements say the same, or one would be said to be what nobody called it.
    private void lift(Row.Lift lift, String pointer) {
        JsonNode list = tree.root().at(pointer);
        Set<JsonNode> said = new LinkedHashSet<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode member = list.path(i).path(lift.member());
            if (!list.isArray() || !member.isString()) {
                return;
            }
            said.add(member);
            places.add(origins.of(Pointers.member(Pointers.element(pointer, i), lift.member())));
        }
        if (said.size() == 1) {
            clear(Tree.pointer(lift.current()));
        }
        if (said.size() != 1 || !tree.takes(lift.current())) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            ObjectNode element = (ObjectNode) list.get(i);
            element.remove(lift.member());
            if (element.isEmpty()) {
                origins.filled(Pointers.element(pointer, i));
            }
        }
        tree.put(lift.current(), said.iterator().next());
        origins.joined(Tree.pointer(lift.current()), places);
    }

    private void mark(Row.Mark mark, String pointer) {
        JsonNode value = tree.root().at(pointer);
        if (value.isString() && value.stringValue().equals(mark.word())) {
            tree.take(pointer);
            spent.add(new Spent(pointer, Optional.empty(), LegacyShape.RULE));
        } else {
            if (!Silence.is(value)) {
                notes.add(Diagnostic.of(LegacyCode.NO_TRACK, pointer));
            }
            leave(pointer, "Events API 1.0 knows '" + mark.word() + "' only");
        }
    }

    private void leave(String pointer, String reason) {
        Leftovers.of(tree.take(pointer), reason)
                .forEach(leaf -> leftovers.add(new Leftover(
                        origins.of(pointer + leaf.pointer()), leaf.value(), why(leaf.value(), reason), leaf.rule())));
        String around = pointer.substring(0, pointer.lastIndexOf('/'));
        if (tree.at(around) instanceof ObjectNode element && element.isEmpty()) {
            origins.filled(around);
        }
    }

    private static String why(JsonNode leaf, String reason) {
        String nothing = Silence.why(leaf);
        return nothing.isEmpty() ? reason : nothing;
    }

    // Who misses something looks for it under the name that 1.0 has for it.
    private void missing() {
        for (Row row : LegacyTable.ROWS) {
            if (row instanceof Row.Move move
                    && move.way() != Row.Way.MET
                    && move.isRead(source.orElse(""))
                    && tree.takes(move.current())
                    && origins.of(Tree.pointer(move.current())).equals(Tree.pointer(move.current()))) {
                origins.moved(Tree.pointer(move.current()), Tree.pointer(move.old()));
            }
        }
    }
}
