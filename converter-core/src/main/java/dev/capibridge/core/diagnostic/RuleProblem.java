package dev.capibridge.core.diagnostic;

import java.util.Comparator;
import java.util.List;

/**
 * One thing wrong with a rule file.
 *
 * @param hints further lines of help, after the code's own
 */
public record RuleProblem(Code code, Severity severity, Span span, List<String> arguments, List<String> hints) {

    public RuleProblem {
        arguments = List.copyOf(arguments);
        hints = List.copyOf(hints);
    }

    public static RuleProblem of(Code code, Span span, String... arguments) {
        return new RuleProblem(code, code.severity(), span, List.of(arguments), List.of());
    }

    /** The problems file by file as they are first named, and in each from its beginning to its end. */
    public static List<RuleProblem> inOrder(List<RuleProblem> problems) {
        List<String> files = problems.stream()
                .map(problem -> problem.span().file())
                .distinct()
                .toList();
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt((RuleProblem problem) ->
                                files.indexOf(problem.span().file()))
                        .thenComparingInt(problem -> problem.span().line())
                        .thenComparingInt(problem -> problem.span().column()))
                .toList();
    }

    public RuleProblem hint(String hint) {
        return new RuleProblem(
                code,
                severity,
                span,
                arguments,
                java.util.stream.Stream.concat(hints.stream(), java.util.stream.Stream.of(hint))
                        .toList());
    }

    public RuleProblem as(Severity other) {
        return new RuleProblem(code, other, span, arguments, hints);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public String message() {
        return Code.fill(code.message(), arguments);
    }

    /** {@code file:line:column: severity[code]: message}, the line with a caret under it, and help. */
    public String render() {
        StringBuilder out = new StringBuilder();
        out.append(span.where())
                .append(": ")
                .append(severity.label())
                .append('[')
                .append(code.id())
                .append("]: ")
                .append(message())
                .append('\n');
        String gutter = " ".repeat(Integer.toString(span.line()).length() + 1) + "|";
        if (!span.text().isEmpty()) {
            Snippet snippet = Snippet.of(span);
            out.append(gutter).append('\n');
            out.append(span.line()).append(" | ").append(snippet.text()).append('\n');
            out.append(gutter).append(' ').append(snippet.marks()).append('\n');
        }
        String margin = gutter.substring(0, gutter.length() - 1) + "= help: ";
        if (!code.help().isEmpty()) {
            out.append(margin).append(Code.fill(code.help(), arguments)).append('\n');
        }
        for (String hint : hints) {
            out.append(margin).append(hint).append('\n');
        }
        return out.toString();
    }
}
