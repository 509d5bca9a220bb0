package dev.capibridge.core.plan;

import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Numbers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What was put right in an event while it was read, in order. Told with pointers only when that is asked for. */
final class ByteMends {

    /** A text of its own in which a value stands that was opened: the event's, for the values that stand in it. */
    static final int EVENT = -1;

    /**
     * A leaf that is told as another than it was given.
     *
     * @param leaf its number in the event
     */
    record Change(int leaf, CoreCode code, String argument) {

        /** Whether it is told as what its text holds. */
        boolean opens() {
            return code == CoreCode.JSON_TEXT;
        }

        JsonNode of(JsonNode given) {
            return switch (code) {
                case TEXT_TO_NUMBER -> Numbers.parse(given.asString()).orElse(given);
                case NUMBER_TO_TEXT -> StringNode.valueOf(given.asString());
                case CASE_OF_VALUE -> StringNode.valueOf(argument);
                default -> given;
            };
        }
    }

    /**
     * @param where the opened text it stands in, by the mend that opened it
     * @param at where the value began
     * @param leaf its number in the event
     * @param inside the text, if one was opened
     */
    private record Mend(CoreCode code, int where, int at, int leaf, String argument, byte[] inside) {}

    private static final byte[] NOTHING = {};

    private static final Set<CoreCode> CHANGES =
            EnumSet.of(CoreCode.JSON_TEXT, CoreCode.TEXT_TO_NUMBER, CoreCode.NUMBER_TO_TEXT, CoreCode.CASE_OF_VALUE);

    private static final List<CoreCode> ALL = List.of(
            CoreCode.TEXT_TO_NUMBER,
            CoreCode.NUMBER_TO_TEXT,
            CoreCode.JSON_TEXT,
            CoreCode.TO_LIST,
            CoreCode.CASE_OF_VALUE,
            CoreCode.NULL_IS_NOTHING,
            CoreCode.BLANK_IS_NOTHING,
            CoreCode.EMPTY_IS_NOTHING);

    private final List<Mend> mends = new ArrayList<>();

    /** What a form has where such a thing was done. No two have the same, and no place has it. */
    static int sign(CoreCode code) {
        return -1 - ALL.indexOf(code);
    }

    void clear() {
        mends.clear();
    }

    /** @param argument of the code's message; empty if it has none */
    void add(CoreCode code, int where, int at, int leaf, String argument) {
        mends.add(new Mend(code, where, at, leaf, argument, NOTHING));
    }

    /** The text at a place was opened; the number of that. */
    int open(int where, int at, int leaf, byte[] inside) {
        mends.add(new Mend(CoreCode.JSON_TEXT, where, at, leaf, "", inside));
        return mends.size() - 1;
    }

    /** Pointer of a value, by where it begins in the event or in a text that was opened. */
    String pointer(byte[] in, int from, int to, int where, int at) {
        if (where == EVENT) {
            return BytePointer.of(in, from, to, at);
        }
        Mend opened = mends.get(where);
        return pointer(in, from, to, opened.where(), opened.at())
                + BytePointer.of(opened.inside(), 0, opened.inside().length, at);
    }

    /** What there is to say, of an event that stands between two positions. */
    List<Diagnostic> tell(byte[] in, int from, int to) {
        return mends.stream()
                .map(mend -> {
                    String pointer = pointer(in, from, to, mend.where(), mend.at());
                    return mend.argument().isEmpty()
                            ? Diagnostic.of(mend.code(), pointer)
                            : Diagnostic.of(mend.code(), pointer, mend.argument());
                })
                .toList();
    }

    /** The leaves that are told as others than they were given, in order. */
    List<Change> changes() {
        return mends.stream()
                .filter(mend -> CHANGES.contains(mend.code()))
                .map(mend -> new Change(mend.leaf(), mend.code(), mend.argument()))
                .toList();
    }
}
