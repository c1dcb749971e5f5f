package vn.danchu.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * The realm inside an import, as Keycloak reads it. The operator's definition is made from the same type, and a cluster drops
 * what that does not have: a misspelt limit would be no limit.
 */
final class RealmType {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RealmType() {}

    /** What is wrong with the realm of an import, empty for every other object. */
    static List<String> faults(JsonNode object) {
        if (!object.path("kind").asText().equals("KeycloakRealmImport")) {
            return List.of();
        }
        try {
            STRICT.treeToValue(object.at("/spec/realm"), RealmRepresentation.class);
            return List.of();
        } catch (JsonProcessingException wrong) {
            return List.of(String.valueOf(wrong.getOriginalMessage()));
        }
    }
}
