package vn.danchu.kubernetes;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import vn.danchu.testing.token.Tokens;

/** The one thing that services ask of a provider of identities: its public keys, over TLS. */
final class IdentityProvider implements AutoCloseable {

    private final HttpsServer server;

    private IdentityProvider(HttpsServer server) {
        this.server = server;
    }

    /** Answers at that path, under that name, as the authority vouches. */
    static IdentityProvider start(Authority authority, String name, String path)
            throws IOException, GeneralSecurityException {
        char[] password = UUID.randomUUID().toString().toCharArray();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(authority.serverInJava(List.of(name), password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        byte[] answer = Files.readAllBytes(Tokens.publicKeys());
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
        return new IdentityProvider(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
