package vn.danchu.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

class StrictTokenParserTest {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final AtomicLong passed = new AtomicLong();
    private final StrictTokenParser parser = new StrictTokenParser(Clock.systemUTC(), passed::get);
    private final JWTAuthContextInfo rules = rules();

    private static JWTAuthContextInfo rules() {
        var rules = new JWTAuthContextInfo(Tokens.publicKeys().toUri().toString(), Tokens.ISSUER);
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        rules.setExpectedAudience(Set.of("danchu"));
        return rules;
    }

    @Test
    void what_was_good_is_not_verified_again() throws ParseException {
        String token = Tokens.citizen().token();

        JWTCallerPrincipal first = parser.parse(token, rules);

        assertThat(parser.parse(token, rules)).isSameAs(first);
    }

    @Test
    void what_was_good_is_looked_at_again_a_minute_later() throws ParseException {
        String token = Tokens.citizen().token();
        JWTCallerPrincipal first = parser.parse(token, rules);

        passed.addAndGet(StrictTokenParser.LOOKED_AT_AGAIN.toNanos());

        assertThat(parser.parse(token, rules)).isNotSameAs(first);
    }

    @Test
    void what_has_ended_is_not_good_because_it_was() throws ParseException {
        String sent = Tokens.citizen().token();
        var late = new StrictTokenParser(Clock.offset(Clock.systemUTC(), LIFE.plusSeconds(1)), passed::get);
        JWTCallerPrincipal first = late.parse(sent, rules);

        assertThat(late.parse(sent, rules)).isNotSameAs(first);
    }

    @Test
    void two_people_are_two() throws ParseException {
        Token one = Tokens.citizen();
        Token other = Tokens.citizen();

        assertThat(parser.parse(one.token(), rules).getSubject())
                .isEqualTo(one.subject().toString());
        assertThat(parser.parse(other.token(), rules).getSubject())
                .isEqualTo(other.subject().toString());
    }

    @Test
    void what_was_refused_is_refused_again() {
        String token = Tokens.citizen().signedByAForeignKey().token();

        assertThatThrownBy(() -> parser.parse(token, rules)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> parser.parse(token, rules)).isInstanceOf(ParseException.class);
    }
}
