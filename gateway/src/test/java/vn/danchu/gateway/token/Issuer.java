package vn.danchu.gateway.token;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An identity provider as the gateway meets it: signs tokens and publishes its key set over HTTP. */
public final class Issuer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile EllipticCurveJsonWebKey key = newKey();
    private volatile boolean down;

    public Issuer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/certs", exchange -> {
            questions.incrementAndGet();
            byte[] keys = new JsonWebKeySet(key)
                    .toJson(OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(down ? 500 : 200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    public static EllipticCurveJsonWebKey newKey() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            return key;
        } catch (JoseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public URI keySet() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/certs");
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/realms/danchu");
    }

    public EllipticCurveJsonWebKey key() {
        return key;
    }

    /** Signs with a new key from now on and forgets the old one. */
    public void rotate() {
        key = newKey();
    }

    public void goDown(boolean isDown) {
        down = isDown;
    }

    /** How often the key set was asked for. */
    public int questions() {
        return questions.get();
    }

    /** The claims of a good token of a citizen, valid for five minutes around the instant. */
    public JwtClaims claims(Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(address().toString());
        claims.setSubject(UUID.randomUUID().toString());
        claims.setAudience("danchu", "account");
        claims.setIssuedAt(seconds(now));
        claims.setExpirationTime(seconds(now.plus(Duration.ofMinutes(5))));
        claims.setStringClaim("azp", "portal-benthanh");
        claims.setStringListClaim("groups", "CITIZEN");
        return claims;
    }

    public String token() {
        return sign(claims(Instant.now()), key);
    }

    public String token(Consumer<JwtClaims> change) {
        JwtClaims claims = claims(Instant.now());
        change.accept(claims);
        return sign(claims, key);
    }

    public static String sign(JwtClaims claims, EllipticCurveJsonWebKey key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setAlgorithmHeaderValue("ES256");
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setKey(key.getPrivateKey());
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static NumericDate seconds(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
