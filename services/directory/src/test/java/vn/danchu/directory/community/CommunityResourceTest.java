package vn.danchu.directory.community;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.danchu.directory.Requests.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.directory.CommunityDissolved;
import vn.danchu.contracts.directory.CommunityEstablished;
import vn.danchu.directory.Requests;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.json.GoldenJson;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** Each test writes the communities of a ward of its own. */
@QuarkusTest
@WithInfrastructure
class CommunityResourceTest {

    private static final String COMMUNITIES = Requests.API + "communities";

    @Test
    void communitiesAreListedAsADictionaryOrdersThemAndFoundHoweverTheyAreTyped() {
        Token officer = Tokens.officer().of("26995");
        for (String name : new String[] {"Khu phố Ưng", "Khu phố Đào", "Khu phố Dũng", "Khu phố Ân"}) {
            establish(officer, community("26995", name)).statusCode(201);
        }

        list("26995").body("items.name", contains("Khu phố Ân", "Khu phố Dũng", "Khu phố Đào", "Khu phố Ưng"));
        given().queryParam("unit", "26995")
                .queryParam("name", "khu pho dao")
                .get(COMMUNITIES)
                .then()
                .statusCode(200)
                .body("items.name", contains("Khu phố Đào"));
        given().queryParam("unit", "26995")
                .queryParam("name", "%")
                .get(COMMUNITIES)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aCommunityIsToldWhenItBeginsAndWhenItEnds() {
        Token officer = Tokens.officer().of("26737");
        String id = id(establish(officer, community("26737", "Khu phố 3")).statusCode(201));
        given().get(COMMUNITIES + "/" + id).then().statusCode(200).body("name", equalTo("Khu phố 3"));
        dissolve(officer, id).statusCode(200).body("validUntil", equalTo("2026-10-01"));

        try (EventCollector events = EventCollector.of(CommunityEstablished.class)) {
            GoldenJson.sample("vn.danchu.directory.community-established.v1")
                    .ignoring("/community/id")
                    .isMatchedBy(events.await(event -> event.key().equals(id)).json());
            assertThat(events.await(CommunityDissolved.class, UUID.fromString(id))
                            .community()
                            .validUntil())
                    .isEqualTo("2026-10-01");
        }
    }

    @Test
    void whoHeadsACommunityOrWasToHeadItLeavesOnTheDayItEnds() {
        Token officer = Tokens.officer().of("27112");
        String id = id(establish(officer, community("27112", "Khu phố 4")).statusCode(201));
        for (Map<String, Object> head : List.of(
                head("Bùi Thị Sen", "2026-06-01", "2031-06-01"), head("Bùi Văn Sung", "2031-06-01", "2036-06-01"))) {
            Requests.as(officer)
                    .body(head)
                    .post(COMMUNITIES + "/" + id + "/heads")
                    .then()
                    .statusCode(201);
        }

        dissolve(officer, id).statusCode(200);

        Requests.as(officer)
                .get(COMMUNITIES + "/" + id + "/heads")
                .then()
                .statusCode(200)
                .body("items.until", contains("2026-10-01", "2031-06-01"))
                .body("items.ending", everyItem(equalTo("Sáp nhập vào Khu phố 2")));
        people(officer, "bui").body("items", hasSize(0));
        Requests.as(officer)
                .body(head("Bùi Thị Hoa", "2026-10-01", "2031-10-01"))
                .post(COMMUNITIES + "/" + id + "/heads")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/outside-validity"));
    }

    @Test
    void theKindGoesWithTheCommuneUnlessItsCouncilSaysWhyNot() {
        Token officer = Tokens.officer().of("27004");
        Map<String, Object> community = community("27004", "Ấp Một");
        community.put("kind", "AP");
        establish(officer, community)
                .statusCode(422)
                .body("field", equalTo("kind"))
                .body("basis", equalTo("khoản 3 Điều 2 Nghị định số 185/2026/NĐ-CP"));

        community.put("exception", "Nghị quyết số 5/NQ-HĐND: giữ tên gọi truyền thống");
        establish(officer, community).statusCode(201);
        establish(officer, community)
                .statusCode(409)
                .body("basis", equalTo("khoản 5 Điều 8 Nghị định số 185/2026/NĐ-CP"));
    }

    @Test
    void anOldSessionEstablishesNothing() {
        establish(Tokens.officer().of("26860").with("acr", "0"), community("26860", "Khu phố 5"))
                .statusCode(403)
                .body("type", equalTo("/problems/assurance-too-low"));
    }

    @Test
    void theVersionOfOneCommunityChangesNoOther() {
        Token officer = Tokens.officer().of("26860");
        String id = id(establish(officer, community("26860", "Khu phố 1")).statusCode(201));
        ValidatableResponse other =
                establish(officer, community("26860", "Khu phố 2")).statusCode(201);

        given().auth()
                .oauth2(officer.token())
                .contentType("application/json")
                .header("If-Match", Requests.tag(other))
                .body(Map.of("from", "2026-10-01", "reason", "Sáp nhập vào Khu phố 2"))
                .post(COMMUNITIES + "/" + id + "/dissolution")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/version-stale"));
    }

    @Test
    void aHeadIsKnownByNameToOfficialsOfTheCommuneOnly() {
        Token officer = Tokens.officer().of("27007");
        String id = id(establish(officer, community("27007", "Khu phố 1")).statusCode(201));
        Map<String, Object> head = head("Nguyễn Văn Ân", "2026-06-01", "2031-06-01");

        Requests.as(officer)
                .body(head)
                .post(COMMUNITIES + "/" + id + "/heads")
                .then()
                .statusCode(201)
                .body("fullName", equalTo("Nguyễn Văn Ân"));

        Requests.as(officer)
                .get(COMMUNITIES + "/" + id + "/heads")
                .then()
                .statusCode(200)
                .body("items.fullName", contains("Nguyễn Văn Ân"));
        Requests.as(Tokens.officer().of("26737"))
                .get(COMMUNITIES + "/" + id + "/heads")
                .then()
                .statusCode(403);
        given().get(COMMUNITIES + "/" + id + "/heads").then().statusCode(401);
        assertThat(list("27007").extract().asString()).doesNotContain("Nguyễn");
        Requests.as(officer)
                .body(head("Trần Thị Bưởi", "2026-07-01", "2031-07-01"))
                .post(COMMUNITIES + "/" + id + "/heads")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/post-held"));
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({"25747, 2026-05-25, 201", "25750, 2026-05-26, 422"})
    void theTermOfAHeadHasBoundsSinceItsDecreeIsInForce(String unit, String from, int status) {
        Token officer = Tokens.officer().of(unit);
        Map<String, Object> community = community(unit, "Khu phố 1");
        community.put("validFrom", "2026-05-01");
        String id = id(establish(officer, community).statusCode(201));

        Requests.as(officer)
                .body(head("Nguyễn Thị Hoa", from, "2028-11-25"))
                .post(COMMUNITIES + "/" + id + "/heads")
                .then()
                .statusCode(status)
                .body("basis", equalTo(status == 201 ? null : "khoản 3 Điều 4 Nghị định số 185/2026/NĐ-CP"));
    }

    @Test
    void peopleAreFoundByNameWithinTheCallersUnitAndOrderedByGivenName() {
        Token officer = Tokens.officer().of("27013");
        int number = 1;
        for (String name : new String[] {"Lê Văn Tùng", "Lê Văn Đạt", "Lê Văn Ân", "Lê Văn Dũng"}) {
            String id = id(establish(officer, community("27013", "Khu phố " + number++))
                    .statusCode(201));
            Requests.as(officer)
                    .body(head(name, "2026-06-01", "2031-06-01"))
                    .post(COMMUNITIES + "/" + id + "/heads")
                    .then()
                    .statusCode(201);
        }

        people(officer, "le van")
                .body("items.fullName", contains("Lê Văn Ân", "Lê Văn Dũng", "Lê Văn Đạt", "Lê Văn Tùng"));
        people(officer, "dat").body("items.fullName", contains("Lê Văn Đạt"));
        people(Tokens.officer().of("26737"), "le van dat").body("items", hasSize(0));
        given().queryParam("name", "le").get(Requests.API + "people").then().statusCode(401);
        Requests.as(Tokens.citizen().of("27013"))
                .queryParam("name", "le")
                .get(Requests.API + "people")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "COMMUNE_CHAIR,79,201",
        "WARD_OFFICER,26737,403",
        "COUNCIL_STANDING,27019,403",
        "GROUP_HEAD,27019,403",
        "CITY_VIEWER,79,403",
        "CITIZEN,27019,403"
    })
    void onlyOfficialsOfTheUnitOrAboveItRecord(String role, String unit, int status) {
        establish(Tokens.of(role).of(unit), community("27019", "Khu phố 9")).statusCode(status);
    }

    private static Map<String, Object> head(String name, String from, String until) {
        return Map.of(
                "subject", UUID.randomUUID().toString(),
                "fullName", name,
                "kind", "ELECTED",
                "from", from,
                "until", until);
    }

    private static ValidatableResponse people(Token token, String name) {
        return Requests.as(token)
                .queryParam("name", name)
                .get(Requests.API + "people")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse establish(Token token, Map<String, ?> community) {
        return Requests.as(token).body(community).post(COMMUNITIES).then();
    }

    private static ValidatableResponse dissolve(Token token, String community) {
        return Requests.as(token)
                .body(Map.of("from", "2026-10-01", "reason", "Sáp nhập vào Khu phố 2"))
                .post(COMMUNITIES + "/" + community + "/dissolution")
                .then();
    }

    private static ValidatableResponse list(String unit) {
        return given().queryParam("unit", unit).get(COMMUNITIES).then().statusCode(200);
    }

    private static Map<String, Object> community(String unit, String name) {
        Map<String, Object> community = new LinkedHashMap<>();
        community.put("unit", unit);
        community.put("kind", "KHU_PHO");
        community.put("name", name);
        community.put("decision", "Nghị quyết số 12/NQ-HĐND ngày 20/5/2026");
        community.put("validFrom", "2026-06-01");
        return community;
    }
}
