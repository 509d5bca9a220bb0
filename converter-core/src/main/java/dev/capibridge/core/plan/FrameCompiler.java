package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.When;
import dev.capibridge.core.schema.EventSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles the rows of one level. */
final class FrameCompiler {

    /** A place of the target while its ways are being collected. */
    private static final class Draft {
        private final Path path;
        private final List<Candidate> first = new ArrayList<>();
        private final List<Candidate> later = new ArrayList<>();
        private final List<Candidate> last = new ArrayList<>();
        private final Set<Integer> slots = new LinkedHashSet<>();
        private final Set<Integer> slotsAround = new LinkedHashSet<>();
        private boolean always;

        Draft(Path path) {
            this.path = path;
        }
    }

    private final Platform to;
    private final Platform from;
    private final Shape sourceShape;
    private final EventSchema target;
    private final Shape targetShape;
    private final @Nullable FrameCompiler around;
    private final Frame frame = new Frame();
    private final Map<Path, Draft> drafts = new LinkedHashMap<>();
    private final Map<Path, Integer> slots = new HashMap<>();
    private final List<Place> slotPlaces = new ArrayList<>();

    FrameCompiler(Platform to, EventSchema source, EventSchema target) {
        this(to, source.shape(), target, target.shape(), null);
    }

    private FrameCompiler(
            Platform to, Shape sourceShape, EventSchema target, Shape targetShape, @Nullable FrameCompiler around) {
        this.to = to;
        this.from = to.other();
        this.sourceShape = sourceShape;
        this.target = target;
        this.targetShape = targetShape;
        this.around = around;
    }

    void add(Rule rule) {
        if (rule.only().map(only -> only != to).orElse(false)) {
            closedWay(rule);
        } else if (rule instanceof Rule.Field field) {
            field(field);
        } else if (rule instanceof Rule.Group group) {
            group(group);
        } else if (rule instanceof Rule.EventName name) {
            int slot = slot(name.side(from).path());
            Draft draft = draft(name.side(to).path());
            draft.first.add(new NameCandidate(name.id(), slot));
            draft.slots.add(slot);
        } else if (rule instanceof Rule.Constant constant) {
            constant(constant);
        } else if (rule instanceof Rule.FromFact fact) {
            fact(fact);
        } else if (rule instanceof Rule.Unmapped unmapped) {
            unmapped(unmapped);
        }
    }

    // The row is for the other direction; here its places have no counterpart, and the row says why.
    private void closedWay(Rule rule) {
        if (rule instanceof Rule.Field field && field.derived().isEmpty()) {
            field.side(from).parts().forEach(part -> reason(part.path(), field.because(), field.id()));
            field.side(to).parts().stream()
                    .filter(part -> !part.path().around())
                    .forEach(part -> draft(part.path()));
        } else if (rule instanceof Rule.Group group) {
            reason(group.side(from).path(), "this rule goes one way only", group.id());
        } else if (rule instanceof Rule.FromFact fact && fact.side() == from) {
            reason(fact.part().path(), "this rule goes one way only", fact.id());
        }
    }

    private void field(Rule.Field field) {
        Condition when = Condition.of(field.when(), from);
        Rule.Side reads = field.side(from);
        Rule.Side writes = field.side(to);
        noteReader(field);
        if (field.derived().isPresent()) {
            derived(field, when);
        } else if (reads.joint() || writes.joint()) {
            joint(field, when);
        } else {
            Path path = writes.first().path();
            Draft draft = draft(path);
            int[] read =
                    reads.parts().stream().mapToInt(part -> slot(part.path())).toArray();
            boolean each = reads.first().path().isMany();
            boolean fromAround = reads.first().path().around();
            Candidate candidate = new FieldCandidate(
                    field.id(),
                    field.as().name(),
                    field.as().codec(),
                    when,
                    reads.parts().stream()
                            .map(part -> part.path().whole().there().toString())
                            .toList(),
                    read,
                    each,
                    path.isMany());
            (field.after().isPresent() ? draft.later : draft.first)
                    .add(fromAround ? new AroundCandidate(candidate) : candidate);
            for (int slot : read) {
                (fromAround ? draft.slotsAround : draft.slots).add(slot);
            }
            // Names that are read and never written still have a place, so that nothing else claims it unseen.
            field.side(to).parts().stream().skip(1).forEach(part -> draft(part.path()));
        }
        Rule.Default byDefault = field.defaults().get(to);
        if (byDefault != null) {
            Draft draft = draft(writes.first().path());
            draft.last.add(new ValueCandidate(field.id(), byDefault.value(), Condition.of(byDefault.when(), from)));
            draft.always = true;
        }
    }

    // A row that works a value out reads beside whoever takes it, and has no say.
    private void noteReader(Rule.Field field) {
        if (field.derived().isEmpty()) {
            for (Rule.Part part : field.side(from).parts()) {
                Place place = (part.path().around() && around != null ? around : this)
                        .place(
                                part.path().around()
                                        ? part.path().there()
                                        : part.path().whole());
                place.judged |= field.as().codec().judgesForm();
                place.taken |= !field.as().codec().judgesForm();
            }
        }
    }

    private void joint(Rule.Field field, Condition when) {
        List<String> names =
                field.side(from).parts().stream().map(Rule.Part::name).toList();
        int[] read = field.side(from).parts().stream()
                .mapToInt(part -> slot(part.path()))
                .toArray();
        Map<String, String> places = field.side(to).parts().stream()
                .collect(Collectors.toMap(Rule.Part::name, part -> Target.pointer(part.path())));
        for (Rule.Part part : field.side(to).parts()) {
            Draft draft = draft(part.path());
            String share = field.side(to).joint() ? part.name() : "";
            (field.after().isPresent() ? draft.later : draft.first)
                    .add(new JointCandidate(
                            field.id(), field.as().name(), field.as().codec(), when, names, read, share, places));
            for (int slot : read) {
                draft.slots.add(slot);
            }
        }
    }

    private void derived(Rule.Field field, Condition when) {
        Platform readSide = field.derived().orElseThrow();
        Rule.Side inputs = field.side(readSide);
        Rule.Part output = field.side(readSide.other()).first();
        if (readSide == from) {
            Draft draft = draft(output.path());
            List<String> names = inputs.parts().stream().map(Rule.Part::name).toList();
            int[] read =
                    inputs.parts().stream().mapToInt(part -> slot(part.path())).toArray();
            (field.after().isPresent() ? draft.later : draft.first)
                    .add(new DerivedCandidate(
                            field.id(), field.as().name(), field.as().codec(), when, names, read));
            for (int slot : read) {
                draft.slots.add(slot);
            }
        } else {
            Map<String, Path> places = new LinkedHashMap<>();
            inputs.parts().forEach(part -> places.put(part.name(), part.path().whole()));
            frame.rederived.add(new Rederived(
                    field.id(), field.as().name(), field.as().codec(), to.other(), slot(output.path()), places));
        }
    }

    private void group(Rule.Group group) {
        Path read = group.side(from).path();
        Path write = group.side(to).path();
        FrameCompiler inner = new FrameCompiler(
                to,
                EventSchema.at(sourceShape, read).orElse(Shape.ANY),
                target,
                EventSchema.at(targetShape, write).orElse(Shape.ANY),
                this);
        group.fields().forEach(inner::add);
        int slot = slot(read);
        Frame elements = inner.finish();
        slotPlaces.get(slot).group = elements;
        Draft draft = draft(write);
        draft.first.add(new GroupCandidate(group.id(), slot, Condition.of(group.when(), from), elements));
        draft.slots.add(slot);
    }

    private void constant(Rule.Constant constant) {
        if (constant.side() == to) {
            Draft draft = draft(constant.part().path());
            (constant.after().isPresent() ? draft.later : draft.first)
                    .add(new ValueCandidate(constant.id(), constant.value(), Condition.of(constant.when(), from)));
            draft.always = true;
        } else {
            frame.constants.add(new Frame.Expected(
                    constant.id(),
                    slot(constant.part().path()),
                    constant.value(),
                    Condition.of(constant.when(), from)));
        }
    }

    private void fact(Rule.FromFact fact) {
        if (fact.side() == to) {
            Draft draft = draft(fact.part().path());
            (fact.after().isPresent() ? draft.later : draft.first)
                    .add(new FactCandidate(fact.id(), fact.fact(), fact.values(), Condition.of(fact.when(), from)));
            draft.always = true;
        } else {
            frame.decided.add(new Frame.Decided(
                    fact.id(), fact.fact(), slot(fact.part().path()), Condition.of(fact.when(), from)));
        }
    }

    private void unmapped(Rule.Unmapped unmapped) {
        for (Rule.Part part : unmapped.parts()) {
            if (unmapped.side() == from) {
                reason(part.path(), unmapped.reason(), unmapped.id());
            } else if (around == null) {
                // No row writes it, but a supplement may.
                draft(part.path());
            }
        }
    }

    private void reason(Path path, String reason, String rule) {
        Place place = place(path.whole());
        if (place.reason.isEmpty()) {
            place.reason = reason;
            place.rule = rule;
        }
    }

    /** The slot that holds what stands at a place of the source; a slot of the frame around for a place around the list. */
    int slot(Path path) {
        if (path.around() && around != null) {
            return around.slot(path.there());
        }
        return slots.computeIfAbsent(path.whole(), whole -> {
            Place place = place(whole);
            place.slot = slotPlaces.size();
            slotPlaces.add(place);
            return place.slot;
        });
    }

    /** Notes that conditions ask for the values of these places. */
    void ask(When.Test test) {
        test.is().keySet().forEach(path -> place(path.whole()).asked = true);
        test.has().forEach(path -> place(path.whole()).asked = true);
        test.hasAny().forEach(path -> place(path.whole()).asked = true);
        test.digits().forEach(path -> place(path.whole()).asked = true);
    }

    private Place place(Path path) {
        Place place = frame.root;
        for (Path.Step step : path.steps()) {
            if (step instanceof Path.Name name) {
                place = place.members.computeIfAbsent(name.name(), n -> new Place());
            } else if (step instanceof Path.At at) {
                place = place.positions.computeIfAbsent(at.index(), n -> new Place());
            }
        }
        return place;
    }

    private Draft draft(Path path) {
        return drafts.computeIfAbsent(path.whole(), Draft::new);
    }

    Frame finish() {
        List<Draft> ordered = new ArrayList<>(drafts.values());
        ordered.sort(Comparator.comparing(draft -> order(draft.path), FrameCompiler::compare));
        frame.writes = new Write[ordered.size()];
        List<Set<Integer>> writesOf = new ArrayList<>();
        slotPlaces.forEach(place -> writesOf.add(new LinkedHashSet<>()));
        List<Integer> always = new ArrayList<>();
        List<Frame.Around> aroundReads = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Draft draft = ordered.get(i);
            frame.writes[i] = write(i, draft);
            int index = i;
            draft.slots.forEach(slot -> writesOf.get(slot).add(index));
            draft.slotsAround.forEach(slot -> aroundReads.add(new Frame.Around(slot, index)));
            if (draft.always) {
                always.add(i);
            }
            enter(draft.path, frame.writes[i]);
        }
        frame.writesOf = writesOf.stream().map(FrameCompiler::ints).toArray(int[][]::new);
        frame.always = ints(always);
        frame.around = aroundReads.toArray(Frame.Around[]::new);
        frame.reasons = slotPlaces.stream()
                .map(place -> place.reason.isEmpty() ? SourceReader.UNKNOWN : place.reason)
                .toArray(String[]::new);
        frame.reasonRules = slotPlaces.stream().map(place -> place.rule).toArray(String[]::new);
        return frame;
    }

    private static int[] ints(Collection<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private Write write(int index, Draft draft) {
        List<Candidate> candidates = new ArrayList<>(draft.first);
        candidates.addAll(draft.later);
        candidates.addAll(draft.last);
        Shape shape = EventSchema.at(targetShape, draft.path).orElse(Shape.ANY);
        Map<String, String> foreign = new HashMap<>();
        if (around == null) {
            List<String> taking = target.variants().stream()
                    .filter(variant -> target.allows(variant, draft.path))
                    .sorted()
                    .toList();
            for (String variant : target.variants()) {
                if (!taking.contains(variant)) {
                    foreign.put(
                            variant,
                            to.label() + " takes '" + draft.path + "' only where the event source is "
                                    + String.join(" or ", taking));
                }
            }
        }
        boolean scalarAllowed = shape.types().isEmpty() || !shape.types().equals(Set.of(Shape.Type.ARRAY));
        return new Write(
                index, draft.path.toString(), Target.of(draft.path, targetShape), scalarAllowed, candidates, foreign);
    }

    private void enter(Path path, Write write) {
        TargetTree tree = frame.targets;
        for (Path.Step step : path.steps()) {
            String name = step instanceof Path.Name n ? n.name() : Integer.toString(((Path.At) step).index());
            tree = tree.members.computeIfAbsent(name, n -> new TargetTree());
        }
        tree.write = write;
    }

    // A place's position in the target's schema, level by level; what the schema does not know comes last, in rule
    // order.
    private List<Integer> order(Path path) {
        List<Integer> order = new ArrayList<>();
        Shape shape = targetShape;
        for (Path.Step step : path.steps()) {
            if (step instanceof Path.Name name) {
                int at = new ArrayList<>(shape.members().keySet()).indexOf(name.name());
                order.add(at < 0 ? Integer.MAX_VALUE : at);
            } else if (step instanceof Path.At at) {
                order.add(at.index());
            }
            shape = EventSchema.at(shape, new Path(List.of(step))).orElse(Shape.ANY);
        }
        return order;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int difference = Integer.compare(a.get(i), b.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
