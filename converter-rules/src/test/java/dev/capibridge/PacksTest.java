package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.standard.Pack;
import dev.capibridge.standard.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pack loads without a word, alone and with all others. */
class PacksTest {

    static List<Pack> packs() {
        return StandardRules.packs();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void loadsWithoutAWord(Pack pack) {
        assertEquals(List.of(), words(PayloadConverter.builder().with(pack.call())));
    }

    @Test
    void loadTogether() {
        PayloadConverterBuilder all = PayloadConverter.builder();
        packs().forEach(pack -> all.with(pack.call()));
        assertEquals(List.of(), words(all));
    }

    /** docs/packs.md says of each pack when to use it and what it costs, in the order of the index. */
    @Test
    void everyPackHasItsSection() throws IOException {
        List<String> sections = Files.readString(Path.of("../docs/packs.md"))
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
        assertEquals(packs().stream().map(Pack::name).toList(), sections);
        for (String section : Files.readString(Path.of("../docs/packs.md")).split("\n## ", -1)) {
            boolean first = section.startsWith("# ");
            for (String part : List.of("**When**", "**Cost**", "**Example**")) {
                assertTrue(
                        first || section.contains(part),
                        () -> section.lines().findFirst().orElse("") + " lacks " + part);
            }
        }
    }

    @Test
    void theStandardRulesLoadWithoutAWord() {
        assertEquals(List.of(), words(PayloadConverter.builder()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page-view | there is no pack 'page-view'; there are: page-views, legacy-names, derive-content-ids, derive-value, query-alias, travel, vehicles, strict-currency, crm-without-lead-id, local-phone-numbers, ios-apps, customer-type, custom-properties, phone-hash-pass-through, opt-out-as-limited-data-use
            page-views:all=yes | the pack 'page-views' has no setting 'all'; it is switched on with 'page-views' alone
            custom-properties | the pack 'custom-properties' needs 'allow'; it is switched on with, for example, 'custom-properties:allow=plan,coupon'
            custom-properties:allow= | the pack 'custom-properties' needs 'allow'; it is switched on with, for example, 'custom-properties:allow=plan,coupon'
            ios-apps:apps=com.example.shop | 'apps' of the pack 'ios-apps' is made of pairs; it is switched on with, for example, 'ios-apps:apps=com.example.shop=343200656'
            ios-apps:apps==343200656 | 'apps' of the pack 'ios-apps' is made of pairs; it is switched on with, for example, 'ios-apps:apps=com.example.shop=343200656'
            custom-properties:allow=plan,Email | 'Email' in 'allow' of the pack 'custom-properties' looks like personal data, which the pack does not pass on; leave it out or, if it is none, map it by a rule of your own
            custom-properties:allow=plan,value | 'value' in 'allow' of the pack 'custom-properties' is no property of your own: the standard rules have it already (rule 'value'), and no value crosses twice; leave it out, or replace that rule in a rule file of yours
            custom-properties:allow=contents | 'contents' in 'allow' of the pack 'custom-properties' is no property of your own: the standard rules have it already (rule 'contents'), and no value crosses twice; leave it out, or replace that rule in a rule file of yours
            custom-properties:allow=description | 'description' in 'allow' of the pack 'custom-properties' is no property of your own: the standard rules have it already (rule 'content-name'), and no value crosses twice; leave it out, or replace that rule in a rule file of yours
            custom-properties:allow=event_source | 'event_source' in 'allow' of the pack 'custom-properties' is no property of your own: the standard rules have it already (rule 'crm-marker'), and no value crosses twice; leave it out, or replace that rule in a rule file of yours
            """)
    void wrongUseIsTold(String call, String message) {
        PayloadConverterBuilder builder = PayloadConverter.builder();
        IllegalArgumentException told = assertThrows(IllegalArgumentException.class, () -> builder.with(call));
        assertEquals(message, told.getMessage());
    }

    @Test
    void switchedOnAgainItHasBothSettings() {
        assertEquals(
                List.of(),
                words(PayloadConverter.builder()
                        .appId("com.example.shop", "343200656")
                        .appId("com.example.game", "9")));
        PayloadConverterBuilder told = PayloadConverter.builder().appId("com.example.shop", "343200656");
        assertThrows(IllegalArgumentException.class, () -> told.appId("com.example.shop", "9"));
        assertThrows(IllegalArgumentException.class, () -> told.appId("com.example.game", "343200656"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            com.example.shop | id343200656 | the number of 'com.example.shop' in the App Store is made of digits, as in 343200656
            com.example.shop | '' | the number of 'com.example.shop' in the App Store is made of digits, as in 343200656
            com,example | 1 | a bundle id is made of letters, digits, dots and dashes, as in com.example.shop
            """)
    void anAppIdThatIsNoneIsTold(String bundle, String number, String message) {
        PayloadConverterBuilder builder = PayloadConverter.builder();
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> builder.appId(bundle, number))
                        .getMessage());
    }

    @Test
    void aRegionThatIsNoneIsToldInTheRules() {
        List<String> words = words(PayloadConverter.builder().with("local-phone-numbers:region=UK"));
        assertEquals(1, words.size());
        assertTrue(words.get(0).contains("there is no region 'UK'"), words.get(0));
    }

    private static List<String> words(PayloadConverterBuilder builder) {
        return builder.check().stream().map(RuleProblem::render).toList();
    }
}
