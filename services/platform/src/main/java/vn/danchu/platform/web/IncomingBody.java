package vn.danchu.platform.web;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The body of the current request, of which only the hash is kept. */
@RequestScoped
class IncomingBody {
    private final WebLimits limits;
    private byte[] hash = sha256(new byte[0]);

    IncomingBody(WebLimits limits) {
        this.limits = limits;
    }

    /** The greatest number of bytes it may have. Asked here, for readers of bodies are made before there are limits. */
    int limit() {
        return Math.toIntExact(limits.bodyLimit().asLongValue());
    }

    void read(byte[] bytes) {
        hash = sha256(bytes);
    }

    /** SHA-256 of the bytes as they came; of none, if there was no body. */
    byte[] hash() {
        return hash.clone();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
