package dev.capibridge.tiktok;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Sums of money that come as text. */
final class Amounts {

    private Amounts() {}

    /** The number that a text says; the text itself if it says none, for the schema to refuse. */
    static @Nullable Object of(@Nullable String amount) {
        if (amount == null) {
            return null;
        }
        String text = amount.strip();
        // Nothing longer is a sum of money, and reading a long number takes long.
        if (text.length() > 40 || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return amount;
        }
        return new BigDecimal(text);
    }
}
