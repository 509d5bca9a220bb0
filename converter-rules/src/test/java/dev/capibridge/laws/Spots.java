package dev.capibridge.laws;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.codec.Shape.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The places of a schema that a rule can name, and a few that the schema does not know but takes. */
record Spots(List<Spot> single, List<Spot> lists, List<Spot> groups) {

    /** A place as rules write it; for a list that is read member by member, and for a group, what an element holds. */
    record Spot(String path, Shape shape) {

        boolean fits(Spot other) {
            Set<Type> mine = shape.types();
            return mine.isEmpty()
                    || other.shape.types().isEmpty()
                    || mine.stream().anyMatch(other.shape::allows);
        }

        boolean isNumber() {
            Set<Type> numbers = EnumSet.of(Type.NUMBER, Type.INTEGER);
            return !shape.types().isEmpty() && numbers.containsAll(shape.types());
        }
    }

    static Spots of(Shape root) {
        Spots all = new Spots(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        all.members("", root);
        return all;
    }

    private void members(String before, Shape shape) {
        shape.members().forEach((name, member) -> place(before + name, member));
        if (shape.open() && !shape.members().isEmpty()) {
            SchemaValues.OTHER_NAMES.forEach(name -> {
                String quoted = name.matches("\\w+") ? name : '"' + name + '"';
                single.add(new Spot(before + quoted, Shape.ANY));
            });
        }
    }

    private void place(String path, Shape shape) {
        single.add(new Spot(path, shape));
        if (!shape.members().isEmpty()) {
            members(path + ".", shape);
        }
        for (int i = 0; i < shape.positions().size(); i++) {
            single.add(new Spot(path + "[" + i + "]", shape.positions().get(i)));
        }
        if (shape.positions().isEmpty() && shape.element().isPresent()) {
            Shape element = shape.element().get();
            lists.add(new Spot(path + "[]", element));
            if (!element.members().isEmpty()) {
                groups.add(new Spot(path + "[]", element));
            }
        }
    }

    /** All but groups. */
    List<Spot> all() {
        List<Spot> all = new ArrayList<>(single);
        all.addAll(lists);
        return all;
    }
}
