package vn.danchu.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/**
 * The packaged gateway and services, started for production with what the overlay of a city gives them: every connection of a
 * service encrypted and its server made sure of. And the same with what is unfit, which ends the start before anything is touched.
 */
class ProductionStartJourney {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String API = "/api/consultation/v1";
    private static final String WARD = "26740";
    private static final int MORE_THAN_ANY_RATE = 5_000;
    private static final String TEXT = """
            Điều 1. Phạm vi điều chỉnh
            Quy chế này quy định việc thực hiện dân chủ ở phường.
            Điều 2. Hiệu lực thi hành
            Quy chế này có hiệu lực từ ngày ký.
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private CityParts city;

    @BeforeEach
    void startWhatOperatorsMake() throws IOException, GeneralSecurityException {
        city = CityParts.start(folder);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    @Test
    void a_consultation_is_opened_and_told_of_over_encrypted_connections_and_all_that_is_asked_for_is_measured()
            throws Exception {
        Token officer = Tokens.draftingBody().of(WARD).with("iss", CityParts.ISSUER);
        Token chair = Tokens.chair().of(WARD).with("iss", CityParts.ISSUER);
        try (var consultation = start("consultation", Map.of());
                var insight = start("insight", Map.of());
                var gateway = start("gateway", routes(consultation, insight))) {
            consultation.awaitReady();
            insight.awaitReady();
            gateway.awaitReady();

            String id = opened(gateway, officer, chair);

            String figures = "/api/insight/v1/consultations/" + id + "/figures";
            Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                HttpResponse<String> told = send(gateway, "GET", figures, officer, "", "Accept", "application/json");
                assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
                assertThat(JSON.readTree(told.body()).path("state").asText()).isEqualTo("OPEN");
            });
            assertThat(connections("not ssl")).isZero();
            assertThat(connections("ssl")).isPositive();
            assertThat(askedTooOften(gateway)).isTrue();
            String measures = consultation.measures() + insight.measures() + gateway.measures();
            assertThat(ObservabilityTest.askedOfUs())
                    .hasSizeGreaterThan(15)
                    .allSatisfy(name -> assertThat(measures).containsPattern("(?m)^" + name + "[ {]"));
        }
    }

    @Test
    void all_that_is_unfit_is_told_at_once_and_nothing_is_migrated() throws Exception {
        Map<String, String> unfit = new HashMap<>(Map.of(
                "DANCHU_IDENTITY_ISSUER", "http://localhost:8180/realms/danchu",
                "DANCHU_IDENTITY_JWKS_URL", "http://localhost:8180/realms/danchu/protocol/openid-connect/certs",
                "MP_JWT_VERIFY_PUBLICKEY", "MFkwEwYHKoZIzj0CAQ",
                "DANCHU_CLOCK_ADJUSTABLE", "true",
                "QUARKUS_HTTP_CORS_ENABLED", "true",
                "DANCHU_KAFKA_PROTOCOL", "SASL_PLAINTEXT",
                "DANCHU_KAFKA_MECHANISM", "PLAIN",
                "DANCHU_KAFKA_USERNAME", "provisioner",
                "DANCHU_KAFKA_PASSWORD", "danchu-development"));
        unfit.put(
                "DANCHU_DATABASE_URL",
                city.environment("consultation")
                        .getOrDefault("DANCHU_DATABASE_URL", "")
                        .replace("sslmode=verify-full", "sslmode=require"));
        execute("alter role consultation_worker set synchronous_commit = off");
        execute("alter role consultation_application superuser");
        try (var service = start(unfit)) {

            int code = service.awaitEnd();

            assertThat(code).isEqualTo(1);
            assertThat(service.said())
                    .contains("Not started: this is not fit for production")
                    .contains(inBrackets(explained("silent-database")));
            assertThat(count("information_schema.schemata where schema_name in ('platform', 'consultation')"))
                    .isZero();
        }
    }

    @Test
    void a_database_server_of_another_authority_is_not_believed() throws Exception {
        Path foreign = Files.writeString(folder.resolve("foreign.crt"), new Authority("Foreign", Instant.now()).pem());
        String url = city.environment("consultation").getOrDefault("DANCHU_DATABASE_URL", "");

        try (var service =
                start(Map.of("DANCHU_DATABASE_URL", url.replaceAll("sslrootcert=.*", "sslrootcert=" + foreign)))) {
            int code = service.awaitEnd();

            assertThat(code).isEqualTo(1);
            assertThat(service.said()).contains("[silent-database]");
        }
    }

    private Packaged start(Map<String, String> different) throws IOException {
        return start("consultation", different);
    }

    private Packaged start(String name, Map<String, String> different) throws IOException {
        Map<String, String> environment = city.environment(name);
        environment.putAll(different);
        return Packaged.start(name, environment, city.machine(), folder);
    }

    private static Map<String, String> routes(Packaged consultation, Packaged insight) {
        return Map.of(
                "DANCHU_GATEWAY_ROUTES_CONSULTATION", consultation.address("").toString(),
                "DANCHU_GATEWAY_ROUTES_INSIGHT", insight.address("").toString());
    }

    private static String opened(Packaged consultation, Token officer, Token chair)
            throws IOException, InterruptedException {
        LocalDate closing = LocalDate.now(VIETNAM).plusDays(25);
        String draft = created(
                consultation,
                API + "/drafts",
                officer,
                Map.of("title", "Quy chế thực hiện dân chủ ở phường", "documentType", "REGULATION", "text", TEXT));
        String id = created(
                consultation,
                API + "/consultations",
                officer,
                Map.of("title", "Lấy ý kiến về quy chế", "draftId", draft, "regime", "COMMUNE", "matter", "7"));
        String address = API + "/consultations/" + id;
        stepped(
                consultation,
                address,
                "plan",
                chair,
                Map.of(
                        "content", "Dự thảo quy chế thực hiện dân chủ ở phường",
                        "forms", List.of("PORTAL", "FRONT_AND_ORGANISATIONS"),
                        "manner", "Qua cổng thông tin điện tử và các tổ chức",
                        "closesOn", closing.toString(),
                        "responsible", officer.subject().toString(),
                        "respondBy", closing.plusDays(10).toString(),
                        "decideBy", closing.plusDays(15).toString()));
        stepped(consultation, address, "opening", officer, Map.of("postedAt", "Trụ sở UBND phường"));
        return id;
    }

    private static String created(Packaged service, String path, Token who, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(service, "POST", path, who, JSON.writeValueAsString(body), "Idempotency-Key", UUID.randomUUID());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    /** Takes a step from the version that is there now. */
    private static void stepped(Packaged service, String thing, String step, Token who, Map<String, ?> body)
            throws IOException, InterruptedException {
        String seen = send(service, "GET", thing, who, "", "Accept", "application/json")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> answer =
                send(service, "POST", thing + "/" + step, who, JSON.writeValueAsString(body), "If-Match", seen);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> send(
            Packaged service, String method, String path, Token who, String body, String header, Object value)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(service.address(path))
                            .header("Authorization", "Bearer " + who.token())
                            .header("Content-Type", "application/json")
                            .header(header, value.toString())
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** Whether somebody unknown, who asks again and again, is told to wait. */
    private static boolean askedTooOften(Packaged gateway) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(gateway.address(API + "/consultations?limit=1"))
                    .build();
            for (int asked = 0; asked < MORE_THAN_ANY_RATE; asked++) {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 429) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What the runbook explains, but for one. */
    private static List<String> explained(String but) throws IOException {
        return Runbook.checks().stream().filter(check -> !check.equals(but)).toList();
    }

    private static String[] inBrackets(List<String> checks) {
        return checks.stream().map(check -> "[" + check + "]").toArray(String[]::new);
    }

    /** Connections of services that are like that. */
    private long connections(String like) throws SQLException {
        return count(
                "pg_stat_ssl join pg_stat_activity using (pid) where usename ~ '^(consultation|insight)_' and " + like);
    }

    private long count(String from) throws SQLException {
        try (Connection connection = city.database().connectAsSuperuser("consultation");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = city.database().connectAsSuperuser("consultation");
                Statement doing = connection.createStatement()) {
            doing.execute(statement);
        }
    }
}
