package dev.capibridge.core.plan;

import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.schema.EventSchema;
import dev.capibridge.core.schema.Repair;
import dev.capibridge.core.schema.Repaired;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * One direction, ready to run: repair by the source schema, validate, run the rules with a ledger, validate by the target
 * schema. Immutable; safe to share between threads.
 */
public final class Runner {

    private final Plan plan;
    private final Repair repair;
    private final Repair supplementRepair;

    private Runner(Plan plan) {
        this.plan = plan;
        this.repair = new Repair(plan.source().shape());
        this.supplementRepair = new Repair(plan.target().shape());
    }

    /** Compiles the rules of one direction. */
    public static Runner compile(
            RuleSet rules, Platform to, EventSchema source, EventSchema target, String variantFact) {
        return new Runner(PlanCompiler.compile(rules, to, source, target, variantFact));
    }

    /**
     * The same over bytes, for events that nothing is to be said about.
     *
     * @param strangeName names of members, at any depth, that the caller deals with itself
     * @param strange places of an event that the caller deals with itself, if something stands there
     * @return empty if the rules ask for something that is not done over bytes
     */
    public Optional<ByteRunner> overBytes(List<Path> strange, Predicate<String> strangeName) {
        return ByteRunner.compile(plan, strange, strangeName);
    }

    /** An event with its values put right as far as that goes without rules. The event given is not changed. */
    public Repaired repair(JsonNode event) {
        return repair.apply(event);
    }

    /**
     * Converts one event that was put right.
     *
     * @param supplement a partial event of the target; its values have precedence and pass through the same codecs
     * @param given facts known from the envelope
     */
    public EventResult run(
            Repaired repaired, Optional<JsonNode> supplement, Map<String, String> given, CodecContext context) {
        List<Diagnostic> faults = new ArrayList<>();
        for (Diagnostic fault : plan.source().validate(repaired.event(), "")) {
            // What says nothing is no slip, wherever it stands; why it stays is told anyway.
            if (fault.code() != CoreCode.NOT_ALLOWED
                    || !SourceReader.isNothing(repaired.event().at(fault.pointer()))) {
                faults.add(weighed(fault));
            }
        }
        Optional<JsonNode> ready = supplement.map(s -> supplementRepair.apply(s).event());
        return Execution.run(plan, repaired, faults, ready, given, context);
    }

    /**
     * Completes an event of the target that somebody wrote by hand: each value passes through the codec of its place, as a
     * supplement's does, and the target's schema and advice have the last word. The event given is not changed.
     *
     * @param variant the target schema's variant that it is written for
     * @param names the runner of the other direction, which knows what the source calls the event
     */
    public EventResult complete(JsonNode event, String variant, Runner names, CodecContext context) {
        return Draft.complete(plan, names.plan, supplementRepair.apply(event), event, variant, context);
    }

    // A fault in a value that is going nowhere costs nothing; and what form a value has is a codec's to judge, if one
    // reads
    // it.
    private Diagnostic weighed(Diagnostic fault) {
        Optional<Place> reader = reader(fault.pointer());
        if (reader.isEmpty()) {
            return fault.as(Severity.WARNING);
        }
        boolean ofForm = fault.code() == CoreCode.WRONG_FORM
                || fault.code() == CoreCode.NOT_LISTED
                || fault.code() == CoreCode.OUT_OF_BOUNDS;
        return ofForm && reader.get().isJudgedByCodecs() ? fault.as(Severity.INFO) : fault;
    }

    /** The place from which rules read what stands at a pointer; empty if none does. */
    private Optional<Place> reader(String pointer) {
        Place place = plan.root().root;
        int from = 1;
        while (from <= pointer.length()) {
            if (place.slot != Place.UNREAD || place.asked) {
                Frame group = place.group;
                if (group == null) {
                    return Optional.of(place);
                }
                int end = end(pointer, from);
                place = group.root;
                from = end + 1;
                continue;
            }
            int end = end(pointer, from);
            String name = pointer.substring(from, end).replace("~1", "/").replace("~0", "~");
            Place next = place.members.get(name);
            if (next == null && !place.positions.isEmpty()) {
                next = place.positions.get(Integer.parseInt(name));
            }
            if (next == null) {
                return Optional.empty();
            }
            place = next;
            from = end + 1;
        }
        return reads(place) ? Optional.of(place) : Optional.empty();
    }

    private static int end(String pointer, int from) {
        int slash = pointer.indexOf('/', from);
        return slash < 0 ? pointer.length() : slash;
    }

    private static boolean reads(Place place) {
        return place.asked
                || place.slot != Place.UNREAD
                || place.members.values().stream().anyMatch(Runner::reads)
                || place.positions.values().stream().anyMatch(Runner::reads);
    }
}
