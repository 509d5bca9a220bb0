package dev.capibridge.core.diagnostic;

import java.util.Locale;

/** How much a diagnostic weighs. */
public enum Severity {
    /** The event is rejected, or the rule file is not loaded. */
    ERROR,
    /** Converted (or skipped), but someone should look. */
    WARNING,
    /** A repair or a remark. */
    INFO;

    /** The word used in reports: {@code error}, {@code warning} or {@code info}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
