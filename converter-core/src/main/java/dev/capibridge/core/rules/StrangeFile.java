package dev.capibridge.core.rules;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Discreet;
import dev.capibridge.core.diagnostic.RuleProblem;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file that does not call itself a rule file: events or secrets, given by mistake. Nothing that stands in it is shown. */
final class StrangeFile {

    private static final Pattern YAML = Pattern.compile("^[\"']?rules[\"']?[ \t]*:", Pattern.MULTILINE);
    private static final Pattern JSON = Pattern.compile("\\A\\s*\\{\\s*\"rules\"\\s*:");

    private StrangeFile() {}

    /**
     * Whether it is one.
     *
     * @param root what stands in it; empty if that cannot be read, and then its text has to tell
     */
    static boolean is(RuleText text, Optional<Located> root) {
        return root.map(value -> !(value instanceof Located.Mapping mapping)
                        || mapping.get("rules").isEmpty())
                .orElseGet(() ->
                        !(text.isJson() ? JSON : YAML).matcher(text.text()).find());
    }

    /** The problem without the line it stands in, and without names that look personal. */
    static RuleProblem discreet(RuleProblem problem) {
        boolean quotes = problem.code() == CoreCode.RULE_NOT_YAML;
        return new RuleProblem(
                problem.code(),
                problem.severity(),
                problem.span().withoutText(),
                problem.arguments().stream()
                        .map(argument -> quotes ? "a rule file begins with 'rules:'" : Discreet.name(argument))
                        .toList(),
                problem.hints());
    }
}
