package vn.danchu.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The library's parser, but for two things. It fails with whatever exception comes when a standard claim has a strange
 * type, and that would be answered as a failure of ours. And it verifies the same signature again at every request of the
 * same caller, which costs more than anything else a request does in this process: a token that was good is good for the next
 * minute, unless it ends sooner. A key that the provider withdraws is honoured no longer than the library honours it, and that
 * minute.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class StrictTokenParser extends JWTCallerPrincipalFactory {
    /** A token has about two kilobytes, and its claims as many again. */
    private static final int REMEMBERED = 2_000;

    static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(1);

    private final DefaultJWTCallerPrincipalFactory parser = new DefaultJWTCallerPrincipalFactory();
    private final Clock machine;
    private final Cache<String, JWTCallerPrincipal> good;

    @Inject
    StrictTokenParser(Clock machine) {
        this(machine, Ticker.systemTicker());
    }

    StrictTokenParser(Clock machine, Ticker passing) {
        this.machine = machine;
        this.good = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(LOOKED_AT_AGAIN)
                .ticker(passing)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        @Nullable JWTCallerPrincipal known = good.getIfPresent(token);
        if (known != null && machine.instant().getEpochSecond() < known.getExpirationTime()) {
            return known;
        }
        try {
            JWTCallerPrincipal principal = parser.parse(token, rules);
            good.put(token, principal);
            return principal;
        } catch (RuntimeException strangeClaim) {
            throw new ParseException("a standard claim has a type of its own", strangeClaim);
        }
    }
}
