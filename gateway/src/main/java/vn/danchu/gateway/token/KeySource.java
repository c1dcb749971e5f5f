package vn.danchu.gateway.token;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Where the identity provider's key set is read from. Blocks; called on virtual threads. */
interface KeySource {

    String read() throws IOException;

    /** No provider has this much to say; more is not read into memory. */
    int LARGEST = 256 * 1024;

    Duration PATIENCE = Duration.ofSeconds(3);

    static KeySource at(URI location) {
        return switch (location.getScheme()) {
            case "http", "https" -> overHttp(location);
            case "file" -> () -> Files.readString(Path.of(location));
            case null, default -> throw new IllegalArgumentException("keys must come from http, https or file");
        };
    }

    private static KeySource overHttp(URI location) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpRequest request = HttpRequest.newBuilder(location)
                .timeout(PATIENCE)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
        return () -> {
            try {
                HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    if (response.statusCode() != 200) {
                        throw new IOException("key set answered " + response.statusCode());
                    }
                    byte[] bytes = body.readNBytes(LARGEST + 1);
                    if (bytes.length > LARGEST) {
                        throw new IOException("key set is larger than " + LARGEST + " bytes");
                    }
                    return new String(bytes, StandardCharsets.UTF_8);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while reading keys", interrupted);
            }
        };
    }
}
