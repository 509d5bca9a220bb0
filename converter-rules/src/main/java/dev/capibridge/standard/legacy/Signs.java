package dev.capibridge.standard.legacy;

import dev.capibridge.core.rules.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What in a request or an event shows which version it was written for.
 *
 * @param old names that only 1.0 has
 * @param current names that only 2.0 has
 * @param met what neither documents, and is met all the same
 */
public record Signs(List<String> old, List<String> current, List<String> met) {

    /** Nothing that would show it. */
    public static final Signs NONE = new Signs(List.of(), List.of(), List.of());

    private static final Set<String> OLD = Stream.concat(
                    LegacyTable.SOURCES.keySet().stream(),
                    moves().filter(move -> move.way() == Row.Way.BOTH || move.way() == Row.Way.READ)
                            .map(move -> first(move.old())))
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Set<String> CURRENT = Stream.concat(
                    moves().map(Row.Move::current),
                    LegacyTable.ROWS.stream()
                            .filter(Row.NewOnly.class::isInstance)
                            .map(row -> ((Row.NewOnly) row).current()))
            .map(Signs::first)
            .filter(name -> !name.equals("properties"))
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Set<String> OLD_HEAD = Stream.concat(
                    Stream.of(LegacyTable.LIST), LegacyTable.SOURCES.keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Set<String> CURRENT_HEAD =
            Stream.concat(Stream.of("data"), LegacyTable.HEAD.stream()).collect(Collectors.toCollection(TreeSet::new));

    public Signs {
        old = List.copyOf(old);
        current = List.copyOf(current);
        met = List.copyOf(met);
    }

    /** The places of an event that may hold a sign other than one of 2.0. */
    static List<Path> places() {
        return Stream.concat(
                        Stream.concat(OLD.stream(), LegacyTable.HEAD.stream())
                                .map(name -> new Path(List.of(new Path.Name(name)))),
                        moves().filter(move -> move.way() == Row.Way.MET).map(Row.Move::old))
                .toList();
    }

    /** The signs in the head of a request. */
    public static Signs ofHead(ObjectNode head) {
        return new Signs(among(OLD_HEAD, head), among(CURRENT_HEAD, head), List.of());
    }

    static Signs ofEvent(ObjectNode event) {
        List<String> met = new ArrayList<>();
        LegacyTable.HEAD.stream().filter(event::has).forEach(name -> met.add(quoted(name) + " beside 'event'"));
        Tree tree = new Tree(event);
        moves().filter(move -> move.way() != Row.Way.WRITE).forEach(move -> {
            for (String pointer : tree.find(move.old())) {
                JsonNode value = event.at(pointer);
                String foreign = move.way() == Row.Way.MET ? "" : move.form().foreign(value);
                if (move.way() == Row.Way.MET) {
                    met.add(quoted(move.old().toString()));
                } else if (!foreign.isEmpty()) {
                    met.add(foreign + " " + quoted(move.old().toString()));
                }
            }
        });
        return new Signs(
                among(OLD, event),
                among(CURRENT, event),
                met.stream().distinct().toList());
    }

    /** These and those of what stands inside. */
    Signs and(Signs inside) {
        return new Signs(both(old, inside.old), both(current, inside.current), both(met, inside.met));
    }

    boolean isLegacy() {
        return !old.isEmpty() || !met.isEmpty();
    }

    boolean isMixed() {
        return !met.isEmpty() || (!old.isEmpty() && !current.isEmpty());
    }

    /** What shows that it is mixed, in words. */
    String shown() {
        return String.join(", ", met.isEmpty() ? List.of(old.get(0), current.get(0)) : met);
    }

    private static Stream<Row.Move> moves() {
        return LegacyTable.ROWS.stream().filter(Row.Move.class::isInstance).map(Row.Move.class::cast);
    }

    private static String first(Path path) {
        return ((Path.Name) path.steps().get(0)).name();
    }

    private static List<String> among(Set<String> names, ObjectNode object) {
        return names.stream().filter(object::has).map(Signs::quoted).toList();
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
