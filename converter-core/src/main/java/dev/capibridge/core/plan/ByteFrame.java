package dev.capibridge.core.plan;

/**
 * The rules of one level (the event, or the elements of a list) as the byte executor runs them.
 *
 * @param document what is written: the event, or one element
 * @param slots how many there are
 * @param needs for each variant, what the target's objects must have
 * @param around writes whose value may stand around the list
 */
record ByteFrame(
        BytePlace root,
        ByteWrite.Container document,
        int slots,
        ByteWrite[] writes,
        int[][] writesOf,
        int[] always,
        Frame.Around[] around,
        ByteNeed[][] needs) {}
