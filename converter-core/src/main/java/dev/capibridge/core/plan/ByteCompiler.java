package dev.capibridge.core.plan;

import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.json.Names;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.rules.When;
import dev.capibridge.core.schema.Demand;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** A plan to the byte executor's form of it. */
final class ByteCompiler {

    /** A place that conditions ask for. */
    private static final class Asked {
        private final Map<String, Asked> members = new HashMap<>();
        private final Map<Integer, Asked> positions = new HashMap<>();
        private int number = BytePlace.NONE;
    }

    private final Plan plan;
    private final List<Path> strange;
    private final Asked asked = new Asked();
    private final Map<Fate.Stayed, BytePlace> anything = new HashMap<>();
    private final Map<String, Integer> joints = new HashMap<>();
    private final Map<Frame, ByteWrite[]> groupWrites = new HashMap<>();
    private final Map<Frame, ByteWrite.Container> elements = new HashMap<>();
    private final Map<Frame, Demand[]> elementTargets = new HashMap<>();
    private final List<String> variants;
    private final Map<String, List<String>> values = new HashMap<>();
    private int asks;
    private int members;
    private boolean unfit;

    private ByteCompiler(Plan plan, List<Path> strange) {
        this.plan = plan;
        this.strange = strange;
        plan.facts().forEach(fact -> {
            values.put(fact.id(), fact.values());
            // Their numbers are bits of a long.
            unfit |= fact.values().size() > 63;
        });
        this.variants =
                Stream.concat(Stream.of(""), plan.target().variants().stream()).toList();
    }

    /**
     * @param strange places of an event that the caller deals with itself, if something stands there
     * @return empty if the plan asks for something that the byte executor does not do
     */
    static Optional<BytePlan> compile(Plan plan, List<Path> strange) {
        return new ByteCompiler(plan, strange).compile();
    }

    private Optional<BytePlan> compile() {
        List<ByteFact> facts =
                plan.facts().stream().map(fact -> fact.bytes(this::ready)).toList();
        ByteNames names = plan.events().bytes(this::ready);
        ByteCondition[] skips =
                plan.skips().stream().map(skip -> ready(skip.when())).toArray(ByteCondition[]::new);
        ByteWrite.Container document = new ByteWrite.Container(null, new byte[0], 0, null);
        Demand[] targets = variants.stream().map(plan.target()::demand).toArray(Demand[]::new);
        ByteWrite[] writes = writes(plan.root(), document, targets, true);
        groups(plan.root().root);
        List<ByteConsumption> consumed = consumed(plan.root());
        int[] irregular = strange.stream().mapToInt(this::ask).toArray();
        List<ByteAdvice> advice = plan.advice().stream().map(this::advice).toList();
        // Last, since by now everything that conditions ask for is known.
        ByteFrame root =
                frame(plan.root(), document, writes, targets, plan.source().demand(""), Optional.of(asked));
        if (unfit) {
            return Optional.empty();
        }
        return Optional.of(new BytePlan(
                plan,
                plan.to(),
                root,
                irregular,
                members,
                asks,
                joints.size(),
                facts.toArray(ByteFact[]::new),
                IntStream.range(0, facts.size())
                        .filter(i -> facts.get(i).id().equals(plan.variantFact()))
                        .findFirst()
                        .orElse(-1),
                variants,
                skips,
                names,
                consumed,
                advice));
    }

    private ByteCondition ready(Condition condition) {
        return ready(condition, "");
    }

    private ByteCondition ready(Condition condition, String rule) {
        return ByteCondition.of(condition, rule, this::fact, values, this::ask);
    }

    private int fact(String id) {
        for (int i = 0; i < plan.facts().size(); i++) {
            if (plan.facts().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException("rules are checked before they are compiled");
    }

    private int ask(Path path) {
        Asked place = asked;
        for (Path.Step step : path.steps()) {
            if (step instanceof Path.Name name) {
                place = place.members.computeIfAbsent(name.name(), n -> new Asked());
            } else if (step instanceof Path.At at) {
                place = place.positions.computeIfAbsent(at.index(), n -> new Asked());
            }
        }
        if (place.number < 0) {
            place.number = asks++;
        }
        return place.number;
    }

    // The source.

    private ByteFrame frame(
            Frame frame,
            ByteWrite.Container document,
            ByteWrite[] writes,
            Demand[] targets,
            Demand demand,
            Optional<Asked> askedHere) {
        BytePlace root = place(
                Optional.of(frame.root), demand, askedHere, new Fate.Stayed("", SourceReader.UNKNOWN), each(frame));
        unfit |= askedHere.isEmpty() && writes.length > 64 * ByteRun.ELEMENT_WORDS;
        return new ByteFrame(
                root,
                document,
                frame.reasons.length,
                writes,
                frame.writesOf,
                frame.always,
                frame.around,
                needs(frame, targets));
    }

    // Slots of lists that a row converts member by member.
    private static Set<Integer> each(Frame frame) {
        Set<Integer> slots = new LinkedHashSet<>();
        for (Write write : frame.writes) {
            for (Candidate candidate : write.candidates()) {
                if (candidate instanceof FieldCandidate field && field.each()) {
                    for (int slot : field.slots()) {
                        slots.add(slot);
                    }
                }
            }
        }
        return slots;
    }

    private BytePlace place(
            Optional<Place> rules, Demand demand, Optional<Asked> questions, Fate.Stayed outer, Set<Integer> each) {
        Fate.Stayed unread = rules.map(
                        p -> new Fate.Stayed(p.rule, p.reason.isEmpty() ? SourceReader.UNKNOWN : p.reason))
                .orElse(outer);
        if (rules.isEmpty() && demand.isAny() && questions.isEmpty()) {
            return anything(unread);
        }
        BytePlace place = new BytePlace(demand, unread);
        place.ask = questions.map(a -> a.number).orElse(BytePlace.NONE);
        // A value that is read is taken whole; rules want nothing inside of it.
        Optional<Place> inside = rules.filter(p -> p.slot == Place.UNREAD);
        rules.filter(p -> p.slot != Place.UNREAD).ifPresent(p -> {
            place.slot = p.slot;
            place.each = each.contains(p.slot);
            Frame group = p.group;
            if (group != null) {
                place.group = group(group, demand.element(0));
            }
        });
        members(place, inside, questions, unread, each);
        elements(place, inside, questions, unread, each);
        return place;
    }

    private ByteFrame group(Frame group, Demand element) {
        ByteWrite.Container document = elements.get(group);
        ByteWrite[] writes = groupWrites.get(group);
        Demand[] targets = elementTargets.get(group);
        if (document == null || writes == null || targets == null) {
            throw new IllegalStateException("every group is known by now");
        }
        return frame(group, document, writes, targets, element, Optional.empty());
    }

    // The writes of groups, wherever they are.
    private void groups(Place place) {
        place.members.values().forEach(this::groups);
        place.positions.values().forEach(this::groups);
        Frame group = place.group;
        if (group != null) {
            unfit |= !group.decided.isEmpty() || !group.constants.isEmpty() || !group.rederived.isEmpty();
            ByteWrite.Container document = new ByteWrite.Container(null, new byte[0], 0, null);
            elements.put(group, document);
            Demand[] targets = targetsOf(place.slot);
            elementTargets.put(group, targets);
            groupWrites.put(group, writes(group, document, targets, false));
            groups(group.root);
        }
    }

    // What the target demands of an element of the list that a slot's list becomes.
    private Demand[] targetsOf(int slot) {
        for (Write write : plan.root().writes) {
            boolean is = write.candidates().stream()
                    .anyMatch(row -> row instanceof GroupCandidate group && group.slot() == slot);
            if (is) {
                return variants.stream()
                        .map(variant -> at(plan.target().demand(variant), write.target())
                                .element(0))
                        .toArray(Demand[]::new);
            }
        }
        return variants.stream().map(variant -> Demand.ANY).toArray(Demand[]::new);
    }

    private void members(
            BytePlace place, Optional<Place> rules, Optional<Asked> questions, Fate.Stayed unread, Set<Integer> each) {
        Set<String> names = new LinkedHashSet<>(place.demand.names());
        rules.ifPresent(p -> names.addAll(p.members.keySet()));
        questions.ifPresent(a -> names.addAll(a.members.keySet()));
        List<String> all = List.copyOf(names);
        place.names = new Names(all);
        place.firstNumber = members;
        members += all.size();
        place.members = all.stream()
                .map(name -> place(
                        rules.map(p -> p.members.get(name)),
                        place.demand.member(name),
                        questions.map(a -> a.members.get(name)),
                        unread,
                        each))
                .toArray(BytePlace[]::new);
        place.required = IntStream.range(0, all.size())
                .filter(i -> place.demand.isRequired(all.get(i)))
                .map(i -> place.firstNumber + i)
                .toArray();
        place.other = place.demand.isClosed() ? null : anything(unread);
    }

    private void elements(
            BytePlace place, Optional<Place> rules, Optional<Asked> questions, Fate.Stayed unread, Set<Integer> each) {
        int count = Math.max(
                place.demand.positions(),
                Stream.concat(
                                rules.stream().flatMap(p -> p.positions.keySet().stream()),
                                questions.stream().flatMap(a -> a.positions.keySet().stream()))
                        .mapToInt(i -> i + 1)
                        .max()
                        .orElse(0));
        place.positions = IntStream.range(0, count)
                .mapToObj(i -> place(
                        rules.map(p -> p.positions.get(i)),
                        place.demand.element(i),
                        questions.map(a -> a.positions.get(i)),
                        unread,
                        each))
                .toArray(BytePlace[]::new);
        place.element = place.demand.isAny()
                ? anything(unread)
                : place(Optional.empty(), place.demand.element(count), Optional.empty(), unread, each);
    }

    // One for each reason: what stands inside of it is as free, and stays for the same reason.
    private BytePlace anything(Fate.Stayed unread) {
        return anything.computeIfAbsent(unread, reason -> {
            BytePlace place = new BytePlace(Demand.ANY, reason);
            place.other = place;
            place.element = place;
            return place;
        });
    }

    // The target.

    private ByteWrite[] writes(Frame frame, ByteWrite.Container document, Demand[] targets, boolean top) {
        Map<String, ByteWrite.Container> containers = new HashMap<>(Map.of("", document));
        ByteWrite[] writes = new ByteWrite[frame.writes.length];
        List<ByteWrite.Container> closed = new ArrayList<>();
        for (int i = 0; i < writes.length; i++) {
            Write write = frame.writes[i];
            Target target = write.target();
            ByteWrite.Container within = target.parent()
                    .map(parent -> container(parent, target, containers, document))
                    .orElse(document);
            watchOrder(within, i == 0 ? within : writes[i - 1].within, closed);
            @Nullable String[] foreign = new String[variants.size()];
            for (int v = 0; v < foreign.length; v++) {
                foreign[v] = write.foreign().get(variants.get(v));
            }
            writes[i] = new ByteWrite(
                    i,
                    write.path(),
                    target.pointer,
                    within,
                    key(target.step()),
                    position(target.step()),
                    foreign,
                    Stream.of(targets).map(demand -> at(demand, target)).toArray(Demand[]::new),
                    write.scalarAllowed());
            watchContainers(target, targets);
            writes[i].ways = ways(frame, write, top);
        }
        return writes;
    }

    private static Demand at(Demand demand, Target target) {
        Demand holder = target.parent().map(parent -> at(demand, parent)).orElse(demand);
        return target.step() instanceof Path.Name name
                ? holder.member(name.name())
                : holder.element(((Path.At) target.step()).index());
    }

    // What stands around a place must be welcome wherever the place is: it is not looked at again.
    private void watchContainers(Target target, Demand[] targets) {
        Optional<Target> parent = target.parent();
        if (parent.isEmpty()) {
            return;
        }
        Target container = parent.get();
        for (Demand root : targets) {
            Demand demand = at(root, container);
            boolean welcome;
            try {
                welcome = target.step() instanceof Path.At
                        ? acceptsFilled(demand, container)
                        : demand.acceptsObject() || demand.isNever();
            } catch (Irregular unknown) {
                welcome = false;
            }
            unfit |= !welcome;
        }
        watchContainers(container, targets);
    }

    private static boolean acceptsFilled(Demand demand, Target list) {
        if (demand.isNever()) {
            return true;
        }
        byte[][] fills = fills(list);
        boolean welcome = demand.acceptsList(fills.length);
        for (int i = 0; i < fills.length; i++) {
            Scanner fill = new Scanner();
            fill.open(fills[i], 0, fills[i].length);
            welcome &= demand.element(i).accepts(fill);
        }
        return welcome;
    }

    private ByteNeed[][] needs(Frame frame, Demand[] targets) {
        return Stream.of(targets)
                .map(demand -> {
                    List<ByteNeed> needs = new ArrayList<>();
                    needs(frame, demand, "", needs);
                    return needs.toArray(ByteNeed[]::new);
                })
                .toArray(ByteNeed[][]::new);
    }

    private static void needs(Frame frame, Demand demand, String at, List<ByteNeed> needs) {
        List<String> required =
                demand.names().stream().filter(demand::isRequired).toList();
        int[] holder = at.isEmpty() ? new int[0] : writesBelow(frame, at);
        if (!at.isEmpty() && holder.length == 0) {
            return;
        }
        if (!required.isEmpty()) {
            needs.add(new ByteNeed(
                    holder,
                    required.stream()
                            .map(name -> writesIn(frame, Pointers.member(at, name)))
                            .toArray(int[][]::new)));
        }
        demand.names().forEach(name -> needs(frame, demand.member(name), Pointers.member(at, name), needs));
    }

    private static int[] writesBelow(Frame frame, String pointer) {
        return Stream.of(frame.writes)
                .filter(write -> write.target().pointer.startsWith(pointer + "/"))
                .mapToInt(Write::index)
                .toArray();
    }

    private static int[] writesIn(Frame frame, String pointer) {
        return Stream.of(frame.writes)
                .filter(write -> Pointers.isWithin(write.target().pointer, pointer))
                .mapToInt(Write::index)
                .toArray();
    }

    private static ByteWrite.Container container(
            Target target, Target child, Map<String, ByteWrite.Container> containers, ByteWrite.Container document) {
        ByteWrite.Container known = containers.get(target.pointer);
        if (known != null) {
            return known;
        }
        ByteWrite.Container parent = target.parent()
                .map(p -> container(p, target, containers, document))
                .orElse(document);
        ByteWrite.Container made = new ByteWrite.Container(
                parent,
                key(target.step()),
                position(target.step()),
                child.step() instanceof Path.At ? fills(target) : null);
        containers.put(target.pointer, made);
        return made;
    }

    private static byte[][] fills(Target list) {
        return list.shape().positions().stream()
                .map(position -> JsonWriter.bytes(position.fill().orElse(NullNode.getInstance())))
                .toArray(byte[][]::new);
    }

    // What is closed once is not opened again, or a name would stand twice.
    private void watchOrder(ByteWrite.Container now, ByteWrite.Container before, List<ByteWrite.Container> closed) {
        for (ByteWrite.Container c = before; c != null && !isWithin(now, c); c = c.parent) {
            closed.add(c);
        }
        for (ByteWrite.Container c = now; c != null; c = c.parent) {
            unfit |= closed.contains(c);
        }
    }

    @SuppressWarnings("ReferenceEquality") // There is one container a place.
    private static boolean isWithin(ByteWrite.Container inner, ByteWrite.Container outer) {
        for (ByteWrite.Container c = inner; c != null; c = c.parent) {
            if (c == outer) {
                return true;
            }
        }
        return false;
    }

    private static byte[] key(Path.Step step) {
        return step instanceof Path.Name name
                ? (JsonWriter.compact(StringNode.valueOf(name.name())) + ":").getBytes(StandardCharsets.UTF_8)
                : new byte[0];
    }

    private static int position(Path.Step step) {
        return step instanceof Path.At at ? at.index() : 0;
    }

    private ByteWay[] ways(Frame frame, Write write, boolean top) {
        return write.candidates().stream()
                .map(candidate -> way(frame, write, candidate, top))
                .toArray(ByteWay[]::new);
    }

    private ByteWay way(Frame frame, Write write, Candidate candidate, boolean top) {
        String pointer = write.target().pointer;
        if (candidate instanceof FieldCandidate row) {
            return field(frame, write, row);
        } else if (candidate instanceof AroundCandidate row && row.taking() instanceof FieldCandidate taking) {
            // A list around is looked at with care.
            unfit |= taking.each();
            return new ByteWays.Around(field(plan.root(), write, taking), taking.slots());
        } else if (candidate instanceof JointCandidate row) {
            int number = joints.computeIfAbsent(row.rule(), rule -> joints.size());
            ByteCondition when = ready(row.when(), row.rule());
            return new ByteWays.Joint(
                    row,
                    number,
                    when,
                    hasReason(frame, row.slots()),
                    new Fate.Stayed(row.rule(), when.unmet()),
                    new Added(pointer, Optional.of(row.rule())));
        } else if (candidate instanceof DerivedCandidate row) {
            return new ByteWays.Derived(
                    row, ready(row.when(), row.rule()), new Added(pointer, Optional.of(row.rule())));
        } else if (candidate instanceof ValueCandidate row) {
            return ByteWays.Fixed.of(row, ready(row.when(), row.rule()), pointer);
        } else if (candidate instanceof FactCandidate row) {
            return ByteWays.Told.of(row, fact(row.fact()), ready(row.when(), row.rule()), pointer);
        } else if (candidate instanceof NameCandidate row) {
            return new ByteWays.Name(row, new Fate.Spent(row.rule(), pointer));
        } else if (candidate instanceof GroupCandidate row) {
            return group(row, pointer, top);
        }
        throw new IllegalStateException("a way of getting a value that is not known here");
    }

    private ByteField field(Frame reads, Write write, FieldCandidate row) {
        return new ByteField(
                row,
                ready(row.when(), row.rule()),
                hasReason(reads, row.slots()),
                write.path(),
                write.target().pointer);
    }

    private static boolean[] hasReason(Frame frame, int[] slots) {
        boolean[] has = new boolean[slots.length];
        for (int i = 0; i < has.length; i++) {
            has[i] = !frame.reasonRules[slots[i]].isEmpty();
        }
        return has;
    }

    private ByteWay group(GroupCandidate row, String pointer, boolean top) {
        // A group in a group goes the careful way.
        unfit |= !top;
        return new ByteWays.Group(row, ready(row.when(), row.rule()), new Fate.Spent(row.rule(), pointer));
    }

    private List<ByteConsumption> consumed(Frame frame) {
        List<ByteConsumption> rows = new ArrayList<>();
        frame.decided.forEach(row -> rows.add(new ByteConsumption.Decided(
                row, ready(row.when(), row.rule()), plan.to().label())));
        frame.constants.forEach(row -> rows.add(new ByteConsumption.Expected(row, ready(row.when(), row.rule()))));
        frame.rederived.forEach(row -> rows.add(new ByteConsumption.Again(row)));
        return List.copyOf(rows);
    }

    // Advice.

    private ByteAdvice advice(Plan.ReadyAdvice ready) {
        When.Test test = ready.advice().test();
        boolean exact = !test.count().isEmpty()
                || Stream.of(test.has(), test.hasAny(), test.lacks())
                        .flatMap(List::stream)
                        .anyMatch(path -> spot(path).isEmpty())
                || test.is().keySet().stream().anyMatch(path -> writeAt(path) < 0);
        return new ByteAdvice(
                ready(ready.when()),
                test,
                exact,
                exact
                        ? new int[0]
                        : test.is().keySet().stream().mapToInt(this::writeAt).toArray(),
                test.is().values().stream().map(ByteCompiler::bytes).toArray(byte[][][]::new),
                spots(test.has()),
                spots(test.hasAny()),
                spots(test.lacks()),
                ready.says());
    }

    private ByteAdvice.Spot[] spots(List<Path> paths) {
        return paths.stream().flatMap(path -> spot(path).stream()).toArray(ByteAdvice.Spot[]::new);
    }

    // Empty for a place inside of what one write writes whole.
    private Optional<ByteAdvice.Spot> spot(Path path) {
        Optional<Write> above = Stream.of(plan.root().writes)
                .filter(write -> isBelow(path.toString(), write.path()))
                .findFirst();
        if (above.isEmpty()) {
            return Optional.of(new ByteAdvice.Spot(writesAt(path), -1, 0));
        }
        String first = above.get().path() + "[0].";
        Optional<Frame> group = above.get().candidates().stream()
                .filter(GroupCandidate.class::isInstance)
                .map(row -> groupAt(plan.root().root, ((GroupCandidate) row).slot()))
                .flatMap(Optional::stream)
                .findFirst();
        if (group.isEmpty() || !path.toString().startsWith(first) || group.get().writes.length > 64) {
            return Optional.empty();
        }
        String part = path.toString().substring(first.length());
        long inside = 0;
        for (Write write : group.get().writes) {
            inside |= write.path().equals(part) || isBelow(write.path(), part) ? 1L << write.index() : 0;
        }
        return inside == 0
                ? Optional.empty()
                : Optional.of(new ByteAdvice.Spot(new int[0], above.get().index(), inside));
    }

    private static Optional<Frame> groupAt(Place place, int slot) {
        if (place.slot == slot) {
            return Optional.ofNullable(place.group);
        }
        return Stream.concat(place.members.values().stream(), place.positions.values().stream())
                .map(inside -> groupAt(inside, slot))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static byte[][] bytes(List<JsonNode> values) {
        return values.stream().map(JsonWriter::bytes).toArray(byte[][]::new);
    }

    private int writeAt(Path path) {
        return Stream.of(plan.root().writes)
                .filter(write -> write.path().equals(path.whole().toString()))
                .mapToInt(Write::index)
                .findFirst()
                .orElse(-1);
    }

    private int[] writesAt(Path path) {
        String place = path.whole().toString();
        return Stream.of(plan.root().writes)
                .filter(write -> write.path().equals(place) || isBelow(write.path(), place))
                .mapToInt(Write::index)
                .toArray();
    }

    private static boolean isBelow(String path, String above) {
        return path.length() > above.length()
                && path.startsWith(above)
                && (path.charAt(above.length()) == '.' || path.charAt(above.length()) == '[')
                && !path.equals(above + "[]");
    }
}
