package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.danchu.local.identity.Realm;

/**
 * The realm of a city: roles, keys and claims of the development realm, with none of its people, programs and secrets.
 * People come through the city's provider of identities; each portal and each program is registered by hand.
 */
final class RealmManifest {

    private RealmManifest() {}

    static Manifest of(String developmentRealm) {
        ObjectNode realm = parse(developmentRealm);
        realm.remove(List.of("users", "clients"));
        realm.put("sslRequired", "external");
        ObjectNode document = realm.objectNode();
        document.put("apiVersion", "k8s.keycloak.org/v2beta1");
        document.put("kind", "KeycloakRealmImport");
        ObjectNode metadata = document.putObject("metadata");
        metadata.put("name", "danchu");
        metadata.putObject("labels").put("app.kubernetes.io/part-of", "danchu");
        ObjectNode spec = document.putObject("spec");
        spec.put("keycloakCRName", "identity");
        spec.set("realm", realm);
        return Manifest.of(
                "identity/realm.yaml",
                "deploy/local/src/main/resources/vn/danchu/local/danchu-realm.json",
                List.of(document));
    }

    static Manifest ofDevelopment() {
        return of(Realm.text());
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
