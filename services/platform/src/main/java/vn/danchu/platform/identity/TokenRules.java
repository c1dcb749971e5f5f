package vn.danchu.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The last look at a token before it counts: after signature (ES256), issuer, audience and expiry, its claims must have
 * the agreed shape. Here and not where a claim is first used, so that no endpoint can forget it; and so that a strange
 * token is a 401, not a failure of ours.
 *
 * <p>Only roles that we know pass, whatever else the identity provider puts in a person's groups.
 */
@ApplicationScoped
class TokenRules implements SecurityIdentityAugmentor {
    /** Where the claims that were read wait for {@link Callers}. */
    static final String CLAIMS = TokenClaims.class.getName();

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return TokenClaims.read(token::getClaim)
                .map(claims -> Uni.createFrom().item(known(identity, claims)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private static SecurityIdentity known(SecurityIdentity identity, TokenClaims claims) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(CLAIMS, claims)
                .addRoles(claims.roles().stream().map(Role::groupName).collect(Collectors.toSet()))
                .build();
    }
}
