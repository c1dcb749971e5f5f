package vn.danchu.testing.token;

import java.nio.file.Path;
import java.util.Set;

/**
 * Where tests get access tokens. They look like those of the Keycloak realm: ES256, the roles in {@code groups}, the unit
 * and the organisation as claims. Each call makes a new person; keep the {@link Token} to be the same person twice.
 *
 * <pre>{@code
 * given().auth().oauth2(Tokens.citizen().of("26743").token())
 * }</pre>
 */
public final class Tokens {

    /** Who issues them: the value of {@code danchu.identity.issuer} in tests. */
    public static final String ISSUER = "https://identity.test/realms/danchu";

    static final String AUDIENCE = "danchu";

    private Tokens() {}

    /** A citizen who came through a ward portal. */
    public static Token citizen() {
        return of("CITIZEN").through("portal-benthanh");
    }

    /** An official of a commune or the city. */
    public static Token officer() {
        return of("WARD_OFFICER");
    }

    /** The head of a commune or the city. */
    public static Token chair() {
        return of("COMMUNE_CHAIR");
    }

    /** An official of the body that drafts what people are asked about. */
    public static Token draftingBody() {
        return of("WARD_OFFICER", "DRAFTING_BODY");
    }

    /** An official of the Front. */
    public static Token front() {
        return of("FRONT_OFFICER").through("front-hcm").organisation("FRONT-79", "Ủy ban MTTQ Việt Nam Thành phố");
    }

    /** A program of an organisation that belongs to the Front. */
    public static Token memberOrganisation() {
        return of("MEMBER_ORG").through("org-01").organisation("ORG-01", "Hội Cựu chiến binh");
    }

    /** Somebody of the city who may look at every commune. */
    public static Token cityViewer() {
        return of("CITY_VIEWER").of("79");
    }

    /** Somebody with these roles, or with none. */
    public static Token of(String... roles) {
        return Token.withRoles(Set.of(roles));
    }

    /** A new file with the public key, for {@code danchu.identity.jwks-url}. */
    public static Path publicKeys() {
        return SigningKey.publish();
    }
}
