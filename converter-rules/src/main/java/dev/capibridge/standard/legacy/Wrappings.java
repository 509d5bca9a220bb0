package dev.capibridge.standard.legacy;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.schema.Origins;
import dev.capibridge.core.schema.TextOfJson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes off what is around an object that rows go into: JSON text of it, or a list that holds nothing else. */
final class Wrappings {

    // All objects that only 1.0 has stand in this one; what 2.0 has is judged by its schema.
    private static final String CONTEXT = "/context";

    /** Pointers of the objects that rows go into, the outer before the inner. */
    private static final List<String> OBJECTS = LegacyTable.ROWS.stream()
            .filter(row -> row instanceof Row.Move move && move.way() != Row.Way.WRITE)
            .flatMap(row -> Stream.of(((Row.Move) row).old(), ((Row.Move) row).current()))
            .map(Tree::pointer)
            .flatMap(Wrappings::around)
            .distinct()
            .sorted()
            .toList();

    private final Tree tree;
    private final Origins origins;
    private final List<Diagnostic> notes = new ArrayList<>();

    Wrappings(Tree tree, Origins origins) {
        this.tree = tree;
        this.origins = origins;
    }

    /**
     * Takes them off.
     *
     * @param leave takes the pointers of what is no object all the same, and says why it stays
     * @return what there is to say of it
     */
    List<Diagnostic> takeOff(BiConsumer<String, String> leave) {
        for (String at : OBJECTS) {
            JsonNode given = tree.at(at);
            if (given != null && !given.isObject() && !Silence.is(given) && !isOpened(given, at)) {
                if (Pointers.isWithin(at, CONTEXT)) {
                    Diagnostic wrong = Diagnostic.of(CoreCode.WRONG_TYPE, origins.of(at), "an object", Kind.of(given));
                    notes.add(wrong.as(Severity.WARNING));
                    leave.accept(at, wrong.message());
                }
            }
        }
        return List.copyOf(notes);
    }

    private boolean isOpened(JsonNode given, String at) {
        List<Diagnostic> found = new ArrayList<>();
        String from = origins.of(at);
        JsonNode inside = given;
        while (inside != null && !inside.isObject()) {
            found.add(Diagnostic.of(inside.isString() ? CoreCode.JSON_TEXT : CoreCode.FROM_LIST, from));
            from = inside.isString() ? from : Pointers.element(from, 0);
            inside = inside(inside);
        }
        if (inside != null) {
            tree.replace(at, inside);
            origins.moved(at, from);
            notes.addAll(found);
        }
        return inside != null;
    }

    private static @Nullable JsonNode inside(JsonNode given) {
        return given.isString()
                ? TextOfJson.container(Blanks.strip(given.stringValue())).orElse(null)
                : given.isArray() && given.size() == 1 ? given.get(0) : null;
    }

    private static Stream<String> around(String pointer) {
        return Stream.iterate(
                pointer.substring(0, pointer.lastIndexOf('/')),
                at -> !at.isEmpty(),
                at -> at.substring(0, at.lastIndexOf('/')));
    }
}
