package dev.capibridge.standard;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Discreet;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.json.Reading;
import dev.capibridge.core.schema.TextOfJson;
import dev.capibridge.standard.legacy.LegacyShape;
import dev.capibridge.standard.legacy.Reshaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes requests apart: the object with {@code data}, a bare list of events, or one event; {@code data} may be JSON text, as
 * in a form field. TikTok's events of other shapes than 2.0 are brought into that. Secrets are dropped here and go no further.
 */
public final class Envelope {

    private static final String DATA = "data";

    /** What many call a list of events, also one within an event. */
    static final String EVENTS = "events";

    private static final Set<String> OF_HEADS = Set.of("test_event_code", "partner_agent", "partner_name");

    private final Platform platform;
    private final String nameKey;

    private Envelope(Platform platform) {
        this.platform = platform;
        this.nameKey = Likeness.nameKey(platform);
    }

    /** The envelope of a platform's requests. */
    public static Envelope of(Platform platform) {
        return new Envelope(platform);
    }

    /** The events of a request that was read, and what there is to say of it. */
    public Opened open(Reading reading) {
        if (reading instanceof Reading.Unreadable unreadable) {
            return Opened.unreadable(unreadable.reason());
        }
        Reading.Readable readable = (Reading.Readable) reading;
        Run run = new Run(readable.flaws());
        run.root(readable.root());
        run.notes.addAll(readable.remarks());
        return new Opened(run.events, run.head.facts(), run.notes);
    }

    /**
     * The events in one member of the list of events by itself; empty if the text is not to be read, which is then the whole
     * request's fault.
     *
     * @param head the request's head, empty if the list stood alone
     * @param at pointer of the member in the request
     */
    Optional<Opened> element(Reading reading, ObjectNode head, String at) {
        if (!(reading instanceof Reading.Readable readable)) {
            return Optional.empty();
        }
        Run run = new Run(
                readable.flaws().stream()
                        .map(flaw -> flaw.at(at + flaw.pointer()))
                        .toList(),
                RequestHead.of(platform, head, DATA, ""));
        run.element(readable.root(), at);
        return Optional.of(new Opened(run.events, run.head.facts(), run.notes));
    }

    /** What a request's head says, and what there is to say of it. */
    Opened head(ObjectNode head) {
        RequestHead read = RequestHead.of(platform, head, DATA, "");
        return new Opened(List.of(), read.facts(), read.notes());
    }

    /** What of a request is neither its list nor its head, if that is an event of its own. */
    Optional<ObjectNode> eventBeside(ObjectNode request) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : request.properties()) {
            String name = member.getKey();
            if (!isList(name)
                    && !isOfHead(name)
                    && !Choices.isOne(name, platform)
                    && !Likeness.holdsEvent(member.getValue(), platform)) {
                rest.set(name, member.getValue());
            }
        }
        return Likeness.isEvent(rest, platform) ? Optional.of(rest) : Optional.empty();
    }

    private boolean isList(String name) {
        return isList(name, platform);
    }

    /** Whether a platform's requests have their events under this name. */
    static boolean isList(String name, Platform platform) {
        return name.equals(DATA) || (name.equals(LegacyShape.LIST) && platform == Platform.TIKTOK);
    }

    private static boolean isOfHead(String name) {
        return OF_HEADS.contains(name) || LegacyShape.isHead(name) || Secrets.isNameOfOne(name);
    }

    private final class Run {
        private final List<Diagnostic> flaws;
        private final List<Opened.Item> events = new ArrayList<>();
        private final List<Diagnostic> notes = new ArrayList<>();
        private RequestHead head;

        Run(List<Diagnostic> flaws) {
            this(flaws, RequestHead.none(platform));
        }

        Run(List<Diagnostic> flaws, RequestHead head) {
            this.flaws = new ArrayList<>(flaws);
            this.head = head;
        }

        void root(JsonNode root) {
            if (root.isArray()) {
                list(root, "");
            } else if (root instanceof ObjectNode object && listName(object).isPresent()) {
                head(object, listName(object).get(), "");
            } else if (root instanceof ObjectNode object
                    && listElsewhere(object).isPresent()) {
                String name = listElsewhere(object).get();
                notes.add(Diagnostic.of(EnvelopeCode.EVENTS_ELSEWHERE, Pointers.member("", name), Discreet.name(name)));
                head(object, name, "");
            } else if (root instanceof ObjectNode event && (event.has(nameKey) || !isHeadOnly(event))) {
                event(event, "");
            } else {
                notes.add(Diagnostic.of(EnvelopeCode.NOT_A_REQUEST, "", Kind.of(root)));
                return;
            }
            if (events.isEmpty() && notes.stream().noneMatch(Diagnostic::isError)) {
                notes.add(Diagnostic.of(EnvelopeCode.NO_EVENTS, ""));
            }
        }

        // {} and an object of nothing but a request's head are no event.
        private static boolean isHeadOnly(ObjectNode object) {
            return object.propertyNames().stream().allMatch(Envelope::isOfHead);
        }

        // Where a request has its events; an event may have a member of that name that holds none.
        private Optional<String> listName(ObjectNode object) {
            return Stream.of(DATA, LegacyShape.LIST)
                    .filter(name -> isList(name) && object.has(name))
                    .filter(name -> !saysNothing(object.get(name))
                            || listElsewhere(object).isEmpty())
                    .findFirst()
                    .filter(name ->
                            Likeness.holdsEvent(object.get(name), platform) || !Likeness.isEvent(object, platform));
        }

        private static boolean saysNothing(JsonNode list) {
            return list.isNull() || (list.isContainer() && list.isEmpty());
        }

        // A list under another name, if it is the only one and holds nothing but what can only be events.
        private Optional<String> listElsewhere(ObjectNode object) {
            List<String> lists = object.properties().stream()
                    .filter(member ->
                            member.getValue().isArray() && !member.getValue().isEmpty())
                    .filter(member -> member.getValue().valueStream().allMatch(event -> event.has(nameKey)))
                    .map(Map.Entry::getKey)
                    .toList();
            return object.has(nameKey) || lists.size() != 1 ? Optional.empty() : Optional.of(lists.get(0));
        }

        private void head(ObjectNode object, String list, String around) {
            String at = Pointers.member(around, list);
            // What is wrong in the head leaves it open what the request means.
            List<Diagnostic> wrong = flaws.stream()
                    .filter(flaw -> Pointers.isWithin(flaw.pointer(), around))
                    .filter(flaw -> !Pointers.isWithin(flaw.pointer(), at)
                            || flaw.pointer().equals(at))
                    .toList();
            if (!wrong.isEmpty()) {
                notes.addAll(wrong);
                return;
            }
            Optional<ObjectNode> beside = eventBeside(object);
            RequestHead here = RequestHead.of(
                    platform, beside.map(event -> without(event, object)).orElse(object), list, around);
            head = here.within(head);
            notes.addAll(here.notes());
            data(object.get(list), at);
            // Whether it is one more event or was meant for all of the list, nobody can tell; nor of a second list.
            beside.ifPresent(event -> beside(event, around));
            here.lists().forEach((place, events) -> {
                if (events.isObject()) {
                    beside(events, place);
                }
                for (int i = 0; events.isArray() && i < events.size(); i++) {
                    beside(events.get(i), Pointers.element(place, i));
                }
            });
        }

        private void beside(JsonNode event, String at) {
            event(event, at, List.of(Diagnostic.of(EnvelopeCode.EVENT_BESIDE_THE_LIST, "")));
        }

        private static ObjectNode without(ObjectNode event, ObjectNode object) {
            return JsonNodeFactory.instance.objectNode().setAll(object).remove(event.propertyNames());
        }

        // A whole request in a list has a head of its own. What the one around says is not true of its events, but for
        // the
        // use of people's data.
        private void request(ObjectNode object, String list, String at) {
            RequestHead around = head;
            notes.add(Diagnostic.of(EnvelopeCode.REQUEST_IN_A_LIST, at));
            head(object, list, at);
            head = around;
        }

        private void data(JsonNode data, String at) {
            if (data.isString()) {
                Reading inside = JsonReader.lenient().read(data.stringValue());
                if (inside instanceof Reading.Readable readable
                        && readable.root().isContainer()) {
                    notes.add(Diagnostic.of(EnvelopeCode.DATA_AS_TEXT, at));
                    readable.remarks().forEach(remark -> notes.add(remark.at(at)));
                    readable.flaws().forEach(flaw -> flaws.add(flaw.at(at + flaw.pointer())));
                    data(readable.root(), at);
                } else {
                    notes.add(Diagnostic.of(EnvelopeCode.DATA_UNREADABLE, at));
                }
            } else if (data.isArray()) {
                list(data, at);
            } else if (data instanceof ObjectNode object && object.size() == 1 && object.has("data")) {
                notes.add(Diagnostic.of(EnvelopeCode.DATA_NESTED, at));
                data(object.get("data"), at + "/data");
            } else if (data instanceof ObjectNode object && listName(object).isPresent()) {
                request(object, listName(object).get(), at);
            } else if (data instanceof ObjectNode object && isNumbered(object)) {
                notes.add(Diagnostic.of(CoreCode.NUMBERED, at));
                object.properties().forEach(member -> element(member.getValue(), Pointers.member(at, member.getKey())));
            } else if (data.isObject()) {
                event(data, at);
            } else if (!data.isNull()) {
                notes.add(Diagnostic.of(EnvelopeCode.NOT_A_REQUEST, at, Kind.of(data)));
            }
        }

        // PHP writes a list with gaps so.
        private static boolean isNumbered(ObjectNode object) {
            return !object.isEmpty()
                    && object.properties().stream()
                            .allMatch(member -> member.getValue().isObject()
                                    && member.getKey().chars().allMatch(c -> c >= '0' && c <= '9'));
        }

        private void list(JsonNode list, String at) {
            for (int i = 0; i < list.size(); i++) {
                element(list.get(i), Pointers.element(at, i));
            }
        }

        void element(JsonNode element, String at) {
            if (element.isArray()) {
                notes.add(Diagnostic.of(EnvelopeCode.DATA_NESTED, at));
                list(element, at);
            } else if (element instanceof ObjectNode object
                    && object.size() == 1
                    && object.path(DATA).isContainer()) {
                notes.add(Diagnostic.of(EnvelopeCode.DATA_NESTED, at));
                data(object.get(DATA), at + "/data");
            } else if (element.isString()) {
                asText(element)
                        .ifPresentOrElse(
                                inside -> {
                                    notes.add(Diagnostic.of(EnvelopeCode.DATA_AS_TEXT, at));
                                    element(inside, at);
                                },
                                () -> event(element, at));
            } else if (element instanceof ObjectNode object && listName(object).isPresent()) {
                request(object, listName(object).get(), at);
            } else {
                event(element, at);
            }
        }

        private static Optional<JsonNode> asText(JsonNode element) {
            return TextOfJson.container(Blanks.strip(element.stringValue())).filter(JsonNode::isObject);
        }

        private JsonNode withSaid(JsonNode given) {
            return given instanceof ObjectNode event && !head.said().isEmpty()
                    ? Choices.joined(head.said(), event)
                    : given;
        }

        private void event(JsonNode given, String at) {
            List<Diagnostic> wrong = new ArrayList<>();
            flaws.stream()
                    .filter(flaw -> Pointers.isWithin(flaw.pointer(), at))
                    .forEach(flaw -> wrong.add(flaw.at(flaw.pointer().substring(at.length()))));
            if (wrong.isEmpty() && !given.isObject()) {
                wrong.add(Diagnostic.of(CoreCode.NOT_AN_EVENT, "", Kind.of(given)));
            }
            if (wrong.isEmpty() && Likeness.isOfOther(given, platform)) {
                wrong.add(wrongWay());
            }
            event(withSaid(given), at, wrong);
            // The event goes; what it has with it is no less of an event, and nobody can tell whether it was sent
            // before.
            JsonNode within = given.path(EVENTS);
            for (int i = 0; within.isArray() && i < within.size(); i++) {
                if (Likeness.isEvent(within.get(i), platform)) {
                    beside(within.get(i), Pointers.element(Pointers.member(at, EVENTS), i));
                }
            }
        }

        private Diagnostic wrongWay() {
            String other = platform.other().label();
            return Diagnostic.of(EnvelopeCode.WRONG_WAY, "", other, platform.label())
                    .advising("convert it with --to " + platform.key() + " (in Java to" + platform.label() + ")");
        }

        private void event(JsonNode given, String at, List<Diagnostic> wrong) {
            Secrets secrets = new Secrets();
            JsonNode event = secrets.takeOut(given);
            secrets.found().forEach(pointer -> notes.add(Diagnostic.of(EnvelopeCode.SECRET_DROPPED, at + pointer)));
            events.add(new Opened.Item(
                    event,
                    head.facts(),
                    List.copyOf(wrong),
                    secrets.found(),
                    wrong.isEmpty() ? reshaped(event, at) : Optional.empty()));
        }

        // What an event says of itself goes before what its request says of all.
        private Optional<Reshaped> reshaped(JsonNode event, String at) {
            if (platform == Platform.META) {
                return Optional.empty();
            }
            Optional<String> own = Optional.ofNullable(event.get(LegacyShape.SOURCE))
                    .flatMap(value -> RequestHead.source(value, Pointers.member(at, LegacyShape.SOURCE), notes));
            return LegacyShape.read(
                    (ObjectNode) event,
                    head.signs(),
                    own.or(() -> Optional.ofNullable(head.facts().get(StandardRules.EVENT_SOURCE))));
        }
    }
}
