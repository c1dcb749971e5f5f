package vn.danchu.testing.infrastructure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** An application as every service is one, with the parts it is given. */
@QuarkusTest
@WithInfrastructure
class WithInfrastructureTest {

    @ConfigProperty(name = "danchu.database.url")
    String database;

    @ConfigProperty(name = "danchu.database.application.password")
    String password;

    @ConfigProperty(name = "danchu.kafka.bootstrap-servers")
    String brokers;

    @Test
    void theServiceHasItsDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "kit_application", password)) {
            assertThat(connection.getCatalog()).isEqualTo("kit");
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void theTestSeesTheSamePartsAsTheApplication() {
        assertThat(database).isEqualTo(Infrastructure.database("kit"));
        assertThat(brokers).isEqualTo(Infrastructure.brokers());
    }

    @Test
    void anHonestTokenIsLetIn() {
        Token citizen = Tokens.citizen().of("26743");

        given().auth()
                .oauth2(citizen.token())
                .get("/who-am-i")
                .then()
                .statusCode(200)
                .body(is(citizen.subject() + " of 26743 through portal-benthanh"));
    }

    static Stream<Arguments> unacceptable() {
        Token citizen = Tokens.citizen().of("26743");
        return Map.of(
                        "expired", citizen.expired(),
                        "of another issuer", citizen.ofAnotherIssuer(),
                        "for another audience", citizen.forAnotherAudience(),
                        "without an audience", citizen.without("aud"),
                        "signed by a foreign key", citizen.signedByAForeignKey(),
                        "not signed", citizen.unsigned(),
                        "signed with the public key as secret", citizen.signedWithThePublicKeyAsSecret(),
                        "with a borrowed signature", citizen.withABorrowedSignature())
                .entrySet()
                .stream()
                .map(token -> Arguments.of(token.getKey(), token.getValue().token()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unacceptable")
    void aTokenThatIsWrongIsRefused(String what, String token) {
        given().auth().oauth2(token).get("/who-am-i").then().statusCode(401);
    }

    @Test
    void anotherRoleIsRefused() {
        given().auth().oauth2(Tokens.officer().token()).get("/who-am-i").then().statusCode(403);
    }
}
