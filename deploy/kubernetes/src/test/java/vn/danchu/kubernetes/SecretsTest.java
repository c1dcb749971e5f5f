package vn.danchu.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every secret that a pod or an operator reads is made by somebody. */
class SecretsTest {

    @Test
    void every_secret_that_is_read_is_made() throws IOException {
        var read = new TreeSet<String>();
        for (JsonNode deployment : Overlay.CITY.deployments()) {
            deployment.findValues("secretKeyRef").forEach(reference -> read.add(name(reference)));
            deployment.findValues("secretName").forEach(reference -> read.add(reference.asText()));
        }
        for (JsonNode cluster : Overlay.CITY.objects("Cluster")) {
            cluster.findValues("passwordSecret").forEach(reference -> read.add(name(reference)));
        }
        for (JsonNode keycloak : Overlay.CITY.objects("Keycloak")) {
            keycloak.findValues("passwordSecret").forEach(reference -> read.add(name(reference)));
            keycloak.findValues("tlsSecret").forEach(reference -> read.add(reference.asText()));
        }
        for (JsonNode store : Overlay.CITY.objects("ObjectStore")) {
            store.findValues("secretAccessKey").forEach(reference -> read.add(name(reference)));
        }

        assertThat(made()).containsAll(read);
    }

    private static Set<String> made() throws IOException {
        var made = new TreeSet<String>();
        // CloudNativePG: the owner's login and the authority of each database.
        Overlay.CITY.objects("Cluster").forEach(cluster -> {
            made.add(Overlay.name(cluster) + "-app");
            made.add(Overlay.name(cluster) + "-ca");
        });
        // Strimzi: the authority of the broker, and one secret of each user's name.
        Overlay.CITY.objects("Kafka").forEach(kafka -> made.add(Overlay.name(kafka) + "-cluster-ca-cert"));
        Overlay.CITY.objects("KafkaUser").forEach(user -> made.add(Overlay.name(user)));
        // cert-manager: the certificate of each entrance.
        Overlay.CITY
                .objects("Ingress")
                .forEach(entrance -> entrance.findValues("secretName").forEach(secret -> made.add(secret.asText())));
        made.addAll(SecretsScript.names());
        // The city's own access to its archive.
        made.add("archive-access");
        return made;
    }

    private static String name(JsonNode reference) {
        return reference.path("name").asText();
    }
}
