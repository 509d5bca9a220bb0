package dev.capibridge.core.codec;

/** What can be said of a value at a glance, by its bytes alone. It is always what {@link Codec#convert} would say. */
public sealed interface Glance {

    /** It crosses as it is, and there is nothing to remark. */
    Glance PASSES = new Passes();

    /** Nothing can be said: the value has to be made and converted. */
    Glance UNCLEAR = new Unclear();

    /** See {@link #PASSES}. */
    record Passes() implements Glance {}

    /** See {@link #UNCLEAR}. */
    record Unclear() implements Glance {}

    /** It stays behind, and there is nothing to remark. */
    record Stays(String reason) implements Glance {}

    /** It passes if this is so; else nothing can be said. */
    static Glance passesIf(boolean so) {
        return so ? PASSES : UNCLEAR;
    }
}
