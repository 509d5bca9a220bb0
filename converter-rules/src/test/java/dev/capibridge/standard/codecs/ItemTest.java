package dev.capibridge.standard.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.capibridge.core.codec.Codecs;
import dev.capibridge.core.rules.Rule;
import dev.capibridge.core.rules.RuleSet;
import dev.capibridge.core.rules.RuleSetReader;
import dev.capibridge.standard.StandardRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is worked out of a list of products reads each by the names by which it crosses. */
class ItemTest {

    private static final RuleSet RULES = RuleSetReader.read(
                    List.of(StandardRules.text()), new StandardRules(), Codecs.with(List.of()))
            .rules();

    @Test
    void namesAreThoseOfTheRules() {
        assertEquals(names("content_id"), Item.ID);
        assertEquals(names("price"), Item.PRICE);
        assertEquals(names("quantity"), Item.QUANTITY);
    }

    private static List<String> names(String tiktok) {
        return RULES.fields().stream()
                .filter(rule -> rule.id().equals("contents"))
                .flatMap(rule -> ((Rule.Group) rule).fields().stream())
                .filter(Rule.Field.class::isInstance)
                .map(Rule.Field.class::cast)
                .filter(field -> field.tiktok().first().path().toString().equals(tiktok))
                .flatMap(field -> field.meta().parts().stream())
                .map(part -> part.path().toString())
                .toList();
    }
}
