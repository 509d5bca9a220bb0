package dev.capibridge;

import dev.capibridge.core.diagnostic.RuleProblem;
import java.util.List;
import java.util.stream.Collectors;

/** The rules given to a converter have errors; all of them are told. */
public final class InvalidRulesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<RuleProblem> problems;

    InvalidRulesException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::render).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, with its place in the rule file. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
