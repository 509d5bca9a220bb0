package dev.capibridge.core.check;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.schema.EventSchema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that share a document: the event, or the elements of a list.
 *
 * @param shapes what the document may hold, on either side
 * @param prefixes path of the document from the event, with a dot behind it; empty at the top
 * @param around what stands around the list; empty at the top
 */
record Level(List<Rule> rules, Map<Platform, Shape> shapes, Map<Platform, String> prefixes, Optional<Level> around) {

    static Level top(List<Rule> rules, Map<Platform, Shape> shapes) {
        return new Level(rules, shapes, Map.of(), Optional.empty());
    }

    Shape shape(Platform side) {
        return shapes.getOrDefault(side, Shape.ANY);
    }

    Optional<Shape> at(Platform side, Path path) {
        return path.around()
                ? around.flatMap(outer -> outer.at(side, path.there()))
                : EventSchema.at(shape(side), path);
    }

    String name(Platform side, Path path) {
        return path.around() && around.isPresent()
                ? around.get().name(side, path.there())
                : prefixes.getOrDefault(side, "") + path;
    }

    Level inside(Rule.Group group) {
        Map<Platform, Shape> inner = new EnumMap<>(Platform.class);
        Map<Platform, String> names = new EnumMap<>(Platform.class);
        for (Platform side : Platform.values()) {
            Path path = group.side(side).path();
            inner.put(side, at(side, path).orElse(Shape.ANY));
            names.put(side, name(side, path) + ".");
        }
        return new Level(group.fields(), inner, names, Optional.of(this));
    }
}
