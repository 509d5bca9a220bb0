package dev.capibridge.mapping;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.schema.EventSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a value loses on its way, worked out from a row, its codec and the schemas. */
final class Fidelity {

    private final Map<Platform, EventSchema> schemas;

    Fidelity(Map<Platform, EventSchema> schemas) {
        this.schemas = schemas;
    }

    /** What is lost on the way to a side, in words; empty if nothing is. */
    List<String> losses(Row row, Platform to) {
        List<String> losses = new ArrayList<>();
        Platform from = to.other();
        if (row.rule() instanceof Rule.Field field) {
            String ofCodec = field.as().codec().loses(to);
            if (!ofCodec.isEmpty()) {
                losses.add(ofCodec);
            }
            Path read = row.places(from).get(0);
            if (read.isMany() && !row.places(to).get(0).isMany()) {
                losses.add("only the first of several crosses");
            }
            if (!field.side(from).joint()
                    && isNarrower(field.as().codec().shape(from).values(), values(from, read))) {
                losses.add("values that are not named here stay");
            }
        } else if (row.rule() instanceof Rule.FromFact fact && fact.side() == from) {
            Set<String> named = new TreeSet<>();
            fact.values().values().forEach(value -> named.add(Words.value(value)));
            if (values(from, row.places(from).get(0)).size() > named.size()) {
                losses.add("several values mean the same to the other side");
            }
        }
        return losses;
    }

    private List<String> values(Platform side, Path path) {
        return EventSchema.at(schemas.get(side).shape(), path)
                .map(shape -> path.isMany() ? shape.single() : shape)
                .map(Shape::values)
                .orElse(List.of());
    }

    private static boolean isNarrower(List<String> taken, List<String> possible) {
        return !taken.isEmpty() && (possible.isEmpty() || !taken.containsAll(possible));
    }
}
