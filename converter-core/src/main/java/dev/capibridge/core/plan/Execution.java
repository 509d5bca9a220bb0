package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Leftover;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.rules.Fact;
import dev.capibridge.core.schema.Repaired;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** One event on its way through a plan. */
final class Execution {

    final Plan plan;
    final JsonNode source;
    final JsonNode supplement;
    final Map<String, String> given;
    final Map<String, String> facts = new HashMap<>();
    final List<Diagnostic> diagnostics = new ArrayList<>();
    String metaName = "";
    String targetName = "";
    String variant = "";

    private final Repaired repaired;
    private final CodecContext context;
    private final List<Leftover> leftovers;
    private final Map<Slots, Map<String, JointCandidate.Result>> joint = new HashMap<>();
    private final Map<Integer, JsonNode> supplied = new HashMap<>();

    private Execution(
            Plan plan,
            Repaired repaired,
            Optional<JsonNode> supplement,
            Map<String, String> given,
            CodecContext context) {
        this.plan = plan;
        this.repaired = repaired;
        this.source = repaired.event();
        this.supplement = supplement.orElse(MissingNode.getInstance());
        this.given = given;
        this.context = context;
        this.leftovers = new ArrayList<>(repaired.nothings());
        this.diagnostics.addAll(repaired.repairs());
    }

    /**
     * Runs the plan over a repaired event.
     *
     * @param faults what the source schema refused, at pointers into the repaired event
     */
    static EventResult run(
            Plan plan,
            Repaired repaired,
            List<Diagnostic> faults,
            Optional<JsonNode> supplement,
            Map<String, String> given,
            CodecContext context) {
        Execution run = new Execution(plan, repaired, supplement, given, context);
        return run.run(faults);
    }

    private EventResult run(List<Diagnostic> faults) {
        for (Diagnostic fault : faults) {
            diagnostics.add(fault.at(repaired.origins().of(fault.pointer())));
        }
        Slots slots = new SourceReader(repaired.origins()).read(plan.root(), source, "");
        Optional<Diagnostic> skip = decide(slots);
        if (skip.isPresent()) {
            return skipped(skip.get());
        }
        if (hasErrors()) {
            return rejected();
        }
        supply(slots);
        ObjectNode target = frame(slots, "");
        List<Spent> spent = new ArrayList<>();
        new LedgerBook(repaired.origins(), leftovers, spent).close(slots);
        if (!hasErrors()) {
            judge(target, spent);
        }
        if (hasErrors()) {
            return rejected();
        }
        advise(target);
        return new EventResult(
                EventResult.Outcome.CONVERTED, Optional.of(target), facts, diagnostics, leftovers, spent);
    }

    // Values that are spent without being written: they decided a fact, or say what would be written again anyway.
    private void consume(Slots slots, ObjectNode target) {
        for (Frame.Decided decided : slots.frame.decided) {
            Entry entry = slots.find(decided.slot());
            if (entry == null || entry.isSpent()) {
                continue;
            }
            if (!decided.when().holds(this)) {
                entry.stay(
                        decided.rule(),
                        "rule '" + decided.rule() + "' applies only when "
                                + decided.when().describe());
            } else if (!facts.containsKey(decided.fact())) {
                entry.stay(decided.rule(), "it does not tell '" + decided.fact() + "'");
            } else if (!isToldBy(target, decided.fact())) {
                entry.stay(
                        decided.rule(),
                        "nothing else in this event lets " + plan.to().label() + "'s say the same");
            } else {
                entry.spend(decided.rule(), null);
            }
        }
        for (Frame.Expected expected : slots.frame.constants) {
            Entry entry = slots.find(expected.slot());
            if (entry == null || entry.isSpent()) {
                continue;
            }
            if (!expected.when().holds(this)) {
                entry.stay(
                        expected.rule(),
                        "rule '" + expected.rule() + "' applies only when "
                                + expected.when().describe());
            } else if (entry.value.equals(expected.value())) {
                entry.spend(expected.rule(), null);
            }
        }
        slots.frame.rederived.forEach(row -> row.consume(this, slots, target));
    }

    // Whether the way back would find the fact again.
    private boolean isToldBy(ObjectNode target, String fact) {
        String value = facts.getOrDefault(fact, "");
        return plan.facts().stream()
                .filter(finder -> finder.id().equals(fact))
                .allMatch(finder -> finder.isToldBy(this, target, value));
    }

    // Facts, the event's name, and rows that skip: what must be known before anything is written.
    private Optional<Diagnostic> decide(Slots slots) {
        for (FactFinder fact : plan.facts()) {
            Optional<Fact.Verdict> verdict = fact.find(this);
            if (verdict.isEmpty()) {
                if (fact.id().equals(plan.variantFact())) {
                    diagnostics.add(Diagnostic.of(CoreCode.FACT_UNDECIDED, "", fact.id()));
                }
            } else if (verdict.get() instanceof Fact.Is is) {
                facts.put(fact.id(), is.value());
            } else {
                Optional<Diagnostic> skip = stop(verdict.get(), pointerOf(slots, fact.id()), fact.id());
                if (skip.isPresent()) {
                    return skip;
                }
            }
        }
        variant = facts.getOrDefault(plan.variantFact(), "");
        Entry name = plan.nameSlot() < 0 ? null : slots.find(plan.nameSlot());
        if (name != null && name.value.isString()) {
            String text = name.value.stringValue();
            metaName = plan.events().metaName(text, this);
            EventTable.Answer answer = plan.events().answer(text, this);
            if (answer instanceof EventTable.Named named) {
                targetName = named.name();
            } else if (answer instanceof EventTable.Skipped skipped) {
                return Optional.of(Diagnostic.of(CoreCode.SKIPPED, name.pointer, skipped.because()));
            } else if (!hasErrors()) {
                CoreCode code = answer instanceof EventTable.Taken ? CoreCode.NAME_TAKEN : CoreCode.NAME_UNKNOWN;
                diagnostics.add(Diagnostic.of(code, name.pointer, plan.to().label()));
            }
        }
        for (Plan.ReadySkip row : plan.skips()) {
            if (row.when().holds(this)) {
                String place = repaired.origins().of(row.when().place(source));
                Optional<Diagnostic> skip =
                        stop(row.skip().verdict(), place, row.skip().id());
                if (skip.isPresent()) {
                    return skip;
                }
            }
        }
        return Optional.empty();
    }

    // The reason to skip, if that is the verdict; a rejection becomes an error.
    private Optional<Diagnostic> stop(Fact.Verdict verdict, String pointer, String rule) {
        if (verdict instanceof Fact.Skip skip) {
            return Optional.of(
                    Diagnostic.of(CoreCode.SKIPPED, pointer, skip.because()).by(rule));
        }
        if (verdict instanceof Fact.Reject reject) {
            diagnostics.add(Diagnostic.of(CoreCode.REJECTED, pointer, reject.because())
                    .by(rule)
                    .advising(reject.help()));
        }
        return Optional.empty();
    }

    // Where a fact's own place stands, for a verdict that names no place.
    private String pointerOf(Slots slots, String fact) {
        for (Frame.Decided decided : plan.root().decided) {
            Entry entry = slots.find(decided.slot());
            if (entry != null && decided.fact().equals(fact)) {
                return repaired.origins().of(entry.pointer);
            }
        }
        return "";
    }

    private boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** Runs the writes of one document that have something to do. */
    ObjectNode frame(Slots slots, String at) {
        ObjectNode target = JsonNodeFactory.instance.objectNode();
        for (int index : slots.writes()) {
            Write write = slots.frame.writes[index];
            JsonNode value = at.isEmpty() ? supplied.get(index) : null;
            if (value != null) {
                write.leaveAll(slots, "the supplement has a value for '" + write.path() + "'");
                value = fromSupplement(write, value);
            } else {
                value = write.run(this, slots, at + write.target().pointer);
            }
            if (value != null) {
                write.target().put(target, value);
            }
        }
        consume(slots, target);
        return target;
    }

    Outcome convert(Codec codec, String name, JsonNode value) {
        return convert(codec, name, value, plan.to());
    }

    Outcome convert(Codec codec, String name, JsonNode value, Platform to) {
        if (value.isNull()) {
            return Outcome.stays("null says nothing");
        }
        try {
            return codec.convert(value, to, context);
        } catch (RuntimeException fault) {
            // A codec of the user's own may fail; that is told, and costs this event only. Its message may hold the
            // value.
            return Outcome.refused(Diagnostic.of(
                    CoreCode.CODEC_FAILED, "", name, fault.getClass().getSimpleName()));
        }
    }

    /** Enters an outcome into the ledger, and gives the value if there is one. */
    @Nullable
    JsonNode accept(Outcome outcome, Entry entry, String rule) {
        if (outcome instanceof Outcome.Crosses crosses) {
            remark(crosses.remarks(), entry.pointer, rule);
            return crosses.value();
        }
        if (outcome instanceof Outcome.Stays stays) {
            remark(stays.remarks(), entry.pointer, rule);
            entry.stay(rule, stays.reason());
        } else if (outcome instanceof Outcome.Refused refused) {
            remark(List.of(refused.problem()), entry.pointer, rule);
        }
        return null;
    }

    /** The same for one member of a list. */
    @Nullable
    JsonNode acceptMember(Outcome outcome, Entry entry, int member, String rule) {
        String pointer = Pointers.element(entry.pointer, member);
        if (outcome instanceof Outcome.Crosses crosses) {
            remark(crosses.remarks(), pointer, rule);
            return crosses.value();
        }
        if (outcome instanceof Outcome.Stays stays) {
            remark(stays.remarks(), pointer, rule);
            entry.member(member, new Fate.Stayed(rule, stays.reason()));
        } else if (outcome instanceof Outcome.Refused refused) {
            remark(List.of(refused.problem()), pointer, rule);
        }
        return null;
    }

    /** The same for several values: a remark's pointer begins with the name of the value it is about. */
    @Nullable
    JsonNode acceptJoint(Outcome outcome, List<String> names, int[] slots, Slots values, String rule) {
        List<Diagnostic> remarks = outcome instanceof Outcome.Crosses crosses
                ? crosses.remarks()
                : outcome instanceof Outcome.Stays stays
                        ? stays.remarks()
                        : List.of(((Outcome.Refused) outcome).problem());
        for (Diagnostic remark : remarks) {
            Entry about = null;
            String inside = "";
            for (int i = 0; i < slots.length; i++) {
                Entry entry = values.find(slots[i]);
                String prefix = names.get(i).isEmpty() ? "" : "/" + names.get(i);
                if (entry != null && Pointers.isWithin(remark.pointer(), prefix)) {
                    about = entry;
                    inside = remark.pointer().substring(prefix.length());
                } else if (entry != null && about == null) {
                    about = entry;
                }
            }
            if (about != null) {
                remark(List.of(remark.at(inside)), about.pointer, rule);
            }
        }
        return outcome instanceof Outcome.Crosses crosses ? crosses.value() : null;
    }

    private void remark(List<Diagnostic> remarks, String base, String rule) {
        for (Diagnostic remark : remarks) {
            diagnostics.add(
                    remark.at(repaired.origins().of(base + remark.pointer())).by(rule));
        }
    }

    JointCandidate.Result joint(Slots slots, String rule, Supplier<JointCandidate.Result> convert) {
        Map<String, JointCandidate.Result> results = joint.computeIfAbsent(slots, s -> new HashMap<>());
        JointCandidate.Result known = results.get(rule);
        if (known == null) {
            known = convert.get();
            results.put(rule, known);
        }
        return known;
    }

    private void supply(Slots slots) {
        if (supplement.isObject()) {
            supply(plan.root().targets, supplement, "", slots);
        }
    }

    private void supply(TargetTree place, JsonNode value, String path, Slots slots) {
        if (place.write != null) {
            String foreign = place.write.foreign().get(variant);
            if (foreign != null) {
                diagnostics.add(Diagnostic.of(CoreCode.SUPPLEMENT_UNUSED, "", path, foreign));
                return;
            }
            supplied.put(place.write.index(), value);
            slots.trigger(place.write.index());
            return;
        }
        if (!value.isObject() || place.members.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    CoreCode.SUPPLEMENT_REFUSED, "", path, plan.to().label() + " events have no such field"));
            return;
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String there = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            TargetTree next = place.members.get(member.getKey());
            supply(next == null ? new TargetTree() : next, member.getValue(), there, slots);
        }
    }

    // What the caller hands in passes through the same codec as the event's own value would.
    private @Nullable JsonNode fromSupplement(Write write, JsonNode value) {
        Optional<Codec> codec = write.candidates().stream()
                .map(Candidate::codec)
                .flatMap(Optional::stream)
                .findFirst();
        if (codec.isEmpty() || value.isObject()) {
            return value;
        }
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (JsonNode member : value) {
                JsonNode converted = fromSupplement(write, codec.get(), member);
                if (converted != null) {
                    list.add(converted);
                }
            }
            return list.isEmpty() ? null : list;
        }
        return fromSupplement(write, codec.get(), value);
    }

    private @Nullable JsonNode fromSupplement(Write write, Codec codec, JsonNode value) {
        Outcome outcome = convert(codec, write.path(), value);
        if (outcome instanceof Outcome.Crosses crosses) {
            return crosses.value();
        }
        String why = outcome instanceof Outcome.Stays stays
                ? stays.reason()
                : ((Outcome.Refused) outcome).problem().message();
        diagnostics.add(Diagnostic.of(CoreCode.SUPPLEMENT_REFUSED, "", write.path(), why));
        return null;
    }

    // What leaves here, the target takes. A fault is told at the source's place, where someone can mend it.
    private void judge(ObjectNode target, List<Spent> spent) {
        for (Diagnostic fault : plan.target().validate(target, variant)) {
            String place = fault.pointer()
                    .substring(Math.min(1, fault.pointer().length()))
                    .replace('/', '.');
            if (fault.code() == CoreCode.MISSING) {
                diagnostics.add(
                        Diagnostic.of(CoreCode.RESULT_MISSING, "", plan.to().label(), place));
                continue;
            }
            Optional<Spent> from = spent.stream()
                    .filter(s -> s.to().isPresent() && Pointers.isWithin(fault.pointer(), s.to().get()))
                    .findFirst();
            Diagnostic refused = Diagnostic.of(
                    CoreCode.RESULT_REFUSED,
                    from.map(Spent::from).orElse(""),
                    plan.to().label(),
                    place,
                    fault.message());
            diagnostics.add(
                    from.map(s -> refused.by(s.rule()).advising(help(s.rule()))).orElse(refused));
        }
    }

    private String help(String rule) {
        return rule.equals(plan.nameRule())
                ? "give this event a name that " + plan.to().label() + " takes, with a row in 'events'"
                : "";
    }

    private void advise(ObjectNode target) {
        for (Plan.ReadyAdvice ready : plan.advice()) {
            if (ready.when().holds(this) && Condition.holds(ready.advice().test(), target)) {
                diagnostics.add(Diagnostic.of(
                                CoreCode.ADVICE,
                                ready.advice().pointer(),
                                ready.advice().says())
                        .as(ready.advice().severity())
                        .by(ready.advice().id())
                        .advising(ready.advice().help()));
            }
        }
    }

    // Nothing in an event that goes nowhere has to be mended, so what was an error is a warning now.
    private EventResult skipped(Diagnostic reason) {
        diagnostics.replaceAll(found -> found.isError() ? found.as(Severity.WARNING) : found);
        diagnostics.add(reason);
        return nowhere(EventResult.Outcome.SKIPPED, Leftovers.SKIPPED);
    }

    private EventResult rejected() {
        return nowhere(EventResult.Outcome.REJECTED, Leftovers.REJECTED);
    }

    private EventResult nowhere(EventResult.Outcome outcome, String reason) {
        List<Leftover> all = new ArrayList<>(repaired.nothings());
        Leftovers.leaves(
                source,
                "",
                repaired.origins(),
                (leaf, pointer) ->
                        all.add(new Leftover(repaired.origins().of(pointer), leaf, reason, Optional.empty())));
        return new EventResult(outcome, Optional.empty(), facts, diagnostics, all, List.of());
    }
}
