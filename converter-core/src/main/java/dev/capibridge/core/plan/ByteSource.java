package dev.capibridge.core.plan;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.json.Names;
import dev.capibridge.core.schema.Demand;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The source's side of a plan, compiled for the byte executor: what rules, schema and conditions want of each place. */
final class ByteSource {

    private final ByteTarget target;
    private final Optional<Place> namePlace;
    private final Predicate<String> strangeName;
    private final Spellings spellings;
    private final Map<Fate.Stayed, BytePlace> anything = new HashMap<>();
    private final Map<Frame, ByteWrite[]> groupWrites = new HashMap<>();
    private final Map<Frame, ByteWrite.Container> elements = new HashMap<>();
    private final Map<Frame, Demand[]> elementTargets = new HashMap<>();
    /** The event names that rules tell apart. */
    private final Set<JsonNode> names = new LinkedHashSet<>();

    private int members;
    private int places;
    private boolean unfit;

    /**
     * @param namePlace where the event's name stands
     * @param strangeName names of members that the caller deals with itself
     * @param spellings of the names of events
     */
    ByteSource(ByteTarget target, Optional<Place> namePlace, Predicate<String> strangeName, Spellings spellings) {
        this.target = target;
        this.namePlace = namePlace;
        this.strangeName = strangeName;
        this.spellings = spellings;
    }

    // A rule may read what its schema does not know.
    private boolean isStrange(String name, Shape around) {
        return !around.members().containsKey(name) && strangeName.test(name);
    }

    /** Whether all compiled so far is something that the byte executor does. */
    boolean isFit() {
        return !unfit;
    }

    /** How many members of places are numbered. */
    int members() {
        return members;
    }

    /** How many places are numbered. */
    int places() {
        return places;
    }

    /** Rules tell events of this name apart from others. To be said before any level is compiled. */
    void tellsApart(String eventName) {
        names.add(StringNode.valueOf(eventName));
    }

    /** One level, and those inside of it. */
    ByteFrame frame(
            Frame frame,
            ByteWrite.Container document,
            ByteWrite[] writes,
            Demand[] targets,
            Demand demand,
            Shape shape,
            Optional<ByteConditions.Asked> askedHere) {
        BytePlace root = place(
                Optional.of(frame.root),
                demand,
                shape,
                askedHere,
                new Fate.Stayed("", SourceReader.UNKNOWN),
                each(frame));
        unfit |= askedHere.isEmpty() && writes.length > 64 * ByteRun.ELEMENT_WORDS;
        return new ByteFrame(
                root,
                document,
                frame.reasons.length,
                writes,
                frame.writesOf,
                frame.always,
                frame.around,
                target.needs(frame, targets));
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
            Optional<Place> rules,
            Demand demand,
            Shape shape,
            Optional<ByteConditions.Asked> questions,
            Fate.Stayed outer,
            Set<Integer> each) {
        Fate.Stayed unread = rules.map(
                        p -> new Fate.Stayed(p.rule, p.reason.isEmpty() ? SourceReader.UNKNOWN : p.reason))
                .orElse(outer);
        if (rules.isEmpty() && demand.isAny() && questions.isEmpty()) {
            return anything(unread);
        }
        BytePlace place = new BytePlace(++places, demand, shape, unread);
        place.ask = questions.map(a -> a.number).orElse(BytePlace.NONE);
        Set<JsonNode> apart = new LinkedHashSet<>(questions.map(a -> a.values).orElse(Set.of()));
        boolean isName = rules.isPresent() && rules.equals(namePlace);
        if (isName) {
            apart.addAll(names);
        }
        boolean digits = questions.map(a -> a.digits).orElse(false);
        place.choice = apart.isEmpty() && !digits
                ? null
                : new ByteChoice(apart, isName ? spellings : new Spellings(Set.of()), digits);
        // A value that is read is taken whole; rules want nothing inside of it.
        Optional<Place> inside = rules.filter(p -> p.slot == Place.UNREAD);
        rules.filter(p -> p.slot != Place.UNREAD).ifPresent(p -> {
            place.slot = p.slot;
            place.each = each.contains(p.slot);
            Frame group = p.group;
            if (group != null) {
                place.group = group(group, demand.element(0), shape.element().orElse(Shape.ANY));
            }
        });
        members(place, inside, questions, unread, each);
        elements(place, inside, questions, unread, each);
        return place;
    }

    private ByteFrame group(Frame group, Demand element, Shape shape) {
        ByteWrite.Container document = elements.get(group);
        ByteWrite[] writes = groupWrites.get(group);
        Demand[] targets = elementTargets.get(group);
        if (document == null || writes == null || targets == null) {
            throw new IllegalStateException("every group is known by now");
        }
        return frame(group, document, writes, targets, element, shape, Optional.empty());
    }

    /** Compiles the writes of groups, wherever they are; before any level is, so that all conditions have asked. */
    void groups(Place place) {
        place.members.values().forEach(this::groups);
        place.positions.values().forEach(this::groups);
        Frame group = place.group;
        if (group != null) {
            unfit |= !group.decided.isEmpty() || !group.constants.isEmpty() || !group.rederived.isEmpty();
            ByteWrite.Container document = new ByteWrite.Container(null, new byte[0], 0, null);
            elements.put(group, document);
            Demand[] targets = target.targetsOf(place.slot);
            elementTargets.put(group, targets);
            groupWrites.put(group, target.writes(group, document, targets, false));
            unfit |= hasGroup(group.root);
        }
    }

    // A group in a group goes the careful way.
    private static boolean hasGroup(Place place) {
        return place.group != null
                || Stream.concat(place.members.values().stream(), place.positions.values().stream())
                        .anyMatch(ByteSource::hasGroup);
    }

    private void members(
            BytePlace place,
            Optional<Place> rules,
            Optional<ByteConditions.Asked> questions,
            Fate.Stayed unread,
            Set<Integer> each) {
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
                        isStrange(name, place.shape) ? Demand.never() : place.demand.member(name),
                        isStrange(name, place.shape)
                                ? Shape.ANY
                                : place.shape.members().getOrDefault(name, Shape.ANY),
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
            BytePlace place,
            Optional<Place> rules,
            Optional<ByteConditions.Asked> questions,
            Fate.Stayed unread,
            Set<Integer> each) {
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
                        i < place.shape.positions().size()
                                ? place.shape.positions().get(i)
                                : place.shape.element().orElse(Shape.ANY),
                        questions.map(a -> a.positions.get(i)),
                        unread,
                        each))
                .toArray(BytePlace[]::new);
        place.element = place.demand.isAny()
                ? anything(unread)
                : place(
                        Optional.empty(),
                        place.demand.element(count),
                        place.shape.element().orElse(Shape.ANY),
                        Optional.empty(),
                        unread,
                        each);
    }

    // One for each reason: what stands inside of it is as free, and stays for the same reason.
    private BytePlace anything(Fate.Stayed unread) {
        return anything.computeIfAbsent(unread, reason -> {
            BytePlace place = new BytePlace(++places, Demand.ANY, Shape.ANY, reason);
            place.other = place;
            place.element = place;
            return place;
        });
    }
}
