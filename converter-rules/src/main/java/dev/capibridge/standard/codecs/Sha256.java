package dev.capibridge.standard.codecs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex: the one hash that both platforms take. */
final class Sha256 {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final MessageDigest FRESH = fresh();

    private Sha256() {}

    static String hex(String text) {
        byte[] hash = digest().digest(text.getBytes(StandardCharsets.UTF_8));
        byte[] hex = new byte[hash.length * 2];
        for (int i = 0; i < hash.length; i++) {
            hex[2 * i] = HEX[(hash[i] >> 4) & 15];
            hex[2 * i + 1] = HEX[hash[i] & 15];
        }
        return new String(hex, StandardCharsets.US_ASCII);
    }

    // A digest has state: one for each call keeps this safe to share, and to copy one costs less than to look it up.
    private static MessageDigest digest() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException otherProvider) {
            return fresh();
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
