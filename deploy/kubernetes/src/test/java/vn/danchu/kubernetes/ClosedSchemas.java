package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The kinds whose makers publish no Java types: CloudNativePG, its Barman plugin and Keycloak's operator. Each schema lists
 * the fields we use, as the definition of that operator has them, and no other: a new one is looked up there, and added.
 */
final class ClosedSchemas {

    private static final List<String> NAMES = List.of(
            "postgresql.cnpg.io-v1-cluster",
            "postgresql.cnpg.io-v1-scheduledbackup",
            "barmancloud.cnpg.io-v1-objectstore",
            "k8s.keycloak.org-v2beta1-keycloak",
            "k8s.keycloak.org-v2beta1-keycloakrealmimport");

    private final Map<String, Schema> byKind = new TreeMap<>();

    ClosedSchemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (String name : NAMES) {
            byKind.put(name, registry.getSchema(read(name)));
        }
    }

    boolean know(JsonNode object) {
        return byKind.containsKey(kind(object));
    }

    List<String> faults(JsonNode object) {
        Schema schema = byKind.get(kind(object));
        if (schema == null) {
            return List.of("no schema is known for it");
        }
        return schema.validate(object).stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getMessage())
                .toList();
    }

    private static String kind(JsonNode object) {
        return (object.path("apiVersion").asText() + "-" + object.path("kind").asText())
                .replace('/', '-')
                .toLowerCase(Locale.ROOT);
    }

    private static String read(String name) {
        try (InputStream file = ClosedSchemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("There is no schema " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
