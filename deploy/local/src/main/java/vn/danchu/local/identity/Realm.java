package vn.danchu.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The development realm, read from the file that Keycloak imports: people are named there and nowhere else. */
public final class Realm {

    private static final String RESOURCE = "/vn/danchu/local/danchu-realm.json";

    private final List<Identity> identities;

    private Realm(List<Identity> identities) {
        this.identities = List.copyOf(identities);
    }

    public static Realm read() {
        try {
            var identities = new ArrayList<Identity>();
            for (JsonNode user : new ObjectMapper().readTree(text()).get("users")) {
                JsonNode attributes = user.path("attributes");
                var roles = new ArrayList<String>();
                user.path("realmRoles").forEach(role -> roles.add(role.asText()));
                identities.add(new Identity(
                        user.path("serviceAccountClientId")
                                .asText(user.path("username").asText()),
                        user.has("serviceAccountClientId"),
                        user.path("firstName").asText(),
                        roles,
                        attributes.path("unit").path(0).asText(),
                        attributes.path("organisation").path(0).asText()));
            }
            return new Realm(identities);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The realm file itself. */
    public static String text() {
        try (var file = Realm.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Identity> identities() {
        return identities;
    }

    public Optional<Identity> find(String name) {
        return identities.stream()
                .filter(identity -> identity.name().equals(name))
                .findFirst();
    }

    /**
     * Somebody who may ask for a token.
     *
     * @param name the user name, or the client's for a program
     * @param program whether it is a client that acts for itself
     * @param fullName as people call it
     * @param roles its roles
     * @param unit the code of its unit
     * @param organisation the short code of its organisation, empty for citizens
     */
    public record Identity(
            String name, boolean program, String fullName, List<String> roles, String unit, String organisation) {

        public Identity {
            roles = List.copyOf(roles);
        }
    }
}
