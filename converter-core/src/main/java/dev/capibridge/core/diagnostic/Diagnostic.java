package dev.capibridge.core.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * One thing to say about an event.
 *
 * @param severity usually the code's own; lower where the finding costs nothing
 * @param pointer JSON Pointer relative to the event as it was given; for something missing, where it would stand
 * @param rule id of the rule concerned, if one is
 * @param arguments what fills the code's message; never a value of the event
 * @param advice replaces the code's help if not empty
 */
public record Diagnostic(
        Code code, Severity severity, String pointer, Optional<String> rule, List<String> arguments, String advice) {

    public Diagnostic {
        arguments = List.copyOf(arguments);
    }

    /** A diagnostic with its code's own severity and help, and no rule. */
    public static Diagnostic of(Code code, String pointer, String... arguments) {
        return new Diagnostic(code, code.severity(), pointer, Optional.empty(), List.of(arguments), "");
    }

    public Diagnostic by(String ruleId) {
        return new Diagnostic(code, severity, pointer, Optional.of(ruleId), arguments, advice);
    }

    public Diagnostic at(String otherPointer) {
        return new Diagnostic(code, severity, otherPointer, rule, arguments, advice);
    }

    public Diagnostic as(Severity otherSeverity) {
        return new Diagnostic(code, otherSeverity, pointer, rule, arguments, advice);
    }

    public Diagnostic advising(String help) {
        return new Diagnostic(code, severity, pointer, rule, arguments, help);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What is wrong, in a sentence. */
    public String message() {
        return Code.fill(code.message(), arguments);
    }

    /** What to do about it; may be empty. */
    public String help() {
        return advice.isEmpty() ? Code.fill(code.help(), arguments) : advice;
    }

    /** The same with pointers that can be printed; see {@link Discreet}. */
    public static List<Diagnostic> discreet(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return List.of();
        }
        Diagnostic[] discreet = new Diagnostic[diagnostics.size()];
        for (int i = 0; i < discreet.length; i++) {
            Diagnostic diagnostic = diagnostics.get(i);
            String said = Discreet.pointer(diagnostic.pointer);
            discreet[i] = said.equals(diagnostic.pointer) ? diagnostic : diagnostic.at(said);
        }
        return List.of(discreet);
    }

    @Override
    public String toString() {
        String where = pointer.isEmpty() ? "" : Discreet.pointer(pointer) + ": ";
        String by = rule.map(id -> " (rule " + id + ")").orElse("");
        String todo = help().isEmpty() ? "" : "; " + help();
        return where + severity.label() + "[" + code.id() + "]: " + message() + by + todo;
    }
}
