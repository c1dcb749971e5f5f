package vn.danchu.testing.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jose4j.lang.JoseException;

/**
 * An access token in the making: what a person is, and what is wrong with the token, if anything. Unchangeable; each step
 * gives a new one of the same person.
 */
public final class Token {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Map<String, Object> claims;
    private final Seal seal;

    private Token(Map<String, Object> claims, Seal seal) {
        this.claims = Map.copyOf(claims);
        this.seal = seal;
    }

    static Token withRoles(Set<String> roles) {
        return new Token(
                Map.of(
                        "iss",
                        Tokens.ISSUER,
                        "aud",
                        List.of(Tokens.AUDIENCE),
                        "sub",
                        UUID.randomUUID().toString(),
                        "groups",
                        roles.stream().sorted().toList(),
                        "azp",
                        "danchu-cli",
                        "acr",
                        "1",
                        "typ",
                        "Bearer",
                        "name",
                        "Nguyễn Thị Kiểm Thử"),
                Seal.TRUSTED);
    }

    /** Of the unit with that code. */
    public Token of(String unit) {
        return with("unit", unit);
    }

    /** Acting for an organisation. */
    public Token organisation(String code, String name) {
        return with("organisation", code).with("organisation_name", name);
    }

    /** Through a client: a portal, or a program of its own. */
    public Token through(String client) {
        return with("azp", client);
    }

    /** As a certain person. */
    public Token subject(UUID subject) {
        return with("sub", subject.toString());
    }

    /** With the name people call them. */
    public Token named(String name) {
        return with("name", name);
    }

    /** With a claim of any kind. */
    public Token with(String claim, Object value) {
        Map<String, Object> changed = new TreeMap<>(claims);
        changed.put(claim, value);
        return new Token(changed, seal);
    }

    /** As if the provider had left a claim out. */
    public Token without(String claim) {
        Map<String, Object> changed = new TreeMap<>(claims);
        changed.remove(claim);
        return new Token(changed, seal);
    }

    /** Ran out an hour ago. */
    public Token expired() {
        Instant then = Instant.now().minus(Duration.ofHours(1));
        return with("iat", then.minus(LIFE).getEpochSecond()).with("exp", then.getEpochSecond());
    }

    /** Of another provider that uses the same key. */
    public Token ofAnotherIssuer() {
        return with("iss", "https://identity.test/realms/somebody-else");
    }

    /** Meant for another system. */
    public Token forAnotherAudience() {
        return with("aud", List.of("account"));
    }

    /** Signed with a key nobody trusts, under the identifier of the trusted one. */
    public Token signedByAForeignKey() {
        return new Token(claims, Seal.FOREIGN_KEY);
    }

    /** Not signed, algorithm {@code none}. */
    public Token unsigned() {
        return new Token(claims, Seal.NONE);
    }

    /** Signed with the public key as if it were a shared secret, algorithm {@code HS256}. */
    public Token signedWithThePublicKeyAsSecret() {
        return new Token(claims, Seal.PUBLIC_KEY_AS_SECRET);
    }

    /** With the signature of another token of the same provider. */
    public Token withABorrowedSignature() {
        return new Token(claims, Seal.BORROWED);
    }

    /** The person's opaque subject. */
    public UUID subject() {
        return UUID.fromString(String.valueOf(claims.get("sub")));
    }

    /** The token, as it stands behind {@code Bearer} in a request. Good for ten minutes, unless told otherwise. */
    public String token() {
        Instant now = Instant.now();
        Map<String, Object> complete = new TreeMap<>(claims);
        complete.putIfAbsent("jti", UUID.randomUUID().toString());
        complete.putIfAbsent("iat", now.getEpochSecond());
        complete.putIfAbsent("exp", now.plus(LIFE).getEpochSecond());
        try {
            return seal.token(JSON.writeValueAsString(complete));
        } catch (JoseException | JsonProcessingException impossible) {
            throw new IllegalStateException("the token cannot be made", impossible);
        }
    }
}
