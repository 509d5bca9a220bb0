package dev.capibridge.standard;

import dev.capibridge.core.json.Blanks;
import dev.capibridge.core.json.Placeholders;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Words about the use of a person's data. Beside the list of events they hold for each event in it, in either spelling. */
final class Choices {

    private static final Set<String> WHETHER = Set.of(
            "opt_out",
            "optOut",
            "data_processing_options",
            "dataProcessingOptions",
            "limited_data_use",
            "limitedDataUse");
    private static final Set<String> WHERE = Set.of(
            "data_processing_options_country",
            "dataProcessingOptionsCountry",
            "data_processing_options_state",
            "dataProcessingOptionsState");
    /** Apple's permission, in a place from which the schema brings it home, where the stricter word holds. */
    private static final Set<String> PERMISSION =
            Set.of("advertiser_tracking_enabled", "advertiserTrackingEnabled", "att_status", "attStatus");

    private static final Set<String> WEAK = Set.of("", "false", "0", "no", "off", "[]");

    private Choices() {}

    /** Whether what stands under this name is such a word. */
    static boolean isOne(String name) {
        return WHETHER.contains(name) || WHERE.contains(name) || PERMISSION.contains(name);
    }

    /** An event with what its request says of all events; where both speak, the stricter word holds, else the event's. */
    static ObjectNode joined(ObjectNode said, ObjectNode event) {
        ObjectNode both = JsonNodeFactory.instance.objectNode().setAll(said);
        for (Map.Entry<String, JsonNode> member : event.properties()) {
            String name = member.getKey();
            boolean gives = WHETHER.contains(name) && said.has(name) && !isWeak(said.get(name));
            if (!gives || !isWeak(member.getValue())) {
                both.set(name, member.getValue());
            }
        }
        return both;
    }

    private static boolean isWeak(JsonNode word) {
        if (word.isContainer()) {
            return word.valueStream().allMatch(Choices::isWeak);
        }
        String text = Blanks.strip(word.asString("")).toLowerCase(Locale.ROOT);
        return WEAK.contains(text) || Placeholders.isText(text);
    }
}
