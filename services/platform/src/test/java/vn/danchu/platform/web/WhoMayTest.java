package vn.danchu.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** Who is let in, and on whose behalf. */
@QuarkusTest
@WithInfrastructure
class WhoMayTest {
    private static Stream<Arguments> strange() {
        Token citizen = Requests.citizen();
        return Stream.of(
                Arguments.of("expired", citizen.expired()),
                Arguments.of("of another issuer", citizen.ofAnotherIssuer()),
                Arguments.of("for another audience", citizen.forAnotherAudience()),
                Arguments.of("without an audience", citizen.without("aud")),
                Arguments.of("signed by a foreign key", citizen.signedByAForeignKey()),
                Arguments.of("unsigned", citizen.unsigned()),
                Arguments.of("signed with the public key as secret", citizen.signedWithThePublicKeyAsSecret()),
                Arguments.of("with a borrowed signature", citizen.withABorrowedSignature()),
                Arguments.of("without a subject", citizen.without("sub")),
                Arguments.of("without a client", citizen.without("azp")),
                Arguments.of("with a subject that is a number", citizen.with("sub", 7)),
                Arguments.of("with roles that are an object", citizen.with("groups", Map.of("a", 1))),
                Arguments.of("with roles by the thousand", citizen.with("groups", groups(500))),
                Arguments.of("with a program that is an object", citizen.with("program", Map.of("a", 1))),
                Arguments.of("with a unit that is a number", citizen.with("unit", 26743)),
                Arguments.of("with a unit that is an object", citizen.with("unit", Map.of("code", "26743"))),
                Arguments.of("with a unit that is no code", citizen.with("unit", "26743' or '1'='1")),
                Arguments.of("with an organisation that is a list", citizen.with("organisation", List.of("a"))));
    }

    private static List<String> groups(int count) {
        return IntStream.range(0, count).mapToObj(at -> "g" + at).toList();
    }

    @Test
    void groups_that_grant_nothing_do_no_harm() {
        List<String> many = new ArrayList<>(groups(150));
        many.add("CITIZEN");

        about("26743", Requests.citizen().with("groups", many)).then().statusCode(204);
        about("26743", Requests.citizen().with("groups", groups(150))).then().statusCode(403);
    }

    @Test
    void a_portal_that_signs_in_for_itself_is_no_citizen() {
        Token portal = Requests.citizen().with("program", "portal-benthanh");

        Requests.write(portal, Requests.key(), Requests.text("in whose name?"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @ParameterizedTest(name = "a token {0}")
    @MethodSource("strange")
    void is_refused_everywhere(String what, Token token) {
        for (String path : List.of("/of/26743", "/open")) {
            given().auth()
                    .oauth2(token.token())
                    .get(Requests.NOTES + path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer")
                    .body("type", equalTo("/problems/token-refused"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b.c", "....", "ey.ey.ey"})
    void what_is_no_token_is_refused(String bearer) {
        given().header("Authorization", "Bearer " + bearer)
                .get(Requests.NOTES + "/of/26743")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/token-refused"));
    }

    @Test
    void a_visitor_is_asked_to_sign_in_where_a_role_is_needed() {
        given().get(Requests.NOTES + "/of/26743")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthenticated"));
        given().get(Requests.NOTES + "/open").then().statusCode(200).body("caller", equalTo(false));
    }

    @Test
    void a_role_that_is_not_named_is_refused() {
        about("26743", Tokens.chair().of("26743")).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        about("26743", Tokens.of("SYSTEM_CLOCK").of("26743")).then().statusCode(403);
        about("26743", Tokens.of()).then().statusCode(403);
    }

    @Test
    void an_officer_acts_for_their_unit_and_below() {
        about("26743", Tokens.officer().of("26743")).then().statusCode(204);
        about("26743", Tokens.officer().of("79")).then().statusCode(204);
        outside(about("26740", Tokens.officer().of("26743")));
        outside(about("79", Tokens.officer().of("26743")));
    }

    @Test
    void a_citizen_takes_part_in_what_their_ward_and_their_city_ask() {
        about("26743", Requests.citizen()).then().statusCode(204);
        about("79", Requests.citizen()).then().statusCode(204);
        outside(about("26740", Requests.citizen()));
    }

    @Test
    void who_has_no_unit_of_today_acts_for_none() {
        for (Token lost : List.of(Tokens.officer(), Tokens.officer().of("99999"))) {
            about("26743", lost).then().statusCode(403).body("type", equalTo("/problems/unit-unknown"));
        }
    }

    @Test
    void a_program_acts_for_its_own_organisation() {
        Token program = Tokens.memberOrganisation().of("26743");

        given().auth()
                .oauth2(program.token())
                .get(Requests.NOTES + "/organisations/ORG-01")
                .then()
                .statusCode(204);
        given().auth()
                .oauth2(program.token())
                .get(Requests.NOTES + "/organisations/ORG-02")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-organisation"));
    }

    private static Response about(String unit, Token caller) {
        return given().auth().oauth2(caller.token()).get(Requests.NOTES + "/of/" + unit);
    }

    private static void outside(Response response) {
        response.then().statusCode(403).body("type", equalTo("/problems/outside-unit"));
    }
}
