package dev.capibridge.core.plan;

import java.util.Arrays;

/** What stands at the places of an event that conditions ask for, by their numbers. Made to be used again. */
final class ByteAsked {

    /** For each place, the event in which something stood there last. */
    private final int[] event;

    private final int[] count;
    private final int[] choice;
    private int now;

    ByteAsked(int places) {
        this.event = new int[places];
        this.count = new int[places];
        this.choice = new int[places];
    }

    /** Begins with another event. */
    void next() {
        if (now == Integer.MAX_VALUE) {
            Arrays.fill(event, 0);
            now = 0;
        }
        now++;
    }

    /** Something stands at a place, if conditions ask for that. */
    void note(int place, int elements, int number) {
        if (place >= 0) {
            event[place] = now;
            count[place] = elements;
            choice[place] = number;
        }
    }

    /** What stands there says nothing. */
    void forget(int place) {
        if (place >= 0) {
            event[place] = 0;
        }
    }

    /** A list stands there, and has so many elements. */
    void counted(int place, int elements) {
        if (place >= 0) {
            count[place] = elements;
        }
    }

    boolean isThere(int place) {
        return event[place] == now;
    }

    /** How many elements stand there; 1 for a single value, 0 for none. */
    int count(int place) {
        return isThere(place) ? count[place] : 0;
    }

    /** Which of the values that are told apart stands there. */
    int choice(int place) {
        return isThere(place) ? choice[place] & ~ByteChoice.DIGITS : ByteChoice.OTHER;
    }

    /** Whether a text of digits stands there, where that is asked. */
    boolean isDigits(int place) {
        return isThere(place) && (choice[place] & ByteChoice.DIGITS) != 0;
    }
}
