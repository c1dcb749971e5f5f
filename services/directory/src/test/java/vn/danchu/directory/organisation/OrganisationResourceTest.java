package vn.danchu.directory.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.danchu.directory.Requests.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.directory.OrganisationEstablished;
import vn.danchu.directory.Requests;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.json.GoldenJson;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class OrganisationResourceTest {

    private static final String ORGANISATIONS = Requests.API + "organisations";

    @Test
    void anOrganisationIsToldAndReadByEverybody() {
        Map<String, Object> union = organisation("26737", "ORG-26737-PN");
        union.put("kind", "WOMENS_UNION");
        union.put("validFrom", "2026-06-01");
        union.put("name", "Hội Liên hiệp Phụ nữ phường Tân Định");
        String id = id(establish(Tokens.officer().of("26737"), union).statusCode(201));

        given().get(ORGANISATIONS + "/" + id).then().statusCode(200).body("code", equalTo("ORG-26737-PN"));
        try (EventCollector events = EventCollector.of(OrganisationEstablished.class)) {
            GoldenJson.sample("vn.danchu.directory.organisation-established.v1")
                    .ignoring("/organisation/id")
                    .isMatchedBy(events.await(event -> event.key().equals(id)).json());
        }
    }

    @Test
    void anOrganisationThatEndedIsListedNoLonger() {
        Token officer = Tokens.officer().of("26857");
        Map<String, Object> front = organisation("26857", "ORG-26857-MT");
        front.put("kind", "FATHERLAND_FRONT");
        front.put("name", "Ủy ban Mặt trận Tổ quốc Việt Nam phường Long Phước");
        String id = id(establish(officer, front).statusCode(201));
        listed("26857", "mat tran").body("items.id", contains(id));

        Requests.as(officer)
                .body(Map.of("from", "2026-10-01", "reason", "Sắp xếp lại tổ chức bộ máy"))
                .post(ORGANISATIONS + "/" + id + "/dissolution")
                .then()
                .statusCode(200)
                .body("validUntil", equalTo("2026-10-01"));

        listed("26857", "mat tran").body("items", hasSize(0));
    }

    @Test
    void whoHoldsAnOfficeLeavesOnTheDayTheOrganisationEnds() {
        Token officer = Tokens.officer().of("27112");
        String committee =
                id(establish(officer, organisation("27112", "UB-27112")).statusCode(201));
        String chair = id(office(officer, committee, Map.of("title", "Chủ tịch", "rank", "HEAD"))
                .statusCode(201));
        String member = id(office(officer, committee, Map.of("title", "Ủy viên", "rank", "MEMBER"))
                .statusCode(201));
        hold(officer, chair, UUID.randomUUID().toString(), "2026-02-01").statusCode(201);
        String gone = id(hold(officer, member, UUID.randomUUID().toString(), "2026-02-01")
                .statusCode(201));
        Requests.as(officer)
                .body(Map.of("from", "2026-09-01", "reason", "Nghỉ hưu"))
                .post(Requests.API + "holdings/" + gone + "/end")
                .then()
                .statusCode(200);

        Requests.as(officer)
                .body(Map.of("from", "2026-10-01", "reason", "Sắp xếp lại tổ chức bộ máy"))
                .post(ORGANISATIONS + "/" + committee + "/dissolution")
                .then()
                .statusCode(200);

        holders(officer, chair)
                .body("items.until", contains("2026-10-01"))
                .body("items.ending", contains("Sắp xếp lại tổ chức bộ máy"));
        holders(officer, member).body("items.until", contains("2026-09-01")).body("items.ending", contains("Nghỉ hưu"));
        officials("27112", null).body("items", hasSize(0));
        hold(officer, chair, UUID.randomUUID().toString(), "2026-10-01")
                .statusCode(422)
                .body("type", equalTo("/problems/outside-validity"));
    }

    @Test
    void namesThatAreLongAndAlikeAreListedPageByPage() {
        Token officer = Tokens.officer().of("26890");
        String name = "Trung tâm Phục vụ hành chính công ".repeat(8);
        for (int number = 1; number <= 3; number++) {
            Map<String, Object> agency = organisation("26890", "TT-26890-" + number);
            agency.put("name", name + number);
            establish(officer, agency).statusCode(201);
        }

        List<String> codes = Requests.all(ORGANISATIONS, Map.of("unit", "26890", "limit", 1), "code");

        assertThat(codes).containsExactly("TT-26890-1", "TT-26890-2", "TT-26890-3");
    }

    @Test
    void whoHoldsAPublicOfficeIsKnownToEverybodyAndWhoHoldsAnotherIsNot() {
        Token officer = Tokens.officer().of("26898");
        String committee =
                id(establish(officer, organisation("26898", "UB-26898")).statusCode(201));
        Map<String, Object> company = organisation("26898", "DN-26898");
        company.put("kind", "ENTERPRISE");
        String enterprise = id(establish(officer, company).statusCode(201));
        appointed(officer, committee, "Chủ tịch", "Lê Văn Tùng");
        String deputy = appointed(officer, committee, "Chánh Văn phòng", "Trần Thị Đào");
        appointed(officer, committee, "Ủy viên", "Võ Minh Ân");
        appointed(officer, enterprise, "Giám đốc", "Lê Văn Bình");

        officials("26898", null)
                .body("items.fullName", contains("Võ Minh Ân", "Trần Thị Đào", "Lê Văn Tùng"))
                .body("items[1].title", equalTo("Chánh Văn phòng"))
                .body("items[1].subject", nullValue());
        officials("26898", "le van").body("items.fullName", contains("Lê Văn Tùng"));

        Requests.as(officer)
                .body(Map.of("from", "2026-09-01", "reason", "Nghỉ hưu"))
                .post(Requests.API + "holdings/" + deputy + "/end")
                .then()
                .statusCode(200);
        officials("26898", null).body("items.fullName", contains("Võ Minh Ân", "Lê Văn Tùng"));
    }

    @Test
    void anOfficeIsReadByEverybodyAndWhoHoldsItByItsOfficials() {
        Token officer = Tokens.officer().of("26857");
        String committee =
                id(establish(officer, organisation("26857", "UB-26857")).statusCode(201));
        ValidatableResponse office = office(officer, committee, Map.of("title", "Chủ tịch", "rank", "HEAD"))
                .statusCode(201);
        ValidatableResponse holding = hold(
                        officer, id(office), UUID.randomUUID().toString(), "2026-02-01")
                .statusCode(201);

        given().get(URI.create(office.extract().header("Location")).getPath())
                .then()
                .statusCode(200)
                .body("title", equalTo("Chủ tịch"));
        String address = URI.create(holding.extract().header("Location")).getPath();
        Requests.as(officer)
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(Requests.tag(holding)))
                .body("fullName", equalTo("Phạm Thị Hoà"));
        Requests.as(Tokens.officer().of("26860")).get(address).then().statusCode(404);
        given().get(address).then().statusCode(401);
    }

    @Test
    void aCodeBelongsToOneOrganisation() {
        establish(Tokens.officer().of("27022"), organisation("27022", "UB-27022"))
                .statusCode(201);

        establish(Tokens.officer().of("27028"), organisation("27028", "UB-27022"))
                .statusCode(409)
                .body("field", equalTo("code"));
    }

    @Test
    void onePersonMayHoldTwoOfficesAndAnOfficeHasOneHolderAtATime() {
        Token officer = Tokens.officer().of("27031");
        String committee =
                id(establish(officer, organisation("27031", "UB-27031")).statusCode(201));
        String chair = id(office(officer, committee, Map.of("title", "Chủ tịch", "rank", "HEAD"))
                .statusCode(201));
        office(officer, committee, Map.of("title", "Phó Chủ tịch", "rank", "DEPUTY"))
                .statusCode(422)
                .body("field", equalTo("field"));
        String deputy = id(office(
                        officer,
                        committee,
                        Map.of("title", "Phó Chủ tịch", "rank", "DEPUTY", "field", "Văn hóa - Xã hội"))
                .statusCode(201));
        String person = UUID.randomUUID().toString();

        String first = id(hold(officer, chair, person, "2026-02-01").statusCode(201));
        hold(officer, deputy, person, "2026-02-01").statusCode(201);
        hold(officer, chair, UUID.randomUUID().toString(), "2026-09-01").statusCode(409);
        Requests.as(officer)
                .body(Map.of("from", "2026-09-01", "reason", "Chuyển công tác"))
                .post(Requests.API + "holdings/" + first + "/end")
                .then()
                .statusCode(200)
                .body("until", equalTo("2026-09-01"));
        hold(officer, chair, UUID.randomUUID().toString(), "2026-09-01").statusCode(201);

        holders(officer, chair).body("items.from", contains("2026-02-01", "2026-09-01"));
        given().get(ORGANISATIONS + "/" + committee + "/offices")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "WARD_OFFICER,26737,403",
        "FRONT_OFFICER,27043,403",
        "MEMBER_ORG,27043,403",
        "CITY_VIEWER,79,403",
        "CITIZEN,27043,403"
    })
    void onlyOfficialsOfTheUnitOrAboveItRecord(String role, String unit, int status) {
        establish(Tokens.of(role).of(unit), organisation("27043", "UB-27043-" + role))
                .statusCode(status);
    }

    private static ValidatableResponse listed(String unit, String name) {
        return given().queryParam("unit", unit)
                .queryParam("name", name)
                .get(ORGANISATIONS)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse officials(String unit, @Nullable String name) {
        var request = given().queryParam("unit", unit);
        return (name == null ? request : request.queryParam("name", name))
                .get(Requests.API + "officials")
                .then()
                .statusCode(200);
    }

    /** Somebody holds a new office; the answer is the holding. */
    private static String appointed(Token officer, String organisation, String title, String name) {
        String office = id(office(officer, organisation, Map.of("title", title, "rank", "MEMBER"))
                .statusCode(201));
        return id(Requests.as(officer)
                .body(Map.of(
                        "subject",
                        UUID.randomUUID().toString(),
                        "fullName",
                        name,
                        "kind",
                        "APPOINTED",
                        "from",
                        "2026-02-01"))
                .post(Requests.API + "offices/" + office + "/holders")
                .then()
                .statusCode(201));
    }

    private static ValidatableResponse establish(Token token, Map<String, ?> organisation) {
        return Requests.as(token).body(organisation).post(ORGANISATIONS).then();
    }

    private static ValidatableResponse office(Token token, String organisation, Map<String, ?> office) {
        return Requests.as(token)
                .body(office)
                .post(ORGANISATIONS + "/" + organisation + "/offices")
                .then();
    }

    private static ValidatableResponse hold(Token token, String office, String person, String from) {
        return Requests.as(token)
                .body(Map.of("subject", person, "fullName", "Phạm Thị Hoà", "kind", "ELECTED", "from", from))
                .post(Requests.API + "offices/" + office + "/holders")
                .then();
    }

    private static ValidatableResponse holders(Token token, String office) {
        return Requests.as(token)
                .get(Requests.API + "offices/" + office + "/holders")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> organisation(String unit, String code) {
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("unit", unit);
        organisation.put("kind", "PEOPLES_COMMITTEE");
        organisation.put("code", code);
        organisation.put("name", "Ủy ban nhân dân phường");
        organisation.put("validFrom", "2026-01-01");
        return organisation;
    }
}
