package vn.danchu.platform.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * The library's parser, but for one thing: it fails with whatever exception comes when a standard claim has a strange
 * type, and that would be answered as a failure of ours.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class StrictTokenParser extends JWTCallerPrincipalFactory {
    private final DefaultJWTCallerPrincipalFactory parser = new DefaultJWTCallerPrincipalFactory();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        try {
            return parser.parse(token, rules);
        } catch (RuntimeException strangeClaim) {
            throw new ParseException("a standard claim has a type of its own", strangeClaim);
        }
    }
}
