package dev.capibridge.core.schema;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.codec.Shape.Type;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.json.Numbers;
import dev.capibridge.core.json.Placeholders;
import dev.capibridge.core.json.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts right what merely has the wrong shape, by what the schema wants at each place; no field is named here. What cannot
 * be put right is left as it is, for the validator to judge. The event given is never changed.
 */
public final class Repair {

    /** The {@code format} of a text that means the same without the blanks around it. */
    static final String TRIMMED = "trimmed";

    /** The {@code format} of an app's number in a store, or of its package; some put "id" before the number, as links do. */
    static final String APP_ID = "app-id";

    private static final Pattern ID_AND_NUMBER = Pattern.compile("[iI][dD]([0-9]+)");

    private final Shape root;
    private final Belongings belongings;

    public Repair(Shape root) {
        this.root = root;
        this.belongings = Belongings.of(root);
    }

    /** The event put right, and what was done to it. */
    public Repaired apply(JsonNode event) {
        Run run = new Run();
        Notes notes = run.notes;
        JsonNode repaired = run.value(event, root, "", "");
        if (repaired != null) {
            JsonNode moved = belongings.apply(repaired, run::value, notes);
            if (moved.isObject() && moved.isEmpty() && !event.isEmpty()) {
                // Each value that stood in it is noted by itself.
                notes.origins.filled("");
            }
            return notes.of(moved);
        }
        if (event.isObject()) {
            notes.origins.filled("");
            return notes.of(JsonNodeFactory.instance.objectNode());
        }
        return new Repaired(event, notes.of(event).repairs(), List.of(), notes.origins);
    }

    /** One event's repairs. Methods take the place in the repaired event ({@code at}) and in the given one ({@code from}). */
    @SuppressWarnings("ReferenceEquality") // The very same node means that nothing was changed.
    private static final class Run {
        private final Notes notes = new Notes();
        private final Lists lists = new Lists(this::value, notes);

        /** @return null if the value says nothing; then all of it is noted */
        @Nullable
        JsonNode value(JsonNode given, Shape shape, String at, String from) {
            if (given.isNull()) {
                return shape.types().isEmpty()
                        ? given
                        : notes.nothing(given, from, CoreCode.NULL_IS_NOTHING, "null says nothing");
            }
            if (given.isString() && given.stringValue().isBlank() && !shape.takesBlank()) {
                return notes.nothing(given, from, CoreCode.BLANK_IS_NOTHING, "a blank text says nothing");
            }
            if (given.isArray() && shape.speaks() && given.isEmpty()) {
                return notes.nothing(given, from, CoreCode.EMPTY_IS_NOTHING, "an empty list says nothing");
            }
            if (!shape.format().isEmpty()) {
                Optional<JsonNode> time =
                        Times.repair(shape.format(), given, (code, words) -> notes.report(code, from, words));
                if (time.isPresent()) {
                    return time.get();
                }
            }
            if (shape.types().isEmpty()) {
                return given;
            }
            return switch (given.getNodeType()) {
                case OBJECT ->
                    shape.allows(Type.OBJECT) ? object(given, shape, at, from) : lists.ofObject(given, shape, at, from);
                case ARRAY ->
                    shape.allows(Type.ARRAY)
                            ? lists.list(given, shape, at, from)
                            : lists.single(given, shape, at, from);
                case STRING -> string(given, shape, at, from);
                case NUMBER -> number(given, shape, at, from);
                case BOOLEAN -> bool(given, shape, at, from);
                default -> given;
            };
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
                JsonNode value = spared(value(member.getValue(), wanted, there, here), wanted, here);
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

        // Of several names for one value, one that nobody documents costs the event nothing.
        private @Nullable JsonNode spared(@Nullable JsonNode value, Shape wanted, String from) {
            if (value == null || !wanted.spare() || wanted.types().isEmpty() || wanted.allows(type(value))) {
                return value;
            }
            notes.report(CoreCode.SPARE_UNFIT, from, wanted.describe(), Kind.of(value));
            notes.leftWhole(value, from, "it is " + Kind.of(value) + ", where " + wanted.describe() + " is wanted");
            return null;
        }

        private @Nullable JsonNode string(JsonNode given, Shape shape, String at, String from) {
            String text = Blanks.strip(given.stringValue());
            if (shape.allows(Type.STRING)) {
                Optional<JsonNode> texts = TextOfJson.listOfTexts(text);
                if (texts.isPresent()) {
                    notes.report(CoreCode.JSON_TEXT, from);
                    return texts.get().isEmpty()
                            ? notes.nothing(given, from, CoreCode.EMPTY_IS_NOTHING, "an empty list says nothing")
                            : value(texts.get(), shape, at, from);
                }
                if (Placeholders.isText(text)) {
                    return notes.nothing(given, from, CoreCode.PLACEHOLDER_IS_NOTHING, "a placeholder says nothing");
                }
                return switch (shape.format()) {
                    case TRIMMED -> trimmed(given, shape, from);
                    case APP_ID -> appId(given, from);
                    default -> spelling(given, shape, from);
                };
            }
            if (shape.allows(Type.NUMBER) || shape.allows(Type.INTEGER)) {
                Optional<JsonNode> number = Numbers.read(text);
                if (number.isPresent()) {
                    notes.report(CoreCode.TEXT_TO_NUMBER, from, shape.describe());
                    return number(number.get(), shape, at, from);
                }
            }
            if (shape.allows(Type.BOOLEAN) || isFlag(shape)) {
                Optional<JsonNode> truth = truth(text, isFlag(shape));
                if (truth.isPresent()) {
                    notes.report(isFlag(shape) ? CoreCode.BOOLEAN_TO_FLAG : CoreCode.TO_BOOLEAN, from, "the text");
                    return truth.get();
                }
            }
            if (shape.allows(Type.ARRAY) || shape.allows(Type.OBJECT)) {
                Optional<JsonNode> inside = TextOfJson.container(text);
                if (inside.isPresent()) {
                    notes.report(CoreCode.JSON_TEXT, from);
                    return value(inside.get(), shape, at, from);
                }
                JsonNode one = lists.ofOne(given, shape, at, from);
                if (one != given) {
                    return one;
                }
            }
            if (Placeholders.isOne(text)) {
                return notes.nothing(given, from, CoreCode.PLACEHOLDER_IS_NOTHING, "a placeholder says nothing");
            }
            return given;
        }

        private @Nullable JsonNode trimmed(JsonNode given, Shape shape, String from) {
            String text = Blanks.strip(given.stringValue());
            if (text.isEmpty()) {
                return notes.nothing(given, from, CoreCode.BLANK_IS_NOTHING, "a blank text says nothing");
            }
            if (text.length() == given.stringValue().length()) {
                return spelling(given, shape, from);
            }
            notes.report(CoreCode.TRIMMED, from);
            return JsonNodeFactory.instance.stringNode(text);
        }

        private JsonNode appId(JsonNode given, String from) {
            Matcher numbered = ID_AND_NUMBER.matcher(Blanks.strip(given.stringValue()));
            if (!numbered.matches()) {
                return given;
            }
            notes.report(CoreCode.CASE_OF_VALUE, from, numbered.group(1));
            return JsonNodeFactory.instance.stringNode(numbered.group(1));
        }

        private @Nullable JsonNode number(JsonNode given, Shape shape, String at, String from) {
            if (shape.allows(Type.INTEGER) && given.isIntegralNumber()) {
                return given;
            }
            if (shape.allows(Type.NUMBER)) {
                return given;
            }
            if (shape.allows(Type.INTEGER)) {
                notes.report(Numbers.isWhole(given) ? CoreCode.WRITTEN_WHOLE : CoreCode.FRACTION_CUT, from);
                return Numbers.whole(given);
            }
            if (shape.allows(Type.STRING)) {
                notes.report(CoreCode.NUMBER_TO_TEXT, from);
                return JsonNodeFactory.instance.stringNode(Numbers.digits(given));
            }
            if (shape.allows(Type.BOOLEAN)) {
                Optional<JsonNode> truth = truth(given.asString(), false);
                truth.ifPresent(t -> notes.report(CoreCode.TO_BOOLEAN, from, Kind.of(given)));
                return truth.orElse(given);
            }
            return lists.ofOne(given, shape, at, from);
        }

        private @Nullable JsonNode bool(JsonNode given, Shape shape, String at, String from) {
            if (shape.allows(Type.BOOLEAN)) {
                return given;
            }
            if (isFlag(shape)) {
                notes.report(CoreCode.BOOLEAN_TO_FLAG, from);
                return JsonNodeFactory.instance.numberNode(given.booleanValue() ? 1 : 0);
            }
            // PHP has it for no value. Among listed words it may stand for one of them, such as a refusal.
            if (!given.booleanValue()
                    && shape.values().isEmpty()
                    && !shape.single().allows(Type.BOOLEAN)) {
                return notes.nothing(given, from, CoreCode.FALSE_IS_NOTHING, "false says nothing", shape.describe());
            }
            return lists.ofOne(given, shape, at, from);
        }

        // The schema lists the spelling it wants; letters of another case mean the same.
        private JsonNode spelling(JsonNode given, Shape shape, String from) {
            if (shape.values().isEmpty() || shape.values().contains(given.stringValue())) {
                return given;
            }
            String text = Blanks.strip(given.stringValue());
            for (String value : shape.values()) {
                if (value.equalsIgnoreCase(text)) {
                    notes.report(CoreCode.CASE_OF_VALUE, from, value);
                    return JsonNodeFactory.instance.stringNode(value);
                }
            }
            return given;
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

    private static Type type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> Type.OBJECT;
            case ARRAY -> Type.ARRAY;
            case NUMBER -> value.isIntegralNumber() ? Type.INTEGER : Type.NUMBER;
            case BOOLEAN -> Type.BOOLEAN;
            default -> Type.STRING;
        };
    }

    private static boolean isAllowed(Shape shape, Type type) {
        return shape.types().isEmpty() || shape.allows(type);
    }

    // Whether a text says something for sure, and is no JSON.
    private static boolean isPlain(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return first > ' ' && first < 0x7f && first != '[' && first != '{' && !Placeholders.isText(Blanks.strip(text));
    }

    private static boolean isFlag(Shape shape) {
        return shape.types().equals(java.util.Set.of(Type.INTEGER))
                && shape.values().equals(List.of("0", "1"));
    }

    private static Optional<JsonNode> truth(String text, boolean flag) {
        // Tables write a column of such words with fractions, once one is missing.
        boolean yes = text.equals("1") || text.equals("1.0") || text.equalsIgnoreCase("true");
        boolean no = text.equals("0") || text.equals("0.0") || text.equalsIgnoreCase("false");
        if (!yes && !no) {
            return Optional.empty();
        }
        return Optional.of(
                flag ? JsonNodeFactory.instance.numberNode(yes ? 1 : 0) : JsonNodeFactory.instance.booleanNode(yes));
    }
}
