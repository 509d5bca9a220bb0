package dev.capibridge.standard;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Discreet;
import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Pointers;
import dev.capibridge.core.schema.TextOfJson;
import dev.capibridge.standard.legacy.LegacyShape;
import dev.capibridge.standard.legacy.Signs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request's head says: all its members but the list of its events.
 *
 * @param facts what is true of every event
 * @param said what belongs to an event and holds for each: words about the use of people's data
 * @param signs which version of TikTok's it was written for
 * @param lists further lists of events, and events that stand alone, by pointer
 * @param notes what there is to say of it
 */
record RequestHead(
        Map<String, String> facts, ObjectNode said, Signs signs, Map<String, JsonNode> lists, List<Diagnostic> notes) {

    /** The head of a list that stands alone. */
    static RequestHead none(Platform platform) {
        return of(platform, JsonNodeFactory.instance.objectNode(), "", "");
    }

    /**
     * Reads a head.
     *
     * @param list the member that holds the events
     * @param around pointer of what has the members
     */
    static RequestHead of(Platform platform, ObjectNode head, String list, String around) {
        return new Reader(platform).read(head, list, around);
    }

    /** This one with what the head around it says: of the use of people's data, and what this one is silent of. */
    RequestHead within(RequestHead around) {
        Map<String, String> all = new HashMap<>(around.facts);
        all.putAll(facts);
        return new RequestHead(
                Map.copyOf(all),
                Choices.joined(around.said, said),
                signs.equals(Signs.NONE) ? around.signs : signs,
                lists,
                notes);
    }

    private static final class Reader {
        private final Platform platform;
        private final Map<String, String> facts = new HashMap<>();
        private final Map<String, JsonNode> lists = new LinkedHashMap<>();
        private final List<Diagnostic> notes = new ArrayList<>();
        private ObjectNode said = JsonNodeFactory.instance.objectNode();

        Reader(Platform platform) {
            this.platform = platform;
        }

        RequestHead read(ObjectNode head, String list, String around) {
            boolean ofTikTok = platform == Platform.TIKTOK && !head.isEmpty();
            if (ofTikTok) {
                LegacyShape.source(head.propertyNames()).ifPresent(this::sourceIs);
            }
            for (Map.Entry<String, JsonNode> member : head.properties()) {
                if (!member.getKey().equals(list)) {
                    member(member.getKey(), member.getValue(), Pointers.member(around, member.getKey()));
                }
            }
            if (ofTikTok && !facts.containsKey(StandardRules.EVENT_SOURCE)) {
                LegacyShape.contradiction(head.propertyNames(), around).ifPresent(notes::add);
            }
            return new RequestHead(
                    Map.copyOf(facts), said, ofTikTok ? Signs.ofHead(head) : Signs.NONE, lists, List.copyOf(notes));
        }

        private void member(String name, JsonNode value, String at) {
            if (Envelope.isList(name, platform)) {
                if (value.isArray()) {
                    lists.put(at, value);
                }
            } else if (Secrets.isNameOfOne(name)) {
                notes.add(Diagnostic.of(EnvelopeCode.SECRET_DROPPED, at));
            } else if (Choices.isOne(name, platform)) {
                said = Choices.joined(
                        said,
                        JsonNodeFactory.instance.objectNode().set(name, value).asObject());
                notes.add(Diagnostic.of(EnvelopeCode.SAID_OF_ALL, at, name));
            } else if (name.equals("test_event_code")) {
                notes.add(Diagnostic.of(EnvelopeCode.TEST_CODE_NOT_CARRIED, at));
            } else if (platform == Platform.TIKTOK && name.equals(LegacyShape.SOURCE)) {
                RequestHead.source(value, at, notes).ifPresent(this::sourceIs);
            } else if (Likeness.isPart(name)) {
                part(name, value, at);
            } else if (Likeness.holdsEvent(opened(value), platform)) {
                lists.put(at, opened(value));
            } else if (holdsEvents(value, at)) {
                // They are told one by one.
                return;
            } else if (Likeness.isField(name, platform)) {
                notes.add(Diagnostic.of(EnvelopeCode.NOT_OF_A_HEAD, at, name));
            } else {
                lost(name, value, at);
                if (!isAllChoices(value, at)) {
                    notes.add(Diagnostic.of(
                            EnvelopeCode.HEAD_NOT_CARRIED,
                            at,
                            Discreet.name(name),
                            platform.other().label()));
                }
            }
        }

        // Whether events are in it, as deep as they may be or as JSON text; they are noted.
        private boolean holdsEvents(JsonNode given, String at) {
            JsonNode value = opened(given);
            if (Likeness.isEvent(value, platform)) {
                lists.put(at, value);
                return true;
            }
            boolean any = false;
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                any |= holdsEvents(member.getValue(), Pointers.member(at, member.getKey()));
            }
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                any |= holdsEvents(value.get(i), Pointers.element(at, i));
            }
            return any;
        }

        private static JsonNode opened(JsonNode value) {
            return value.isString()
                    ? TextOfJson.container(Blanks.strip(value.stringValue())).orElse(value)
                    : value;
        }

        private void part(String name, JsonNode value, String at) {
            if (!isAllChoices(value, at)) {
                notes.add(Diagnostic.of(EnvelopeCode.NOT_OF_A_HEAD, at, name));
            }
        }

        // Reads the words about use in a part, however deep, and says whether there is nothing else in it.
        private boolean isAllChoices(JsonNode value, String at) {
            JsonNode part = opened(value);
            boolean all = part.isContainer() && !part.isEmpty();
            for (Map.Entry<String, JsonNode> member : part.properties()) {
                String place = Pointers.member(at, member.getKey());
                if (Choices.isOne(member.getKey(), platform)) {
                    member(member.getKey(), member.getValue(), place);
                } else {
                    all &= isAllChoices(member.getValue(), place);
                    lost(member.getKey(), member.getValue(), place);
                }
            }
            for (int i = 0; part.isArray() && i < part.size(); i++) {
                all &= isAllChoices(part.get(i), Pointers.element(at, i));
            }
            return all;
        }

        private void lost(String name, JsonNode value, String at) {
            if (Choices.isLost(name, value)) {
                notes.add(Diagnostic.of(EnvelopeCode.CHOICE_UNREAD, at));
            }
        }

        private void sourceIs(String source) {
            facts.put(StandardRules.EVENT_SOURCE, source);
        }
    }

    /** The event source that a value names, which is told if it is none or is spelt otherwise. */
    static Optional<String> source(JsonNode value, String at, List<Diagnostic> notes) {
        String source = Blanks.strip(value.asString("")).toLowerCase(Locale.ROOT);
        if (!value.isString() || !StandardRules.sources().contains(source)) {
            notes.add(Diagnostic.of(EnvelopeCode.UNKNOWN_SOURCE, at));
            return Optional.empty();
        }
        if (!source.equals(value.stringValue())) {
            notes.add(Diagnostic.of(EnvelopeCode.SOURCE_SPELLING, at, source));
        }
        return Optional.of(source);
    }
}
