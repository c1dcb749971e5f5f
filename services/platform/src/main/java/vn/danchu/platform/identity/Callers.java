package vn.danchu.platform.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;

/** The caller of the current request. */
@RequestScoped
public class Callers {
    private final SecurityIdentity identity;
    private final Units units;
    private @Nullable Caller caller;

    Callers(SecurityIdentity identity, Units units) {
        this.identity = identity;
        this.units = units;
    }

    /**
     * Who calls.
     *
     * @throws UnauthorizedException if nobody is signed in; endpoints that declare roles never see it
     */
    public Caller current() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    /** Who calls; empty for a visitor at a public endpoint. */
    public Optional<Caller> find() {
        if (caller == null && identity.getAttribute(TokenRules.CLAIMS) instanceof TokenClaims claims) {
            caller = caller(claims);
        }
        return Optional.ofNullable(caller);
    }

    private Caller caller(TokenClaims claims) {
        String code = claims.unitCode();
        return new Caller(
                claims.subject(),
                claims.roles(),
                code == null ? null : units.find(code).map(Unit::ref).orElse(null),
                claims.organisation(),
                claims.organisationName(),
                claims.name(),
                claims.client(),
                claims.assurance());
    }
}
