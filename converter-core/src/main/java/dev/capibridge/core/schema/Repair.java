package dev.capibridge.core.schema;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.codec.Shape.Type;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.json.Numbers;
import dev.capibridge.core.json.Placeholders;
import dev.capibridge.core.json.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts right what merely has the wrong shape, by what the schema wants at each place; no field is named here. What cannot
 * be put right is left as it is, for the validator to judge. The event given is never changed.
 */
public final class Repair {

    /** The {@code format} of a text that means the same without the blanks around it. */
    static final String TRIMMED = "trimmed";

    private final Shape root;
    private final Belongings belongings;

    public Repair(Shape root) {
        this.root = root;
        this.belongings = Belongings.of(root);
    }

    /** The event put right, and what was done to it. */
    public Repaired apply(JsonNode event) {
        Run run = new Run();
        JsonNode repaired = run.value(event, root, "", "");
        if (repaired != null) {
            JsonNode moved = belongings.apply(
                    repaired, new Belongings.Notes(run::value, run.origins, run.repairs, run.nothings));
            if (moved.isObject() && moved.isEmpty() && !event.isEmpty()) {
                // Each value that stood in it is noted by itself.
                run.origins.filled("");
            }
            return new Repaired(moved, run.repairs, run.nothings, run.origins);
        }
        if (event.isObject()) {
            run.origins.filled("");
            return new Repaired(JsonNodeFactory.instance.objectNode(), run.repairs, run.nothings, run.origins);
        }
        return new Repaired(event, run.repairs, List.of(), run.origins);
    }

    /** One event's repairs. Methods take the place in the repaired event ({@code at}) and in the given one ({@code from}). */
    @SuppressWarnings("ReferenceEquality") // The very same node means that nothing was changed.
    private static final class Run {
        private final List<Diagnostic> repairs = new ArrayList<>();
        private final List<Leftover> nothings = new ArrayList<>();
        private final Origins origins = new Origins();

        /** @return null if the value says nothing; then all of it is noted */
        @Nullable
        JsonNode value(JsonNode given, Shape shape, String at, String from) {
            if (given.isNull()) {
                return shape.types().isEmpty()
                        ? given
                        : nothing(given, from, CoreCode.NULL_IS_NOTHING, "null says nothing");
            }
            if (given.isString() && given.stringValue().isBlank() && !shape.takesBlank()) {
                return nothing(given, from, CoreCode.BLANK_IS_NOTHING, "a blank text says nothing");
            }
            if (given.isArray() && shape.speaks() && given.isEmpty()) {
                return nothing(given, from, CoreCode.EMPTY_IS_NOTHING, "an empty list says nothing");
            }
            if (!shape.format().isEmpty()) {
                Optional<JsonNode> time =
                        Times.repair(shape.format(), given, (code, words) -> report(code, from, words));
                if (time.isPresent()) {
                    return time.get();
                }
            }
            if (shape.types().isEmpty()) {
                return given;
            }
            return switch (given.getNodeType()) {
                case OBJECT ->
                    shape.allows(Type.OBJECT) ? object(given, shape, at, from) : unwrapped(given, shape, at, from);
                case ARRAY ->
                    shape.allows(Type.ARRAY) ? array(given, shape, at, from) : fromList(given, shape, at, from);
                case STRING -> string(given, shape, at, from);
                case NUMBER -> number(given, shape, at, from);
                case BOOLEAN -> bool(given, shape, at, from);
                default -> given;
            };
        }

        private @Nullable JsonNode nothing(JsonNode given, String from, CoreCode code, String reason) {
            report(code, from);
            nothings.add(new Leftover(from, given, reason, Optional.empty()));
            return null;
        }

        private @Nullable JsonNode object(JsonNode given, Shape shape, String at, String from) {
            ObjectNode changed = null;
            for (Map.Entry<String, JsonNode> member : given.properties()) {
                String name = member.getKey();
                Shape wanted = shape.members().get(name);
                if (wanted == null || isFine(member.getValue(), wanted)) {
                    continue;
                }
                String here = Pointers.member(from, name);
                String there = at.equals(from) ? here : Pointers.member(at, name);
                JsonNode value = value(member.getValue(), wanted, there, here);
                if (value != member.getValue()) {
                    changed =
                            changed == null ? ((ObjectNode) given).objectNode().setAll((ObjectNode) given) : changed;
                    if (value == null) {
                        changed.remove(name);
                    } else {
                        changed.set(name, value);
                    }
                }
            }
            if (changed == null) {
                return given;
            }
            // What stood in it was told to say nothing, each by itself; the event as a whole stays an event.
            return changed.isEmpty() && !at.isEmpty() ? null : changed;
        }

        private @Nullable JsonNode array(JsonNode given, Shape shape, String at, String from) {
            ArrayNode repaired = JsonNodeFactory.instance.arrayNode(given.size());
            boolean changed = false;
            Elements elements = Elements.of(given, shape);
            for (int i = 0; i < given.size(); i++) {
                String here = Pointers.element(from, i);
                Optional<CoreCode> unfit = elements.unfit(i);
                if (unfit.isPresent()) {
                    report(unfit.get(), here, elements.wanted(), Kind.of(given.get(i)));
                    notTaken(given.get(i), here, "it does not fit into this list, and the others were taken");
                    changed = true;
                    continue;
                }
                Shape wanted = elements.shape(i);
                String there = repaired.size() == i && at.equals(from) ? here : Pointers.element(at, repaired.size());
                if (repaired.size() != i) {
                    // Every element is noted, or the element after a gap would be found at its new place; and before
                    // its own repairs, which may find it deeper inside.
                    origins.moved(there, here);
                }
                JsonNode value = value(given.get(i), wanted, there, here);
                changed |= value != given.get(i);
                if (value == null && !shape.positions().isEmpty()) {
                    // A position has a meaning, so what follows must not move up.
                    value = wanted.fill().orElse(given.get(i));
                    origins.filled(there);
                } else if (value == null && given.get(i).isObject()) {
                    // An object in a list is never dropped.
                    value = JsonNodeFactory.instance.objectNode();
                    origins.filled(there);
                }
                if (value != null) {
                    repaired.add(value);
                }
            }
            if (!changed) {
                return given;
            }
            return repaired.isEmpty() ? null : repaired;
        }

        private @Nullable JsonNode fromList(JsonNode given, Shape shape, String at, String from) {
            for (int i = 0; i < given.size(); i++) {
                // Noted before its own repairs, which may find it deeper inside; what was known of the one before is
                // void.
                origins.replaced(at, Pointers.element(from, i));
                JsonNode value = value(given.get(i), shape, at, Pointers.element(from, i));
                if (value != null) {
                    report(given.size() == 1 ? CoreCode.FROM_LIST : CoreCode.FIRST_OF_LIST, from);
                    for (int rest = i + 1; rest < given.size(); rest++) {
                        notTaken(
                                given.get(rest),
                                Pointers.element(from, rest),
                                "only one value can stand here, and an earlier one was taken");
                    }
                    return value;
                }
            }
            // PHP writes an empty object so.
            return given.isEmpty()
                    ? nothing(given, from, CoreCode.EMPTY_IS_NOTHING, "an empty list says nothing")
                    : null;
        }

        // A list in the form of an object: put into one as its only member, or with its numbers for keys.
        private @Nullable JsonNode unwrapped(JsonNode given, Shape shape, String at, String from) {
            if (!shape.allows(Type.ARRAY)) {
                return given;
            }
            if (Elements.areNumbered(given)) {
                return numbered(given, shape, at, from);
            }
            Map.Entry<String, JsonNode> first = given.properties().iterator().next();
            if (given.size() > 1 || !first.getValue().isArray()) {
                return listOfOne(given, shape, at, from);
            }
            report(CoreCode.UNWRAPPED, from);
            String inside = Pointers.member(from, first.getKey());
            origins.moved(at, inside);
            return value(first.getValue(), shape, at, inside);
        }

        private @Nullable JsonNode numbered(JsonNode given, Shape shape, String at, String from) {
            if (given.isEmpty()) {
                return nothing(given, from, CoreCode.EMPTY_IS_NOTHING, "an empty object says nothing");
            }
            if (Elements.areInOrder(given)) {
                report(CoreCode.NUMBERED, from);
                return array(JsonNodeFactory.instance.arrayNode().addAll(given.values()), shape, at, from);
            }
            if (!shape.positions().isEmpty()) {
                // Whether a gap stands for a position, or what follows has moved, nobody can tell.
                return given;
            }
            report(CoreCode.NUMBERED, from);
            ArrayNode list = JsonNodeFactory.instance.arrayNode(given.size());
            for (Map.Entry<String, JsonNode> member : given.properties()) {
                String here = Pointers.member(from, member.getKey());
                String there = Pointers.element(at, list.size());
                origins.moved(there, here);
                JsonNode value = value(member.getValue(), shape.element().orElse(Shape.ANY), there, here);
                if (value != null) {
                    list.add(value);
                }
            }
            return list.isEmpty() ? null : list;
        }

        private void notTaken(JsonNode given, String from, String reason) {
            if (given.isObject() && !given.isEmpty()) {
                given.properties().forEach(e -> notTaken(e.getValue(), Pointers.member(from, e.getKey()), reason));
            } else if (given.isArray() && !given.isEmpty()) {
                for (int i = 0; i < given.size(); i++) {
                    notTaken(given.get(i), Pointers.element(from, i), reason);
                }
            } else {
                nothings.add(new Leftover(from, given, reason, Optional.empty()));
            }
        }

        private @Nullable JsonNode listOfOne(JsonNode given, Shape shape, String at, String from) {
            // Where the whole moves on, no part may have moved before it.
            if (!shape.allows(Type.ARRAY)
                    || !shape.positions().isEmpty()
                    || shape.belongs().isPresent()) {
                return given;
            }
            Shape element = shape.element().orElse(Shape.ANY);
            // Only a value that could be an element makes a list; text that is no object stays what it is.
            JsonNode value = value(given, element, Pointers.element(at, 0), from);
            if (value == null || !Elements.isOf(value, element)) {
                return value == null ? null : given;
            }
            report(CoreCode.TO_LIST, from);
            origins.moved(Pointers.element(at, 0), from);
            return JsonNodeFactory.instance.arrayNode().add(value);
        }

        private @Nullable JsonNode string(JsonNode given, Shape shape, String at, String from) {
            String text = given.stringValue().strip();
            if (shape.allows(Type.STRING)) {
                Optional<JsonNode> texts = TextOfJson.listOfTexts(text);
                if (texts.isPresent()) {
                    report(CoreCode.JSON_TEXT, from);
                    return texts.get().isEmpty()
                            ? nothing(given, from, CoreCode.EMPTY_IS_NOTHING, "an empty list says nothing")
                            : value(texts.get(), shape, at, from);
                }
                if (Placeholders.isText(text)) {
                    return nothing(given, from, CoreCode.PLACEHOLDER_IS_NOTHING, "a placeholder says nothing");
                }
                return shape.format().equals(TRIMMED) ? trimmed(given, shape, from) : spelling(given, shape, from);
            }
            if (shape.allows(Type.NUMBER) || shape.allows(Type.INTEGER)) {
                Optional<JsonNode> number = Numbers.read(text);
                if (number.isPresent()) {
                    report(CoreCode.TEXT_TO_NUMBER, from, shape.describe());
                    return number(number.get(), shape, at, from);
                }
            }
            if (shape.allows(Type.BOOLEAN) || isFlag(shape)) {
                Optional<JsonNode> truth = truth(text, isFlag(shape));
                if (truth.isPresent()) {
                    report(isFlag(shape) ? CoreCode.BOOLEAN_TO_FLAG : CoreCode.TO_BOOLEAN, from, "the text");
                    return truth.get();
                }
            }
            if (shape.allows(Type.ARRAY) || shape.allows(Type.OBJECT)) {
                Optional<JsonNode> inside = TextOfJson.container(text);
                if (inside.isPresent()) {
                    report(CoreCode.JSON_TEXT, from);
                    return value(inside.get(), shape, at, from);
                }
                JsonNode one = listOfOne(given, shape, at, from);
                if (one != given) {
                    return one;
                }
            }
            if (Placeholders.isOne(text)) {
                return nothing(given, from, CoreCode.PLACEHOLDER_IS_NOTHING, "a placeholder says nothing");
            }
            return given;
        }

        private @Nullable JsonNode trimmed(JsonNode given, Shape shape, String from) {
            String text = Blanks.strip(given.stringValue());
            if (text.isEmpty()) {
                return nothing(given, from, CoreCode.BLANK_IS_NOTHING, "a blank text says nothing");
            }
            if (text.length() == given.stringValue().length()) {
                return spelling(given, shape, from);
            }
            report(CoreCode.TRIMMED, from);
            return JsonNodeFactory.instance.stringNode(text);
        }

        private @Nullable JsonNode number(JsonNode given, Shape shape, String at, String from) {
            if (shape.allows(Type.INTEGER) && given.isIntegralNumber()) {
                return given;
            }
            if (shape.allows(Type.NUMBER)) {
                return given;
            }
            if (shape.allows(Type.INTEGER)) {
                report(Numbers.isWhole(given) ? CoreCode.WRITTEN_WHOLE : CoreCode.FRACTION_CUT, from);
                return Numbers.whole(given);
            }
            if (shape.allows(Type.STRING)) {
                report(CoreCode.NUMBER_TO_TEXT, from);
                return JsonNodeFactory.instance.stringNode(Numbers.digits(given));
            }
            if (shape.allows(Type.BOOLEAN)) {
                Optional<JsonNode> truth = truth(given.asString(), false);
                truth.ifPresent(t -> report(CoreCode.TO_BOOLEAN, from, Kind.of(given)));
                return truth.orElse(given);
            }
            return listOfOne(given, shape, at, from);
        }

        private @Nullable JsonNode bool(JsonNode given, Shape shape, String at, String from) {
            if (shape.allows(Type.BOOLEAN)) {
                return given;
            }
            if (isFlag(shape)) {
                report(CoreCode.BOOLEAN_TO_FLAG, from);
                return JsonNodeFactory.instance.numberNode(given.booleanValue() ? 1 : 0);
            }
            return listOfOne(given, shape, at, from);
        }

        // The schema lists the spelling it wants; letters of another case mean the same.
        private JsonNode spelling(JsonNode given, Shape shape, String from) {
            if (shape.values().isEmpty() || shape.values().contains(given.stringValue())) {
                return given;
            }
            String text = given.stringValue().strip();
            for (String value : shape.values()) {
                if (value.equalsIgnoreCase(text)) {
                    report(CoreCode.CASE_OF_VALUE, from, value);
                    return JsonNodeFactory.instance.stringNode(value);
                }
            }
            return given;
        }

        private void report(CoreCode code, String from, String... arguments) {
            repairs.add(Diagnostic.of(code, from, arguments));
        }
    }

    // Most values are what they should be, and to see that is cheaper than to say where they stand.
    private static boolean isFine(JsonNode given, Shape shape) {
        if (!shape.format().isEmpty() || shape.speaks() || !shape.values().isEmpty()) {
            return false;
        }
        return switch (given.getNodeType()) {
            case STRING -> isAllowed(shape, Type.STRING) && isPlain(given.stringValue());
            case NUMBER -> isAllowed(shape, given.isIntegralNumber() ? Type.INTEGER : Type.NUMBER);
            case BOOLEAN -> isAllowed(shape, Type.BOOLEAN);
            default -> false;
        };
    }

    private static boolean isAllowed(Shape shape, Type type) {
        return shape.types().isEmpty() || shape.allows(type);
    }

    // Whether a text says something for sure, and is no JSON.
    private static boolean isPlain(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return first > ' ' && first < 0x7f && first != '[' && first != '{' && !Placeholders.isText(text.strip());
    }

    private static boolean isFlag(Shape shape) {
        return shape.types().equals(java.util.Set.of(Type.INTEGER))
                && shape.values().equals(List.of("0", "1"));
    }

    private static Optional<JsonNode> truth(String text, boolean flag) {
        boolean yes = text.equals("1") || text.equalsIgnoreCase("true");
        boolean no = text.equals("0") || text.equalsIgnoreCase("false");
        if (!yes && !no) {
            return Optional.empty();
        }
        return Optional.of(
                flag ? JsonNodeFactory.instance.numberNode(yes ? 1 : 0) : JsonNodeFactory.instance.booleanNode(yes));
    }
}
