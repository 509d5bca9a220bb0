package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Discreet;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.diagnostic.Similar;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.json.Placeholders;
import dev.capibridge.core.json.Pointers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A partial event of the target that the caller hands in beside the event. Its values have precedence. */
final class Supplement {

    /** As it was handed in; missing if nothing was. */
    final JsonNode document;

    private final Plan plan;
    private final Outcomes outcomes;
    private final Findings findings;
    private final Map<Integer, JsonNode> byWrite = new HashMap<>();

    Supplement(JsonNode document, Plan plan, Outcomes outcomes, Findings findings) {
        this.document = document;
        this.plan = plan;
        this.outcomes = outcomes;
        this.findings = findings;
    }

    /** Finds the write that each value is for, and has it run. */
    void distribute(String variant, Slots slots) {
        if (document.isObject()) {
            distribute(plan.root().targets, document, "", variant, slots);
        }
    }

    private void distribute(TargetTree place, JsonNode value, String path, String variant, Slots slots) {
        Write write = place.whole();
        if (saysNothing(value, write == null ? Optional.empty() : codec(write), path)) {
            return;
        }
        if (write != null) {
            String foreign = write.foreign().get(variant);
            if (foreign != null
                    && write.foreign().size() == plan.target().variants().size()) {
                nowhere(write, path, variant);
                return;
            }
            if (foreign != null) {
                findings.add(Diagnostic.of(CoreCode.SUPPLEMENT_UNUSED, "", path, foreign));
                return;
            }
            take(write, value, path, variant, slots);
            return;
        }
        if (!value.isObject() && !place.members.isEmpty()) {
            refuse(path, "an object is wanted here, and this is " + Kind.of(value));
            return;
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String name = Discreet.name(member.getKey());
            String there = path.isEmpty() ? name : path + "." + name;
            TargetTree next = place.members.get(member.getKey());
            if (next != null) {
                distribute(next, member.getValue(), there, variant, slots);
            } else if (!saysNothing(member.getValue(), Optional.empty(), there)) {
                unknown(member.getKey(), there, place.members.keySet());
            }
        }
    }

    // The schema knows the place, as one where something is met that belongs elsewhere.
    private void nowhere(Write write, String path, String variant) {
        List<String> names = Pointers.names(write.target().pointer);
        Shape around = plan.target().shape(variant);
        for (String name : names.subList(0, names.size() - 1)) {
            around = around.members().getOrDefault(name, Shape.ANY);
        }
        Set<String> known = new LinkedHashSet<>();
        around.members().forEach((name, member) -> {
            if (member.possible()) {
                known.add(name);
            }
        });
        unknown(names.get(names.size() - 1), path, known);
    }

    private boolean saysNothing(JsonNode value, Optional<Codec> codec, String path) {
        boolean blank = value.isString() && value.stringValue().isBlank();
        boolean empty = isEmpty(value);
        if (!blank && !empty && !isPlaceholder(value, codec)) {
            return false;
        }
        String reason = blank
                ? "a blank text says nothing"
                : empty ? "an empty list says nothing" : "a placeholder says nothing";
        findings.add(Diagnostic.of(CoreCode.SUPPLEMENT_UNUSED, "", path, reason));
        return true;
    }

    // As does a list of lists and objects in which there is nothing.
    private static boolean isEmpty(JsonNode value) {
        return value.isArray()
                && value.valueStream().allMatch(member -> isEmpty(member) || (member.isObject() && member.isEmpty()));
    }

    // A list says nothing if no member does.
    private static boolean isPlaceholder(JsonNode value, Optional<Codec> codec) {
        if (value.isArray()) {
            return !value.isEmpty() && value.valueStream().allMatch(member -> isPlaceholder(member, codec));
        }
        if (!value.isString()) {
            return false;
        }
        String text = Blanks.strip(value.stringValue());
        return codec.map(its -> its.isPlaceholder(text)).orElseGet(() -> Placeholders.isText(text));
    }

    private static Optional<Codec> codec(Write write) {
        return write.candidates().stream()
                .map(Candidate::codec)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void take(Write write, JsonNode value, String path, String variant, Slots slots) {
        Shape shape = plan.target().shape(variant);
        for (String name : Pointers.names(write.target().pointer)) {
            shape = shape.members().getOrDefault(name, Shape.ANY);
        }
        Set<String> rows = new HashSet<>();
        write.candidates()
                .forEach(way -> way.inside().ifPresent(inside -> rows.addAll(inside.targets.members.keySet())));
        JsonNode taken = taken(value, shape, rows, path, variant);
        if (!taken.isEmpty() || !value.isContainer()) {
            byWrite.put(write.index(), taken);
            slots.trigger(write.index());
        }
    }

    // A value without what the event's variant does not take. A slip in a name would go unseen where the schema lets
    // any pass.
    private JsonNode taken(JsonNode value, Shape shape, Set<String> rows, String path, String variant) {
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (JsonNode element : value) {
                list.add(taken(element, shape.single(), rows, path + '[' + list.size() + ']', variant));
            }
            return list;
        }
        if (!value.isObject() || shape.members().isEmpty()) {
            return value;
        }
        ObjectNode taken = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String there = path + '.' + Discreet.name(member.getKey());
            Shape wanted = shape.members().get(member.getKey());
            if (wanted == null && !rows.contains(member.getKey())) {
                unknown(member.getKey(), there, shape.members().keySet());
            } else if (wanted != null && !wanted.possible()) {
                findings.add(Diagnostic.of(
                        CoreCode.SUPPLEMENT_UNUSED,
                        "",
                        there,
                        plan.to().label() + " takes none where the event source is " + variant));
            } else {
                Shape inside = wanted == null ? Shape.ANY : wanted;
                taken.set(member.getKey(), taken(member.getValue(), inside, Set.of(), there, variant));
            }
        }
        return taken;
    }

    private void unknown(String name, String path, Set<String> known) {
        Diagnostic unknown =
                Diagnostic.of(CoreCode.SUPPLEMENT_REFUSED, "", path, plan.to().label() + " events have no such field");
        findings.add(Similar.to(name, known)
                .map(meant -> unknown.advising("did you mean '" + meant + "'?"))
                .orElse(unknown));
    }

    boolean speaksOf(Write write) {
        return byWrite.containsKey(write.index());
    }

    /**
     * The value for a place that the supplement speaks of, or null if it is refused. What the caller hands in passes
     * through the same codec as the event's own value would.
     */
    @Nullable
    JsonNode give(Write write) {
        JsonNode value = byWrite.get(write.index());
        Optional<Codec> codec = codec(write);
        if (value == null || codec.isEmpty()) {
            return value;
        }
        if (value.isObject()) {
            Set<Shape.Type> types = write.target().shape().single().types();
            if (types.isEmpty() || types.contains(Shape.Type.OBJECT)) {
                return value;
            }
            refuse(write.path(), "a single value is wanted here, and this is an object");
            return null;
        }
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (JsonNode member : value) {
                JsonNode converted = convert(write, codec.get(), member);
                if (converted != null) {
                    list.add(converted);
                }
            }
            return list.isEmpty() ? null : list;
        }
        return convert(write, codec.get(), value);
    }

    private @Nullable JsonNode convert(Write write, Codec codec, JsonNode value) {
        if (write.target().lists(value)) {
            // In the target's own words already; the codec reads the source's.
            return value;
        }
        Outcome outcome = outcomes.convert(codec, write.path(), value);
        if (outcome instanceof Outcome.Crosses crosses) {
            crosses.remarks().stream()
                    .filter(remark -> remark.severity() != Severity.INFO)
                    .forEach(remark -> findings.add(remarked(write.path(), remark)));
            return crosses.value();
        }
        findings.add(refused(write.path(), outcome));
        return null;
    }

    // What a codec remarks on a value that stays says more than why it stays, and what to do.
    private static Diagnostic refused(String path, Outcome outcome) {
        if (outcome instanceof Outcome.Stays stays && stays.remarks().isEmpty()) {
            return Diagnostic.of(CoreCode.SUPPLEMENT_REFUSED, "", path, stays.reason());
        }
        Diagnostic problem =
                outcome instanceof Outcome.Stays stays ? stays.remarks().get(0) : ((Outcome.Refused) outcome).problem();
        Diagnostic refused = Diagnostic.of(CoreCode.SUPPLEMENT_REFUSED, "", path, problem.message());
        return problem.help().isEmpty() ? refused : refused.advising(refused.help() + ": " + problem.help());
    }

    private static Diagnostic remarked(String path, Diagnostic remark) {
        Diagnostic told = Diagnostic.of(CoreCode.SUPPLEMENT_REMARK, "", path, remark.message())
                .as(remark.severity());
        return remark.help().isEmpty() ? told : told.advising(remark.help());
    }

    private void refuse(String path, String why) {
        findings.add(Diagnostic.of(CoreCode.SUPPLEMENT_REFUSED, "", path, why));
    }
}
