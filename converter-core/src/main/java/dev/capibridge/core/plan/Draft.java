package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.schema.Repaired;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An event of the target that somebody wrote by hand, on its way through the codecs of its places. */
final class Draft {

    // What a trace names where a value stands because its author put it there.
    private static final String AS_WRITTEN = "as-written";

    private final Execution run;
    private final List<Leftover> leftovers;
    private final List<Spent> spent = new ArrayList<>();

    private Draft(Execution run, List<Leftover> nothings) {
        this.run = run;
        this.leftovers = new ArrayList<>(nothings);
    }

    static EventResult complete(
            Plan plan, Plan back, Repaired draft, JsonNode given, String variant, CodecContext context) {
        Execution run = Execution.of(plan, draft, variant, context);
        run.findings.addAll(draft.repairs());
        // Whether a value has the right form, its codec says; the wrong type is wrong before it.
        run.findings.addRepaired(plan.target().validate(draft.event(), variant).stream()
                .filter(fault -> fault.code() == CoreCode.WRONG_TYPE)
                .toList());

        if (run.findings.hasErrors()) {
            return rejected(run, given);
        }
        Draft writing = new Draft(run, draft.nothings());
        ObjectNode event = writing.object(plan.root(), draft.event(), "");
        if (!run.findings.hasErrors()) {
            run.findings.addRepaired(plan.target().validate(event, variant));
        }
        if (run.findings.hasErrors()) {
            return rejected(run, given);
        }
        names(plan, back, event, run);
        new Judge(run).adviseWriter(event);
        // Advice may be an error: what the target would take, but these rules do not send.
        if (run.findings.hasErrors()) {
            return rejected(run, given);
        }
        return new EventResult(
                EventResult.Outcome.CONVERTED,
                Optional.of(event),
                run.facts,
                run.findings.all(),
                writing.leftovers,
                writing.spent);
    }

    private static EventResult rejected(Execution run, JsonNode given) {
        return new EventResult(
                EventResult.Outcome.REJECTED,
                Optional.empty(),
                run.facts,
                run.findings.all(),
                Leftovers.of(given, Leftovers.REJECTED),
                List.of());
    }

    // What Meta calls it, and whether a standard name was meant.
    private static void names(Plan plan, Plan back, ObjectNode event, Execution run) {
        String place = Stream.of(plan.root().writes)
                .filter(write -> write.candidates().stream().anyMatch(NameCandidate.class::isInstance))
                .map(write -> write.target().pointer)
                .findFirst()
                .orElse("");
        String name = event.at(place).asString("");
        run.metaName = back.events().metaName(name, run);
        back.events()
                .misspelled(name, run)
                .ifPresent(known -> run.findings.add(
                        Diagnostic.of(CoreCode.NAME_NEARLY, place, known).by(back.nameRule())));
    }

    /** The event, or an element of a list, in the order in which the target's places are written. */
    private ObjectNode object(Frame frame, JsonNode given, String at) {
        Map<Integer, JsonNode> known = new TreeMap<>();
        ObjectNode unknown = collect(frame.targets, given, known);
        ObjectNode target = JsonNodeFactory.instance.objectNode();
        known.forEach((index, value) -> {
            Write write = frame.writes[index];
            JsonNode written = written(write, value, at + write.target().pointer);
            if (written != null) {
                write.target().put(target, written);
            }
        });
        // What no rule knows goes as it is, and the schema judges it.
        if (!unknown.isEmpty() || given.isEmpty()) {
            Leftovers.leaves(unknown, at, this::spend);
        }
        merge(target, unknown);
        return target;
    }

    private static ObjectNode collect(TargetTree tree, JsonNode given, Map<Integer, JsonNode> known) {
        ObjectNode unknown = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            TargetTree place = tree.members.get(member.getKey());
            JsonNode value = member.getValue();
            Write write = place == null ? null : place.whole();
            if (write != null) {
                known.put(write.index(), value);
            } else if (place != null && value.isObject()) {
                ObjectNode rest = collect(place, value, known);
                if (!rest.isEmpty()) {
                    unknown.set(member.getKey(), rest);
                }
            } else {
                unknown.set(member.getKey(), value);
            }
        }
        return unknown;
    }

    private static void merge(ObjectNode target, ObjectNode more) {
        more.properties().forEach(member -> {
            if (target.get(member.getKey()) instanceof ObjectNode there
                    && member.getValue() instanceof ObjectNode object) {
                merge(there, object);
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
    }

    private @Nullable JsonNode written(Write write, JsonNode value, String at) {
        String foreign = write.foreign().get(run.variant);
        if (foreign != null) {
            Leftovers.leaves(value, at, (leaf, pointer) -> stay(leaf, pointer, foreign));
            return null;
        }
        Optional<Frame> inside = write.candidates().stream()
                .flatMap(candidate -> candidate.inside().stream())
                .findFirst();
        if (inside.isPresent() && value.isArray()) {
            return elements(inside.get(), value, at);
        }
        Optional<Codec> codec = write.candidates().stream()
                .flatMap(candidate -> candidate.codec().stream())
                .findFirst();
        if (codec.isEmpty() || value.isObject()) {
            Leftovers.leaves(value, at, this::spend);
            return value;
        }
        return value.isArray() ? list(write, codec.get(), value, at) : converted(write, codec.get(), value, at);
    }

    private ArrayNode elements(Frame frame, JsonNode given, String at) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(given.size());
        for (JsonNode element : given) {
            String here = Pointers.element(at, list.size());
            if (element.isObject()) {
                list.add(object(frame, element, here));
            } else {
                spend(element, here);
                list.add(element);
            }
        }
        return list;
    }

    private @Nullable JsonNode list(Write write, Codec codec, JsonNode given, String at) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(given.size());
        for (int i = 0; i < given.size(); i++) {
            JsonNode value = converted(write, codec, given.get(i), Pointers.element(at, i));
            if (value != null && list.valueStream().noneMatch(value::equals)) {
                list.add(value);
            }
        }
        return list.isEmpty() ? null : list;
    }

    private @Nullable JsonNode converted(Write write, Codec codec, JsonNode value, String at) {
        // In the target's own words already; the codec reads the source's.
        Outcome outcome =
                write.target().lists(value) ? Outcome.of(value) : run.outcomes.convert(codec, write.path(), value);
        if (outcome instanceof Outcome.Crosses crosses) {
            say(crosses.remarks(), at);
            spend(value, at);
            return crosses.value();
        }
        if (outcome instanceof Outcome.Stays stays) {
            say(stays.remarks(), at);
            if (stays.remarks().isEmpty()) {
                // Nobody looks for what he wrote himself among leftovers.
                say(List.of(Diagnostic.of(CoreCode.ADVICE, "", "this value is not sent: " + stays.reason())), at);
            }
            stay(value, at, stays.reason());
        } else {
            say(List.of(((Outcome.Refused) outcome).problem()), at);
        }
        return null;
    }

    private void say(List<Diagnostic> remarks, String at) {
        remarks.forEach(remark -> run.findings.add(remark.at(run.origins.of(at + remark.pointer()))));
    }

    private void stay(JsonNode value, String at, String reason) {
        leftovers.add(new Leftover(run.origins.of(at), value, reason, Optional.empty()));
    }

    private void spend(JsonNode value, String at) {
        if (!run.origins.isFilled(at)) {
            spent.add(new Spent(run.origins.of(at), Optional.of(at), AS_WRITTEN));
        }
    }
}
