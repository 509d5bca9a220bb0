package dev.capibridge.core.rules;

import java.util.List;

/**
 * Rules in order, with everything they extend already merged in. Immutable.
 *
 */
public record RuleSet(
        String name,
        List<Fact> facts,
        List<Skip> skips,
        List<EventRow> events,
        List<Rule> fields,
        List<Advice> advice) {

    public RuleSet {
        facts = List.copyOf(facts);
        skips = List.copyOf(skips);
        events = List.copyOf(events);
        fields = List.copyOf(fields);
        advice = List.copyOf(advice);
    }
}
