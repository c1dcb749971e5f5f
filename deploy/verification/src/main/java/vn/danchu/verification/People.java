package vn.danchu.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.danchu.local.identity.Realm;
import vn.danchu.local.identity.Tokens;

/** The demo people and programs, with real tokens of the identity provider, renewed before they expire. */
public final class People {

    private static final int LEEWAY_SECONDS = 30;

    private final Tokens tokens;
    private final Realm realm = Realm.read();
    private final Clock clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    public People(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Those of the local run. */
    public static People fromEnvironment() {
        String issuer = Settings.of("DANCHU_IDENTITY_ISSUER", "http://localhost:8180/realms/danchu");
        return new People(new Tokens(issuer, "danchu-development"), Clock.systemUTC());
    }

    /** The realm they are of. */
    public Realm realm() {
        return realm;
    }

    /** The token of a person, or of a program that acts for itself. */
    public String token(String name) throws IOException, InterruptedException {
        Realm.Identity identity = realm.find(name).orElseThrow(() -> new IOException("Nobody is called " + name + "."));
        return renewed(name, () -> tokens.of(identity));
    }

    /** The token of a person who acts through a portal: the portal is the acting client. */
    public String token(String name, String portal) throws IOException, InterruptedException {
        Realm.Identity identity = realm.find(name).orElseThrow(() -> new IOException("Nobody is called " + name + "."));
        return renewed(name + " through " + portal, () -> tokens.of(identity, portal));
    }

    /** The opaque subject by which the platform knows a person. */
    public String subject(String name) throws IOException, InterruptedException {
        return claims(token(name)).path("sub").asText();
    }

    private String renewed(String key, Asking asking) throws IOException, InterruptedException {
        Held known = held.get(key);
        if (known == null || clock.instant().isAfter(known.until())) {
            String fresh = asking.ask();
            known = new Held(
                    fresh, Instant.ofEpochSecond(claims(fresh).path("exp").asLong() - LEEWAY_SECONDS));
            held.put(key, known);
        }
        return known.token();
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private record Held(String token, Instant until) {}

    @FunctionalInterface
    private interface Asking {
        String ask() throws IOException, InterruptedException;
    }
}
