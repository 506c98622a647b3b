package io.github.raceframework.metrics.partial;

import java.nio.ByteBuffer;

/**
 * What stands for an identity where it is counted: the first 128 bits of the SHA-256 digest of its UTF-16 units. Two identities are taken for one with a
 * chance that need not be reckoned with.
 *
 * <p>Still personal data where the identity is: whoever has a list of addresses can tell which of them occur.
 *
 * <p>Immutable.
 *
 * @param first the first 64 bits
 * @param second the next 64 bits
 */
public record IdentityDigest(long first, long second) {

    /** The digest of an identity. */
    public static IdentityDigest of(String identity) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.digest(identity));
        return new IdentityDigest(digest.getLong(), digest.getLong());
    }

    /** Without the digest itself, which is in no message. */
    @Override
    public String toString() {
        return "digest of an identity";
    }
}
