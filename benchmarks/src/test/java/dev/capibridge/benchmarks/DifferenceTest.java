package dev.capibridge.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":[2]}     | {\"b\":[2.0],\"a\":1} | ``",
                "{\"a\":1}               | {}                    | /a (MISSING instead of NUMBER)",
                "{}                      | {\"a\":null}          | /a (NULL instead of MISSING)",
                "{\"a\":[1,2]}           | {\"a\":[1]}           | /a/1 (MISSING instead of NUMBER)",
                "{\"a\":[{\"b\":\"x\"}]} | {\"a\":[{\"b\":\"y\"}]} | /a/0/b (another value)",
                "{\"a\":1.10}            | {\"a\":1.11}          | /a (another number)",
                "{\"a\":\"1\"}           | {\"a\":1}             | /a (NUMBER instead of STRING)",
            })
    void tellsTheFirstPlace(String wanted, String given, String difference) {
        JsonMapper mapper = JsonMapper.shared();
        assertEquals(difference, Difference.first(mapper.readTree(wanted), mapper.readTree(given)));
    }
}
