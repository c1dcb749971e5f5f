package vn.danchu.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The tokens of the people and programs at the door. A token is verified once and then remembered until it expires, by
 * its digest, so that a memory dump holds none.
 */
@Singleton
public final class Tokens {

    private final InstantSource time;
    private final SigningKeys keys;
    private final TokenVerifier verifier;
    private final Cache<String, Verdict.Accepted> remembered;

    @Inject
    public Tokens(IdentityConfiguration identity, TokenConfiguration configuration) {
        this(KeySource.at(identity.jwksUrl()), identity, configuration, InstantSource.system());
    }

    Tokens(KeySource source, IdentityConfiguration identity, TokenConfiguration configuration, InstantSource time) {
        this.time = time;
        this.keys = new SigningKeys(source, configuration.keyRefresh(), configuration.keyInterval());
        this.verifier = new TokenVerifier(keys, identity.issuer(), identity.audience(), configuration.skew());
        this.remembered = Caffeine.newBuilder()
                .maximumSize(configuration.remembered())
                .executor(Runnable::run)
                .build();
    }

    /** What was decided before, if it still holds. Never blocks. */
    public Optional<Verdict.Accepted> remembered(String token) {
        String digest = digest(token);
        Verdict.Accepted accepted = remembered.getIfPresent(digest);
        if (accepted == null) {
            return Optional.empty();
        }
        if (accepted.expires().isAfter(time.instant()) && keys.holds(accepted.keyId())) {
            return Optional.of(accepted);
        }
        remembered.invalidate(digest);
        return Optional.empty();
    }

    /** Decides anew. May block while keys are read, so not for an event loop. */
    public Verdict verify(String token) {
        Instant now = time.instant();
        Verdict verdict = verifier.verify(token, now);
        if (verdict instanceof Verdict.Accepted accepted && accepted.expires().isAfter(now)) {
            remembered.put(digest(token), accepted);
        }
        return verdict;
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
