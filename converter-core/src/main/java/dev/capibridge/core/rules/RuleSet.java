package dev.capibridge.core.rules;

import dev.capibridge.core.diagnostic.Span;
import java.util.List;

/**
 * Rules in order, with everything they extend already merged in. Immutable.
 *
 * @param span where the last file says its name
 * @param whole false if something that belongs to it could not be read, so that it cannot be told what is missing
 * @param strays rows that are no part of the rules, since their id is another's; what they say is checked all the same
 */
public record RuleSet(
        String name,
        Span span,
        boolean whole,
        List<Fact> facts,
        List<Skip> skips,
        List<EventRow> events,
        List<Rule> fields,
        List<Rule> strays,
        List<Advice> advice) {

    public RuleSet {
        facts = List.copyOf(facts);
        skips = List.copyOf(skips);
        events = List.copyOf(events);
        fields = List.copyOf(fields);
        strays = List.copyOf(strays);
        advice = List.copyOf(advice);
    }
}
