package vn.danchu.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danchu.fuzz.Effort;
import vn.danchu.fuzz.Provider;

/** Tokens at a service: of anybody, and with any header and claims under the seal of the provider. */
class TokenRulesFuzzTest {

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::groupName).collect(Collectors.toUnmodifiableSet());

    private final StrictTokenParser parser = new StrictTokenParser(Clock.systemUTC());
    private final TokenRules rules = new TokenRules();
    private final JWTAuthContextInfo seal = seal();

    private static JWTAuthContextInfo seal() {
        JWTAuthContextInfo seal = new JWTAuthContextInfo(Provider.publicKey(), Provider.ISSUER);
        seal.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        seal.setExpectedAudience(Set.of(Provider.AUDIENCE));
        return seal;
    }

    @FuzzTest(maxDuration = "")
    void whatIsNotSealedIsRefused(FuzzedDataProvider input) {
        String token = input.consumeRemainingAsString();

        assertThatThrownBy(() -> Effort.SMALL.suffices(() -> parser.parse(token, seal)))
                .isInstanceOf(ParseException.class);
    }

    @FuzzTest(maxDuration = "")
    void whatIsSealedIsReadOrRefused(byte[] input) {
        String token = Provider.token(input);
        JWTCallerPrincipal principal;
        try {
            principal = Effort.SMALL.suffices(() -> parser.parse(token, seal));
        } catch (ParseException refused) {
            return;
        }
        SecurityIdentity unjudged =
                QuarkusSecurityIdentity.builder().setPrincipal(principal).build();
        try {
            SecurityIdentity identity = rules.augment(
                            unjudged, blocking -> Uni.createFrom().item(blocking))
                    .await()
                    .indefinitely();

            TokenClaims claims = identity.getAttribute(TokenRules.CLAIMS);
            assertThat(claims.subject()).hasSizeBetween(1, 100);
            assertThat(claims.client()).hasSizeBetween(1, 100);
            assertThat(ROLES).containsAll(identity.getRoles());
        } catch (AuthenticationFailedException refused) {
            assertThat(TokenClaims.read(principal::getClaim)).isEmpty();
        }
    }
}
