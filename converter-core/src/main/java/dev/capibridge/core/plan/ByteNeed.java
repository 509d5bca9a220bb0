package dev.capibridge.core.plan;

/**
 * Members that an object of the target must have.
 *
 * @param holder writes below the object: if one of them wrote, the object is there; empty for the document itself
 * @param members for each member, the writes at or below it
 */
record ByteNeed(int[] holder, int[][] members) {

    /** @param wrote for each write, whether it wrote, as bits */
    boolean isMet(long[] wrote) {
        if (holder.length > 0 && !isAny(holder, wrote)) {
            return true;
        }
        for (int[] member : members) {
            if (!isAny(member, wrote)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAny(int[] writes, long[] wrote) {
        for (int write : writes) {
            if ((wrote[write >> 6] & (1L << (write & 63))) != 0) {
                return true;
            }
        }
        return false;
    }
}
