package dev.capibridge.core.plan;

import org.jspecify.annotations.Nullable;

/** What became of a value of the source. */
sealed interface Fate {

    String rule();

    /** @param to pointer in the target, or null if the value only decided something */
    record Spent(String rule, @Nullable String to) implements Fate {}

    record Stayed(String rule, String reason) implements Fate {}

    /** It said nothing, and was taken out before rules ran. */
    record Nothing(String reason) implements Fate {
        @Override
        public String rule() {
            return "";
        }
    }
}
