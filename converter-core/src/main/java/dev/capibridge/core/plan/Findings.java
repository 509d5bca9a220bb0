package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.schema.Origins;
import java.util.ArrayList;
import java.util.List;

/** What there is to say about one event, in the order it was found. */
final class Findings {

    private final Origins origins;
    private final List<Diagnostic> all = new ArrayList<>();

    Findings(Origins origins) {
        this.origins = origins;
    }

    /** Something that points into the event as it was given, or nowhere. */
    void add(Diagnostic found) {
        all.add(found);
    }

    void addAll(List<Diagnostic> found) {
        all.addAll(found);
    }

    /** What was found in the repaired event, told at the place where it had stood. */
    void addRepaired(List<Diagnostic> found) {
        for (Diagnostic one : found) {
            all.add(one.at(origins.of(one.pointer())));
        }
    }

    /**
     * What a rule's codec remarks on a value.
     *
     * @param base pointer of the value in the repaired event; the remarks point into the value
     */
    void remark(List<Diagnostic> remarks, String base, String rule) {
        for (Diagnostic remark : remarks) {
            all.add(remark.at(origins.of(base + remark.pointer())).by(rule));
        }
    }

    boolean hasErrors() {
        return all.stream().anyMatch(Diagnostic::isError);
    }

    void makeErrorsWarnings() {
        all.replaceAll(found -> found.isError() ? found.as(Severity.WARNING) : found);
    }

    List<Diagnostic> all() {
        return all;
    }
}
