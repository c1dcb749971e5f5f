package vn.danchu.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The identity provider whose tokens open the door; the same keys as in every service. */
@ConfigMapping(prefix = "danchu.identity")
public interface IdentityConfiguration {

    /** The exact {@code iss} of accepted tokens. */
    String issuer();

    /** Where the provider publishes its keys as a JSON Web Key Set: {@code http:}, {@code https:} or {@code file:}. */
    URI jwksUrl();

    /** What the {@code aud} of an accepted token contains. */
    @WithDefault("danchu")
    String audience();
}
