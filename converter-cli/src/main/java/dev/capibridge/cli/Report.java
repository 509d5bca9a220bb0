package dev.capibridge.cli;

import dev.capibridge.Conversion;
import dev.capibridge.EventOutcome;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.diagnostic.Severity;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

/** Tells a person what is wrong, a line each, and does not bury the first finding under its repetitions. */
final class Report implements Listener {

    private static final Map<Severity, Integer> SHOWN =
            Map.of(Severity.ERROR, 50, Severity.WARNING, 20, Severity.INFO, 0);

    private final PrintStream err;
    private final String more;
    private final Map<Severity, Integer> seen = new EnumMap<>(Severity.class);

    /** @param journal whether a journal is written */
    Report(PrintStream err, boolean journal) {
        this.err = err;
        this.more = journal ? "the journal lists all" : "--journal FILE lists all";
    }

    @Override
    public void take(Place place, Conversion conversion, int requestsBefore) {
        conversion.notes().forEach(note -> say(place.toString(), note));
        for (EventOutcome event : conversion.events()) {
            event.diagnostics().forEach(diagnostic -> say(place + " event " + event.index(), diagnostic));
        }
    }

    /** Says how much was not shown. */
    void finish() {
        rest(Severity.ERROR, "error");
        rest(Severity.WARNING, "warning");
        int remarks = seen.getOrDefault(Severity.INFO, 0);
        if (remarks > 0) {
            err.println(Words.count(remarks, "remark") + " (repairs and the like) not shown; " + more);
        }
    }

    private void say(String where, Diagnostic diagnostic) {
        Severity severity = diagnostic.severity();
        if (seen.merge(severity, 1, Integer::sum) <= SHOWN.getOrDefault(severity, 0)) {
            err.println(Words.oneLine(where + ": " + sentence(diagnostic)));
        }
    }

    private void rest(Severity severity, String noun) {
        int hidden = seen.getOrDefault(severity, 0) - SHOWN.getOrDefault(severity, 0);
        if (hidden > 0) {
            err.println("… and " + hidden + " more " + (hidden == 1 ? noun : noun + "s") + "; " + more);
        }
    }

    /** {@code error[V302] at /pointer: message (help)}. */
    static String sentence(Diagnostic diagnostic) {
        String at = diagnostic.pointer().isEmpty() ? "" : " at " + diagnostic.pointer();
        String help = diagnostic.help().isEmpty() ? "" : " (" + diagnostic.help() + ")";
        return diagnostic.severity().label() + "[" + diagnostic.code().id() + "]" + at + ": " + diagnostic.message()
                + help;
    }
}
