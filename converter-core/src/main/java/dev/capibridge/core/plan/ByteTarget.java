package dev.capibridge.core.plan;

import dev.capibridge.core.json.Irregular;
import dev.capibridge.core.json.JsonWriter;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Scanner;
import dev.capibridge.core.rules.Path;
import dev.capibridge.core.schema.Demand;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** The target's side of a plan, compiled for the byte executor: places in their order, and the ways to fill them. */
final class ByteTarget {

    private final Plan plan;
    private final ByteConditions conditions;
    private final ByteTests tests;
    private final List<String> variants;
    private final Map<String, Integer> joints = new HashMap<>();
    private boolean unfit;

    /** @param variants of the target, by their numbers */
    ByteTarget(Plan plan, ByteConditions conditions, ByteTests tests, List<String> variants) {
        this.plan = plan;
        this.conditions = conditions;
        this.tests = tests;
        this.variants = variants;
    }

    /** Whether all compiled so far is something that the byte executor does. */
    boolean isFit() {
        return !unfit;
    }

    /** How many rows have several values. */
    int joints() {
        return joints.size();
    }

    /** What the target demands of an element of the list that a slot's list becomes. */
    Demand[] targetsOf(int slot) {
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

    /** The writes of one level. */
    ByteWrite[] writes(Frame frame, ByteWrite.Container document, Demand[] targets, boolean top) {
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
                    write.scalarAllowed(),
                    write.candidates().stream().map(write::taken).toArray(String[]::new));
            watchContainers(target, targets);
            writes[i].ways = ways(frame, write, top);
        }
        return writes;
    }

    static Demand at(Demand demand, Target target) {
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

    /** For each variant, what the objects of one level must have. */
    ByteNeed[][] needs(Frame frame, Demand[] targets) {
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
            ByteCondition when = conditions.ready(row.when(), row.rule());
            return new ByteWays.Joint(
                    row,
                    number,
                    when,
                    hasReason(frame, row.slots()),
                    new Fate.Stayed(row.rule(), when.unmet()),
                    new Added(pointer, Optional.of(row.rule())));
        } else if (candidate instanceof DerivedCandidate row) {
            return new ByteWays.Derived(
                    row, conditions.ready(row.when(), row.rule()), new Added(pointer, Optional.of(row.rule())));
        } else if (candidate instanceof ValueCandidate row) {
            return ByteWays.Fixed.of(row, conditions.ready(row.when(), row.rule()), pointer);
        } else if (candidate instanceof FactCandidate row) {
            return ByteWays.Told.of(
                    row, conditions.fact(row.fact()), conditions.ready(row.when(), row.rule()), pointer);
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
                conditions.ready(row.when(), row.rule()),
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
        return new ByteWays.Group(row, conditions.ready(row.when(), row.rule()), new Fate.Spent(row.rule(), pointer));
    }

    /** What is spent without being written. */
    List<ByteConsumption> consumed(Frame frame) {
        List<ByteConsumption> rows = new ArrayList<>();
        frame.decided.forEach(row -> rows.add(new ByteConsumption.Decided(
                row, conditions.ready(row.when(), row.rule()), plan.to().label())));
        frame.constants.forEach(
                row -> rows.add(new ByteConsumption.Expected(row, conditions.ready(row.when(), row.rule()))));
        frame.rederived.forEach(row -> rows.add(ByteConsumption.Again.of(row, tests)));
        return List.copyOf(rows);
    }
}
