package vn.danchu.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenClaimsTest {
    private static Map<String, @Nullable Object> officer() {
        Map<String, @Nullable Object> claims = new HashMap<>();
        claims.put("sub", "0d2f7a3c-5d3e-4a9e-8d53-4b1f6b0a4f11");
        claims.put("groups", Set.of("WARD_OFFICER", "DRAFTING_BODY"));
        claims.put("unit", "26743");
        claims.put("organisation", "UBND-26743");
        claims.put("name", "Nguyễn Văn An");
        claims.put("azp", "portal-benthanh");
        return claims;
    }

    @Test
    void reads_what_the_identity_provider_and_we_agreed_on() {
        var claims = TokenClaims.read(officer()::get).orElseThrow();

        assertThat(claims)
                .isEqualTo(new TokenClaims(
                        "0d2f7a3c-5d3e-4a9e-8d53-4b1f6b0a4f11",
                        Set.of(Role.WARD_OFFICER, Role.DRAFTING_BODY),
                        "26743",
                        "UBND-26743",
                        null,
                        "Nguyễn Văn An",
                        "portal-benthanh",
                        null));
    }

    @Test
    void a_group_we_do_not_know_grants_nothing() {
        var claims = officer();
        claims.put("groups", List.of("default-roles-danchu", "citizen", "SYSTEM_CLOCK", "CITIZEN"));

        assertThat(TokenClaims.read(claims::get).orElseThrow().roles()).containsExactly(Role.CITIZEN);
    }

    @Test
    void a_program_has_the_roles_of_programs_only() {
        var claims = officer();
        claims.put("program", "portal-benthanh");
        claims.put("groups", List.of("CITIZEN", "WARD_OFFICER", "COMMUNE_CHAIR", "MEMBER_ORG", "FRONT_OFFICER"));

        assertThat(TokenClaims.read(claims::get).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.MEMBER_ORG, Role.FRONT_OFFICER);
    }

    @Test
    void a_token_without_groups_has_no_role() {
        var claims = officer();
        claims.remove("groups");

        assertThat(TokenClaims.read(claims::get).orElseThrow().roles()).isEmpty();
    }

    @Test
    void claims_may_come_as_json_values() {
        var claims = officer();
        claims.put("groups", Json.createArrayBuilder().add("CITIZEN").build());
        claims.put("unit", Json.createValue("26740"));
        claims.put("organisation", JsonValue.NULL);

        var read = TokenClaims.read(claims::get).orElseThrow();

        assertThat(read.roles()).containsExactly(Role.CITIZEN);
        assertThat(read.unitCode()).isEqualTo("26740");
        assertThat(read.organisation()).isNull();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void a_claim_of_another_shape_refuses_the_token(String name, @Nullable Object value) {
        var claims = officer();
        claims.put(name, value);

        assertThat(TokenClaims.read(claims::get)).isEmpty();
    }

    static Stream<Arguments> a_claim_of_another_shape_refuses_the_token() {
        return Stream.of(
                Arguments.of("sub", null),
                Arguments.of("sub", ""),
                Arguments.of("sub", 7L),
                Arguments.of("sub", "a".repeat(101)),
                Arguments.of("sub", "a\nb"),
                Arguments.of("azp", null),
                Arguments.of("azp", Json.createValue(1)),
                Arguments.of("groups", "CITIZEN"),
                Arguments.of("groups", List.of(1)),
                Arguments.of("groups", Json.createArrayBuilder().addNull().build()),
                Arguments.of("unit", Json.createValue(26743)),
                Arguments.of("unit", "26743 OR 1=1"),
                Arguments.of("unit", "٢٦٧"),
                Arguments.of(
                        "unit", Json.createObjectBuilder().add("code", "26743").build()),
                Arguments.of("organisation", "<script>"),
                Arguments.of("name", " "),
                Arguments.of("name", "n".repeat(301)));
    }

    @ParameterizedTest
    @EnumSource
    void every_role_is_named_as_its_group(Role role) {
        assertThat(role.groupName()).isEqualTo(role.name());
        assertThat(Role.ofGroup(role.name())).contains(role);
    }

    @Test
    void a_caller_in_a_log_line_does_not_tell_who_it_is() {
        var caller = new Caller(
                "0d2f7a3c", Set.of(Role.CITIZEN), null, null, null, "Nguyễn Văn An", "portal-benthanh", null);

        assertThat(caller.toString()).doesNotContain("0d2f7a3c").doesNotContain("An");
    }
}
