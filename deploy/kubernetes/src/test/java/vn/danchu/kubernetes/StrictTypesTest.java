package vn.danchu.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No object has a field its kind does not know, nor a value of another type: the API server would drop or refuse it. */
class StrictTypesTest {

    private static final StrictTypes TYPES = new StrictTypes();
    private static final ClosedSchemas SCHEMAS = new ClosedSchemas();

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void every_object_is_what_its_kind_allows(Overlay overlay) {
        var faults = new ArrayList<String>();
        for (JsonNode object : overlay.objects()) {
            String where = object.path("kind").asText() + "/" + Overlay.name(object);
            faults(object).forEach(fault -> faults.add(where + ": " + fault));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void a_misspelt_field_is_found() {
        ObjectNode deployment =
                Overlay.CITY.object("Deployment", "consultation").deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0/securityContext"))
                .put("readOnlyRootFileSystem", true);

        assertThat(TYPES.faults(deployment)).singleElement().asString().contains("readOnlyRootFileSystem");
    }

    @Test
    void a_value_of_another_type_is_found() {
        ObjectNode deployment =
                Overlay.CITY.object("Deployment", "consultation").deepCopy();
        ((ObjectNode) deployment.get("spec")).put("replicas", "many");

        assertThat(TYPES.faults(deployment)).singleElement().asString().contains("many");
    }

    @Test
    void a_misspelt_field_of_the_broker_is_found() {
        ObjectNode broker = Overlay.CITY.object("Kafka", "danchu").deepCopy();
        ((ObjectNode) broker.at("/spec/kafka/listeners/0")).put("tlsEnabled", true);

        assertThat(TYPES.faults(broker)).singleElement().asString().contains("tlsEnabled");
    }

    @Test
    void a_misspelt_field_of_a_database_is_found() {
        ObjectNode database =
                Overlay.CITY.object("Cluster", "consultation-database").deepCopy();
        ((ObjectNode) database.at("/spec/bootstrap/initdb")).put("databaseName", "consultation");

        assertThat(SCHEMAS.faults(database)).singleElement().asString().contains("databaseName");
    }

    @Test
    void a_misspelt_field_of_the_realm_is_found() {
        ObjectNode realm = Overlay.CITY.object("KeycloakRealmImport", "danchu").deepCopy();
        ((ObjectNode) realm.at("/spec/realm")).put("bruteForceProtection", true);

        assertThat(faults(realm)).singleElement().asString().contains("bruteForceProtection");
    }

    private static List<String> faults(JsonNode object) {
        if (!SCHEMAS.know(object)) {
            return TYPES.faults(object);
        }
        var faults = new ArrayList<>(SCHEMAS.faults(object));
        faults.addAll(RealmType.faults(object));
        return faults;
    }
}
