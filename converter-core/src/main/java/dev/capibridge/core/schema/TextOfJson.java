package dev.capibridge.core.schema;

import dev.capibridge.core.json.JsonReader;
import dev.capibridge.core.json.Reading;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** JSON inside a text, as programs leave it that serialise twice. Takes trimmed texts. */
public final class TextOfJson {

    private TextOfJson() {}

    /** The list or object that the text holds. */
    public static Optional<JsonNode> container(String text) {
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

    private static boolean isOfTexts(JsonNode list) {
        return list.valueStream().allMatch(one -> one.isString() || one.isNumber() || one.isNull());
    }
}
