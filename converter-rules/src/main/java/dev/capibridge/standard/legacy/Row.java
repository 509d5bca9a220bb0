package dev.capibridge.standard.legacy;

import dev.capibridge.core.rules.Path;

/** One line of the table: a place of a 1.0 event, a place of a 2.0 event, or both. */
sealed interface Row {

    /** Which ways a row is gone. */
    enum Way {
        /** Read in any event, written in web events. */
        BOTH,
        /** Documented for 1.0, but of events that are not written. */
        READ,
        /** Read without it: 2.0 knows both names. */
        WRITE,
        /** Documented nowhere, but met. */
        MET
    }

    /** A place that both versions call the same, with all that is in it. */
    record Same(Path path) implements Row {}

    /**
     * One value at two places.
     *
     * @param source the event source for which this holds; empty for all
     */
    record Move(Path old, Path current, Form form, Way way, String source) implements Row {

        boolean isRead(String eventSource) {
            return way != Way.WRITE && holds(eventSource);
        }

        boolean isWritten() {
            return way == Way.BOTH || way == Way.WRITE;
        }

        private boolean holds(String eventSource) {
            return source.isEmpty() || source.equals(eventSource);
        }
    }

    /** A value that 1.0 says in each element of a list and 2.0 once. */
    record Lift(Path list, String member, Path current) implements Row {}

    /** Values that 2.0 lists, and 1.0 has in the elements of another list only; one that no element says is lost. */
    record Repeat(Path list, String member, Path current, String reason) implements Row {}

    /** A word that only says what kind of thing the 1.0 event is; it is spent by being read, and always written. */
    record Mark(Path old, String word) implements Row {}

    /** A place that only 1.0 has. */
    record OldOnly(Path old, String reason) implements Row {}

    /** A place of which rows before have taken all that is known; what is left is a slip, or nobody's. */
    record Unknown(Path old, String reason) implements Row {}

    /** A place that only 2.0 has. */
    record NewOnly(Path current, String reason) implements Row {}
}
