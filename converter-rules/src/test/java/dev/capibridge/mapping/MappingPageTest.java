package dev.capibridge.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.capibridge.Cases;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code docs/mapping.md} is {@code mapping/page.md} with its tables, which are made from the rules, the packs and the
 * schemas; {@code -Dcapibridge.update=true} writes it.
 */
class MappingPageTest {

    private static final Path PAGE = Path.of("../docs/mapping.md");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?m)^\\{\\{(.+?)}}\\n");

    private final RuleSet rules = Row.rules(List.of());
    private final Packs packs = new Packs();
    private final List<Row> rows = Row.of(rules);

    @Test
    void pageIsWhatTheRulesSay() throws IOException {
        String text = Cases.text(Path.of("src/test/resources/mapping/page.md"));
        String page = PLACEHOLDER.matcher(text).replaceAll(place -> Matcher.quoteReplacement(table(place.group(1))));
        // A table without lines leaves nothing behind.
        Cases.check(PAGE, page.replaceAll("\n{3,}", "\n\n"));
    }

    private String table(String place) {
        List<String> words = List.of(place.split(" ", -1));
        return switch (words.get(0)) {
            case "head" -> HeadTable.of(side(words));
            case "fact" -> new FactTables(rules).cases(words.get(1), Platform.valueOf(words.get(2)));
            case "skips" -> new FactTables(rules).skips();
            case "advice" -> new FactTables(rules).advice();
            case "names-to-tiktok" -> new EventTables(rules.events(), packs).toTikTok();
            case "names-to-meta" -> new EventTables(rules.events(), packs).toMeta();
            case "crossing" -> new FieldTables(rows, packs).crossing(words.get(1));
            case "staying" -> new FieldTables(rows, packs).staying(words.get(2), side(words));
            case "legacy" -> legacy();
            case "codecs" -> CodecTable.of(withPacks());
            default -> throw new IllegalArgumentException("no table is called '" + place + "'");
        };
    }

    private static String legacy() {
        String page = Cases.text(Path.of("../docs/legacy.md"));
        return page.substring(page.indexOf("| 1.0 |"));
    }

    private static Platform side(List<String> words) {
        return Platform.valueOf(words.get(1));
    }

    private List<Row> withPacks() {
        List<Row> all = new ArrayList<>(rows);
        all.addAll(packs.all());
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentedFieldIsOnThePage(Platform side) {
        String page = Cases.text(PAGE);
        Set<String> missing = new TreeSet<>();
        FieldList.of(side).entries().stream()
                .map(FieldList.Entry::text)
                .filter(path -> !page.contains("`" + path + "`"))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }
}
