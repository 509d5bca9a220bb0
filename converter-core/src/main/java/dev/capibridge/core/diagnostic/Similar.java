package dev.capibridge.core.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** "Did you mean …?", within a small distance only: a far-fetched suggestion is worse than none. */
public final class Similar {

    private Similar() {}

    /** The candidate nearest to what was written, if at most a third of its letters (and at most 3) differ. */
    public static Optional<String> to(String written, Collection<String> candidates) {
        String best = null;
        int bestDistance = Math.min(3, Math.max(1, written.length() / 3)) + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - written.length()) >= bestDistance) {
                continue;
            }
            int distance = distance(written, candidate);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    // Edit distance where swapping two neighbours counts as one step: the usual slip of a typing hand.
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
