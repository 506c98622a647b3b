package io.github.raceframework.metrics.partial;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of texts. */
final class Sha256 {

    /** The bytes of a digest. */
    static final int SIZE = 32;

    private Sha256() {}

    /** SHA-256 of the UTF-16 units of a text, the high byte of each first: unlike UTF-8 these tell any two texts of Java apart. */
    static byte[] digest(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(text.length(), Character.BYTES));
        text.chars().forEach(unit -> bytes.putChar((char) unit));
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
