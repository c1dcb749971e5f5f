package vn.danchu.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckTest {

    /** A service and the gateway in one, as a city would run them. */
    private static final Map<String, String> RIGHT = Map.ofEntries(
            Map.entry("danchu.service", "consultation"),
            Map.entry("danchu.database.url", "jdbc:postgresql://db:5432/consultation?user=x&sslmode=verify-full"),
            Map.entry("danchu.database.worker.password", "4f1c"),
            Map.entry("danchu.kafka.protocol", "SASL_SSL"),
            Map.entry("danchu.kafka.mechanism", "SCRAM-SHA-512"),
            Map.entry("danchu.kafka.username", "consultation"),
            Map.entry("danchu.kafka.password", "77ab"),
            Map.entry("danchu.identity.issuer", "https://identity.tphcm.gov.vn/realms/danchu"),
            Map.entry("danchu.identity.jwks-url", "https://identity.tphcm.gov.vn/realms/danchu/certs"),
            Map.entry("danchu.clock.adjustable", "false"),
            Map.entry("danchu.gateway.origins.portals", "portal-benthanh=https://benthanh.tphcm.gov.vn"));

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(Check.DEVELOPMENT_SECRET, "danchu.kafka.password", "danchu-development"),
                Arguments.of(Check.DEVELOPMENT_SECRET, "danchu.any.new.password", "danchu-development"),
                Arguments.of(
                        Check.PLAIN_ISSUER, "danchu.identity.issuer", "http://identity.tphcm.gov.vn/realms/danchu"),
                Arguments.of(Check.PLAIN_ISSUER, "mp.jwt.verify.issuer", "danchu"),
                Arguments.of(Check.DEVELOPMENT_KEYS, "danchu.identity.jwks-url", "http://identity.tphcm.gov.vn/certs"),
                Arguments.of(Check.DEVELOPMENT_KEYS, "danchu.identity.jwks-url", "file:/tmp/keys.json"),
                Arguments.of(Check.DEVELOPMENT_KEYS, "mp.jwt.verify.publickey.location", "keys.json"),
                Arguments.of(Check.FIXED_KEY, "mp.jwt.verify.publickey", "MFkwEwYHKoZIzj0CAQ"),
                Arguments.of(
                        Check.DEMONSTRATION_PEOPLE, "danchu.identity.issuer", "https://localhost:8180/realms/danchu"),
                Arguments.of(Check.DEMONSTRATION_PEOPLE, "danchu.identity.issuer", "https://127.0.0.1/realms/danchu"),
                Arguments.of(Check.DEMONSTRATION_PEOPLE, "danchu.identity.issuer", "https://[::1]/realms/danchu"),
                Arguments.of(
                        Check.DEMONSTRATION_PEOPLE, "danchu.identity.issuer", "https://identity.test/realms/danchu"),
                Arguments.of(Check.ADJUSTABLE_CLOCK, "danchu.clock.adjustable", "true"),
                Arguments.of(
                        Check.OPEN_ORIGINS, "danchu.gateway.origins.portals", "portal-benthanh=http://benthanh.vn"),
                Arguments.of(Check.OPEN_ORIGINS, "danchu.gateway.origins.portals[1]", "portal-benthanh=*"),
                Arguments.of(Check.OPEN_ORIGINS, "quarkus.http.cors.enabled", "true"),
                Arguments.of(Check.PLAIN_BROKER, "danchu.kafka.protocol", "PLAINTEXT"),
                Arguments.of(Check.PLAIN_BROKER, "danchu.kafka.protocol", "SASL_PLAINTEXT"),
                Arguments.of(Check.BROKER_LOGIN, "danchu.kafka.mechanism", "PLAIN"),
                Arguments.of(Check.FOREIGN_PRINCIPAL, "danchu.kafka.username", "provisioner"),
                Arguments.of(Check.PLAIN_DATABASE, "danchu.database.url", "jdbc:postgresql://db:5432/consultation"),
                Arguments.of(
                        Check.PLAIN_DATABASE,
                        "danchu.database.url",
                        "jdbc:postgresql://db/consultation?sslmode=require"),
                Arguments.of(Check.PLAIN_DATABASE, "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/consultation"));
    }

    @ParameterizedTest(name = "{1} = {2}")
    @MethodSource("wrong")
    void what_is_wrong_is_told_under_its_key(Check check, String key, String value) {
        List<Finding> findings = findings(with(key, value));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(check.slug());
            assertThat(finding.setting()).isEqualTo(key);
            assertThat(finding.toString()).startsWith(key + ": ");
        });
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void each_check_is_shown_to_find_something(Check check) {
        assertThat(wrong().map(arguments -> arguments.get()[0])).contains(check);
    }

    @Test
    void a_secret_is_not_told() {
        assertThat(findings(with("danchu.database.url", "jdbc:postgresql://db/consultation?password=4f1c")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).doesNotContain("4f1c"));
    }

    @Test
    void a_right_configuration_passes() {
        assertThat(findings(RIGHT)).isEmpty();
    }

    @Test
    void what_a_deployable_does_not_have_is_not_missed() {
        assertThat(findings(Map.of("danchu.service", "gateway"))).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Map<String, String> settings = new HashMap<>(RIGHT);
        settings.put("danchu.kafka.protocol", "PLAINTEXT");
        settings.put("danchu.kafka.password", "danchu-development");
        settings.put("danchu.clock.adjustable", "true");

        assertThat(findings(settings))
                .extracting(Finding::setting)
                .containsExactlyInAnyOrder("danchu.kafka.protocol", "danchu.kafka.password", "danchu.clock.adjustable");
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void the_runbook_explains_each_check(Check check) throws IOException {
        assertThat(Files.readString(Path.of("../../docs/runbooks/production-start.md")))
                .contains("| `" + check.slug() + "` |");
    }

    private static List<Finding> findings(Map<String, String> values) {
        Settings settings = new Settings(values);
        return Arrays.stream(Check.values())
                .flatMap(check -> check.findings(settings).stream())
                .toList();
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(RIGHT);
        settings.put(key, value);
        return settings;
    }
}
