package vn.danchu.directory;

import static vn.danchu.directory.Requests.API;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danchu.platform.identity.Role;
import vn.danchu.testing.api.AccessMatrix;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class AccessMatrixTest extends AccessMatrix {

    private static final String FROM = "2026-06-01";

    private final Token officer = Tokens.officer().of(OWN_UNIT);
    private final Token city = Tokens.chair().of("79");

    AccessMatrixTest() {
        super(Arrays.stream(Role.values()).map(Role::name));
    }

    /** What the city decides is decided for all wards, and by none of them. */
    @Override
    protected Map<String, UUID> things() {
        String some = UUID.randomUUID().toString();
        UUID organisation = made(
                officer,
                "organisations",
                Map.of("unit", OWN_UNIT, "kind", "AGENCY", "code", some, "name", "Trạm Y tế", "validFrom", FROM));
        UUID office =
                made(officer, "organisations/" + organisation + "/offices", Map.of("title", "Trưởng", "rank", "HEAD"));
        return Map.of(
                "communities",
                made(
                        officer,
                        "communities",
                        Map.of(
                                "unit",
                                OWN_UNIT,
                                "kind",
                                "KHU_PHO",
                                "name",
                                "Khu phố " + some,
                                "decision",
                                "Nghị quyết số 12/NQ-HĐND ngày 20/5/2026",
                                "validFrom",
                                FROM)),
                "organisations",
                organisation,
                "offices",
                office,
                "holdings",
                made(
                        officer,
                        "offices/" + office + "/holders",
                        Map.of("subject", some, "fullName", "Vũ Thị Lành", "kind", "APPOINTED", "from", FROM)),
                "register-figures",
                made(
                        officer,
                        "register-figures",
                        Map.of(
                                "unit",
                                OWN_UNIT,
                                "kind",
                                "COMMUNITIES",
                                "asOf",
                                FROM,
                                "value",
                                46,
                                "source",
                                "Sổ theo dõi của phường")),
                "local-rules",
                made(
                        city,
                        "local-rules",
                        Map.of(
                                "code",
                                "SOD.DRAFTER",
                                "decision",
                                Map.of(
                                        "from", Requests.today().toString(),
                                        "document", "12/2026/QĐ-UBND",
                                        "reason", "Đơn vị nhỏ, ít người."))),
                "calendar-years",
                made(
                        city,
                        "calendar-years",
                        Map.of(
                                "year",
                                2040,
                                "document",
                                "1234/QĐ-TTg",
                                "daysOff",
                                List.of(
                                        "2040-01-01",
                                        "2040-02-11",
                                        "2040-02-12",
                                        "2040-02-13",
                                        "2040-02-14",
                                        "2040-02-15",
                                        "2040-04-21",
                                        "2040-04-30",
                                        "2040-05-01",
                                        "2040-09-02",
                                        "2040-09-03"),
                                "daysWorked",
                                List.of())));
    }

    /** Officials find the people of their own unit. */
    @Override
    protected Set<String> ofTheCaller() {
        return Set.of("searchPeople");
    }

    @Override
    protected Set<String> openToEveryUnit() {
        return Set.of();
    }

    private static UUID made(Token by, String collection, Map<String, ?> request) {
        return UUID.fromString(Requests.as(by)
                .body(request)
                .post(API + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
