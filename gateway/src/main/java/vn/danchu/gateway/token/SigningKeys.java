package vn.danchu.gateway.token;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider's keys for ES256, by key id.
 *
 * <p>They are read again when they are old, and when a token names a key that is not among them (the provider has
 * rotated), but never more often than the interval, and by one thread at a time. While the provider cannot be reached
 * the keys known last remain good: its tokens live for minutes and it issues no new ones meanwhile.
 */
final class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final KeySource source;
    private final Duration refresh;
    private final Duration interval;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(null, Instant.MIN, Instant.MIN);

    SigningKeys(KeySource source, Duration refresh, Duration interval) {
        this.source = source;
        this.refresh = refresh;
        this.interval = interval;
    }

    /**
     * @param keys absent until the provider has answered once
     * @param readAt when it last answered
     * @param askedAt when it was last asked, in vain or not
     */
    private record Known(@Nullable Map<String, PublicKey> keys, Instant readAt, Instant askedAt) {}

    /** Thrown while no key has ever been read: the caller can neither be believed nor refused. */
    static final class NoKeys extends Exception {
        NoKeys() {
            super("the identity provider has not told its keys yet");
        }
    }

    Optional<PublicKey> find(String id, Instant now) throws NoKeys {
        Known seen = known;
        boolean old = seen.readAt().isBefore(now.minus(refresh));
        boolean missing = seen.keys() == null || !seen.keys().containsKey(id);
        if (missing) {
            read(now);
        } else if (old && reading.tryLock()) {
            try {
                readUnlessJustAsked(now);
            } finally {
                reading.unlock();
            }
        }
        Map<String, PublicKey> keys = known.keys();
        if (keys == null) {
            throw new NoKeys();
        }
        return Optional.ofNullable(keys.get(id));
    }

    /** Whether the key is still one of the provider's; a token remembered under a withdrawn key is not. */
    boolean holds(String id) {
        Map<String, PublicKey> keys = known.keys();
        return keys != null && keys.containsKey(id);
    }

    private void read(Instant now) {
        reading.lock();
        try {
            readUnlessJustAsked(now);
        } finally {
            reading.unlock();
        }
    }

    private void readUnlessJustAsked(Instant now) {
        Known before = known;
        if (before.askedAt().isAfter(now.minus(interval))) {
            return;
        }
        try {
            Map<String, PublicKey> keys = parse(source.read());
            known = new Known(keys, now, now);
            LOG.infof("event=keys-read count=%d", keys.size());
        } catch (IOException | JoseException failure) {
            known = new Known(before.keys(), before.readAt(), now);
            LOG.warnf(
                    "event=keys-unreadable kept=%b failure=%s",
                    before.keys() != null, failure.getClass().getName());
        }
    }

    private static Map<String, PublicKey> parse(String json) throws JoseException {
        Map<String, PublicKey> keys = new HashMap<>();
        for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
            if (key instanceof EllipticCurveJsonWebKey curveKey
                    && EllipticCurves.P_256.equals(curveKey.getCurveName())
                    && key.getKeyId() != null
                    && (key.getUse() == null || "sig".equals(key.getUse()))
                    && (key.getAlgorithm() == null || "ES256".equals(key.getAlgorithm()))) {
                keys.put(key.getKeyId(), curveKey.getECPublicKey());
            }
        }
        return Map.copyOf(keys);
    }
}
