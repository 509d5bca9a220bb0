package dev.capibridge.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text and its bytes are read as is the same. */
class JsonReaderTest {

    /** {@code %} stands for a backslash. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"k %ud83d\": 1}, {}]         | /0/k \uFFFD",
                "[{\"%ude00%ud83d k\": 1}, {}]   | /0/\uFFFD\uFFFD k",
                "[{\"k %ud83dx%ude00\": [1]}]    | /0/k \uFFFDx\uFFFD",
                "[{}, {\"k\": \"v %ud83d\"}]     | /1/k",
                "[{\"%ud83d\": \"%ud83d\"}]      | /0/\uFFFD /0/\uFFFD",
                "[{\"%ud83d\": 1,}, {},] // so | /0/\uFFFD",
            })
    void halfASurrogatePairCostsItsPlaceOnly(String text, String flaws) {
        String json = text.replace('%', '\\');
        List<String> expected = List.of(flaws.split(" (?=/)"));
        assertEquals(expected, flaws(JsonReader.lenient().read(json)));
        assertEquals(expected, flaws(JsonReader.lenient().read(json.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"{\"%%ud83d\": \"%ud83d%ude00 %%\"}", "{\"%ud83d%ude00\": \"%u00e9\"}"})
    void wholePairsAndBackslashesAreNone(String text) {
        String json = text.replace('%', '\\');
        assertEquals(List.of(), flaws(new JsonReader().read(json)));
        assertEquals(List.of(), flaws(new JsonReader().read(json.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheText() {
        assertEquals(List.of(), flaws(new JsonReader().read("\uFEFF{}")));
        assertEquals(List.of(), flaws(new JsonReader().read("\uFEFF{}".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void commentsAreForLenientReadersOnly() {
        String json = "{} // so";
        assertInstanceOf(Reading.Unreadable.class, new JsonReader().read(json));
        assertEquals(1, readable(JsonReader.lenient().read(json)).remarks().size());
        assertEquals(0, readable(JsonReader.lenient().read("{}")).remarks().size());
    }

    private static List<String> flaws(Reading reading) {
        return readable(reading).flaws().stream().map(flaw -> flaw.pointer()).toList();
    }

    private static Reading.Readable readable(Reading reading) {
        return assertInstanceOf(Reading.Readable.class, reading);
    }
}
