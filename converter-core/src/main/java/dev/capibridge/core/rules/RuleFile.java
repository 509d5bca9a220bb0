package dev.capibridge.core.rules;

import dev.capibridge.core.diagnostic.Span;
import java.util.List;
import java.util.Set;

/** One rule file as read, before it is laid over what it extends. */
record RuleFile(
        String name,
        Span span,
        List<Mention> extended,
        List<Fact> facts,
        List<Skip> skips,
        List<EventRow> events,
        List<Rule> fields,
        List<Advice> advice,
        List<Mention> drops,
        Set<String> overrides) {

    /** A name, and where it stands. */
    record Mention(String name, Span span) {}
}
