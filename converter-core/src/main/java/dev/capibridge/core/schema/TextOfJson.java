package dev.capibridge.core.schema;

import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Reading;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON inside a text, as programs leave it that serialise twice. Takes trimmed texts. */
public final class TextOfJson {

    /** One element of a list as Python writes it, with what stands behind it. */
    private static final Pattern PYTHON = Pattern.compile("'([^'\\\\]*)'(?:, ?|]$)");

    private TextOfJson() {}

    /** The list or object that the text holds. */
    public static Optional<JsonNode> container(String text) {
        if (text.startsWith("['")) {
            return listOfPython(text);
        }
        boolean container = text.startsWith("[") || text.startsWith("{");
        return container
                        && new JsonReader().read(text) instanceof Reading.Readable inside
                        && inside.flaws().isEmpty()
                ? Optional.of(inside.root())
                : Optional.empty();
    }

    /** The list of texts and numbers that the text holds. Nobody calls a product {@code ["Mug"]} in earnest. */
    static Optional<JsonNode> listOfTexts(String text) {
        boolean list = text.startsWith("[") && text.endsWith("]");
        return list ? container(text).filter(TextOfJson::isOfTexts) : Optional.empty();
    }

    /** As tables made with Python hold it: {@code ['Mug', 'Cup']}. */
    private static Optional<JsonNode> listOfPython(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Matcher element = PYTHON.matcher(text);
        int at = 1;
        // Step by step: a repeated group would need a frame of the stack for each element.
        while (element.find(at) && element.start() == at) {
            list.add(element.group(1));
            at = element.end();
        }
        return at == text.length() && text.endsWith("]") ? Optional.of(list) : Optional.empty();
    }

    private static boolean isOfTexts(JsonNode list) {
        return list.valueStream().allMatch(one -> one.isString() || one.isNumber() || one.isNull());
    }
}
