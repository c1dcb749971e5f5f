package vn.danchu.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * How long the caller's token is still good. What outlives a request, such as a stream, must not outlive the right to it.
 * Tokens run by the time of the world: the offset of the platform's clock does not move them.
 */
@ApplicationScoped
public class TokenLifetime {

    private final JsonWebToken token;
    private final Clock machine;

    TokenLifetime(JsonWebToken token, Clock machine) {
        this.token = token;
        this.machine = machine;
    }

    /** What is left of it; not positive once it has run out. */
    public Duration left() {
        return Duration.ofMillis(token.getExpirationTime() * 1_000 - machine.millis());
    }
}
