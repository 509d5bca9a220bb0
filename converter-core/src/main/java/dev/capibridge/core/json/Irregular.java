package dev.capibridge.core.json;

/**
 * What was met is not beyond doubt, so it has to be looked at with care. It says nothing of what it was, and has no stack
 * trace: it is thrown for events, not for faults of the program.
 */
public final class Irregular extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The one there is. */
    @SuppressWarnings("StaticAssignmentOfThrowable") // It has no stack trace that could be another's.
    public static final Irregular IRREGULAR = new Irregular();

    private Irregular() {
        super("irregular", null, false, false);
    }
}
