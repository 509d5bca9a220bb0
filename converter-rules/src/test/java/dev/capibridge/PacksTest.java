package dev.capibridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.capibridge.core.diagnostic.RuleProblem;
import dev.capibridge.standard.Pack;
import dev.capibridge.standard.StandardRules;
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
        assertEquals(List.of(), words(PayloadConverter.builder().with(call(pack))));
    }

    @Test
    void loadTogether() {
        PayloadConverterBuilder all = PayloadConverter.builder();
        packs().forEach(pack -> all.with(call(pack)));
        assertEquals(List.of(), words(all));
    }

    @Test
    void theStandardRulesLoadWithoutAWord() {
        assertEquals(List.of(), words(PayloadConverter.builder()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page-view | there is no pack 'page-view'; there are: page-views, legacy-names, derive-content-ids, derive-value, query-alias, travel, vehicles, strict-currency, crm-without-lead-id, customer-type, custom-properties, phone-hash-pass-through, opt-out-as-limited-data-use
            page-views:all=yes | the pack 'page-views' has no setting 'all'; it is switched on with 'page-views' alone
            custom-properties | the pack 'custom-properties' needs 'allow'; it is switched on with 'custom-properties:allow=…'
            custom-properties:allow= | the pack 'custom-properties' needs 'allow'; it is switched on with 'custom-properties:allow=…'
            custom-properties:allow=plan,Email | 'Email' looks like personal data, which the pack 'custom-properties' does not pass on; if it is none, map it by a rule of your own
            """)
    void wrongUseIsTold(String call, String message) {
        PayloadConverterBuilder builder = PayloadConverter.builder();
        IllegalArgumentException told = assertThrows(IllegalArgumentException.class, () -> builder.with(call));
        assertEquals(message, told.getMessage());
    }

    private static String call(Pack pack) {
        List<String> settings =
                pack.settings().stream().map(name -> name + "=plan,coupon").toList();
        return settings.isEmpty() ? pack.name() : pack.name() + ":" + String.join(";", settings);
    }

    private static List<String> words(PayloadConverterBuilder builder) {
        return builder.check().stream().map(RuleProblem::render).toList();
    }
}
