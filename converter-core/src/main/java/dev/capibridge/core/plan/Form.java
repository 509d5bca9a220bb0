package dev.capibridge.core.plan;

import java.util.Arrays;

/**
 * What an event looks like to the rules: which places are filled, in which order, with values of which kind, and which of the
 * values that rules tell apart. Two events of one form take the same way through a plan, but for what codecs make of their
 * values. Made to be used again.
 */
final class Form {

    private int[] signs = new int[256];
    private int size;
    private int hash;

    void clear() {
        size = 0;
        hash = 1;
    }

    void add(int sign) {
        if (size == signs.length) {
            signs = Arrays.copyOf(signs, size * 2);
        }
        signs[size++] = sign;
        hash = 31 * hash + sign;
    }

    int[] copy() {
        return Arrays.copyOf(signs, size);
    }

    boolean is(int[] other) {
        return Arrays.equals(signs, 0, size, other, 0, other.length);
    }

    /** Spread well enough for the lowest bits to tell forms apart. */
    int spread() {
        return hash ^ (hash >>> 15) ^ (hash >>> 7);
    }
}
