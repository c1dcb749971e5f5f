package vn.danchu.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danchu.local.identity.Realm.Identity;

class RealmTest {

    private final List<Identity> identities = Realm.read().identities();

    @Test
    void citizens_speak_for_themselves_and_everybody_else_for_an_organisation() {
        assertThat(identities)
                .allSatisfy(identity -> assertThat(identity.organisation().isEmpty())
                        .as(identity.name())
                        .isEqualTo(identity.roles().equals(List.of("CITIZEN"))));
    }

    @Test
    void everybody_has_a_name_a_unit_and_a_role_that_the_realm_declares() throws IOException {
        List<String> declared =
                new ObjectMapper().readTree(Realm.text()).at("/roles/realm").findValuesAsText("name");

        assertThat(identities).isNotEmpty().allSatisfy(identity -> {
            assertThat(identity.fullName()).isNotBlank();
            assertThat(identity.unit()).isIn("79", "26743", "26740", "26737", "27154", "27139");
            assertThat(identity.roles()).isNotEmpty().isSubsetOf(declared);
        });
    }

    @Test
    void the_one_who_compiles_is_not_the_one_who_approves() {
        assertThat(identities)
                .filteredOn(identity -> identity.name().endsWith(".compiler"))
                .hasSize(6)
                .allSatisfy(identity -> assertThat(identity.roles()).doesNotContain("COMMUNE_CHAIR"));
    }

    @Test
    void every_program_is_a_client_with_a_service_account() throws IOException {
        List<String> clients = new java.util.ArrayList<>();
        for (JsonNode client : new ObjectMapper().readTree(Realm.text()).get("clients")) {
            if (client.path("serviceAccountsEnabled").asBoolean()) {
                clients.add(client.path("clientId").asText());
            }
        }

        assertThat(identities)
                .filteredOn(Identity::program)
                .extracting(Identity::name)
                .hasSize(12)
                .containsExactlyInAnyOrderElementsOf(clients);
    }

    @Test
    void nobody_is_named_twice() {
        assertThat(identities).extracting(Identity::name).doesNotHaveDuplicates();
    }
}
