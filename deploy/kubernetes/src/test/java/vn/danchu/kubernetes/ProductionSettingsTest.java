package vn.danchu.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.production.Finding;
import vn.danchu.production.ProductionGate;

/** What the overlay of a city gives each deployable passes what that deployable examines before it starts. */
class ProductionSettingsTest {

    private static final Set<String> OF_THE_DATABASE_ITSELF =
            Set.of("lossy-database", "almighty-login", "silent-database");

    static List<String> deployables() {
        return Deployable.of(Project.ROOT).stream().map(Deployable::name).toList();
    }

    /** What somebody might change in an overlay, and what would keep the service from starting then. */
    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("DANCHU_KAFKA_PASSWORD", "danchu-development", "development-secret"),
                Arguments.of("DANCHU_IDENTITY_ISSUER", "http://identity.danchu.gov.vn/realms/danchu", "plain-issuer"),
                Arguments.of("DANCHU_IDENTITY_JWKS_URL", "http://identity-service:8080/certs", "development-keys"),
                Arguments.of("MP_JWT_VERIFY_PUBLICKEY", "MFkwEwYHKoZIzj0CAQ", "fixed-key"),
                Arguments.of(
                        "DANCHU_IDENTITY_ISSUER",
                        "https://identity.danchu.example/realms/danchu",
                        "demonstration-people"),
                Arguments.of("DANCHU_CLOCK_ADJUSTABLE", "true", "adjustable-clock"),
                Arguments.of("QUARKUS_HTTP_CORS_ENABLED", "true", "open-origins"),
                Arguments.of("DANCHU_KAFKA_PROTOCOL", "SASL_PLAINTEXT", "plain-broker"),
                Arguments.of("DANCHU_KAFKA_MECHANISM", "PLAIN", "broker-login"),
                Arguments.of("DANCHU_KAFKA_USERNAME", "provisioner", "foreign-principal"),
                Arguments.of(
                        "DANCHU_DATABASE_URL",
                        "jdbc:postgresql://consultation-database-rw:5432/consultation?sslmode=require",
                        "plain-database"));
    }

    @ParameterizedTest
    @MethodSource("deployables")
    void what_a_city_gives_with_its_own_names_is_fit(String deployable) {
        Config config = Deployed.with(deployable, ofACity(deployable));

        assertThat(config.getValue("danchu.profile", String.class)).isEqualTo("production");
        assertThat(ProductionGate.findings(config)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("deployables")
    void what_is_written_out_as_an_example_is_refused_for_its_names_only(String deployable) {
        Config config = Deployed.with(deployable, example(deployable));

        assertThat(ProductionGate.findings(config)).extracting(Finding::check).containsExactly("demonstration-people");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("unfit")
    void one_unfit_variable_is_found_under_its_setting(String variable, String value, String check) {
        Map<String, String> variables = new HashMap<>(ofACity("consultation"));
        variables.put(variable, value);

        List<Finding> findings = ProductionGate.findings(Deployed.with("consultation", variables));

        assertThat(findings).extracting(Finding::check).containsExactly(check);
    }

    @Test
    void everything_of_the_runbook_that_a_setting_can_do_is_tried() throws IOException {
        var explained = Runbook.checks().stream()
                .filter(check -> !OF_THE_DATABASE_ITSELF.contains(check))
                .toList();

        assertThat(unfit().map(arguments -> arguments.get()[2])).containsOnlyOnceElementsOf(explained);
    }

    private static Map<String, String> ofACity(String deployable) {
        Map<String, String> variables = new TreeMap<>();
        example(deployable)
                .forEach((name, value) -> variables.put(name, value.replace("danchu.example", "danchu.gov.vn")));
        return variables;
    }

    private static Map<String, String> example(String deployable) {
        return Environment.of(
                Overlay.CITY, deployable, (secret, key) -> UUID.randomUUID().toString());
    }
}
