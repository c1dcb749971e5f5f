package vn.danchu.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Real tokens of the development realm, asked of Keycloak. */
public final class Tokens {

    private final URI endpoint;
    private final String secret;

    public Tokens(String issuer, String secret) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.secret = secret;
    }

    /** The access token of a person, through the developer's client, or of a program itself. */
    public String of(Realm.Identity identity) throws IOException, InterruptedException {
        return identity.program()
                ? ask(Map.of("grant_type", "client_credentials", "client_id", identity.name(), "client_secret", secret))
                : ask(password(identity, Map.of("client_id", "danchu-cli")));
    }

    /** The access token of a person who acts through a portal: the token names the portal as acting client. */
    public String of(Realm.Identity person, String portal) throws IOException, InterruptedException {
        return ask(password(person, Map.of("client_id", portal, "client_secret", secret)));
    }

    private static Map<String, String> password(Realm.Identity person, Map<String, String> client) {
        Map<String, String> form = new HashMap<>(client);
        form.putAll(Map.of("grant_type", "password", "username", person.name(), "password", person.name()));
        return form;
    }

    private String ask(Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            JsonNode json = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new IOException("Keycloak refused with status " + answer.statusCode() + ": "
                        + json.path("error_description")
                                .asText(json.path("error").asText()));
            }
            return json.path("access_token").asText();
        }
    }
}
