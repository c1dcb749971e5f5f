package vn.danchu.consultation;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danchu.consultation.criticism.Rubric;
import vn.danchu.platform.identity.Role;
import vn.danchu.testing.api.AccessMatrix;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class AccessMatrixTest extends AccessMatrix {

    AccessMatrixTest() {
        super(Arrays.stream(Role.values()).map(Role::name));
    }

    @Override
    protected Map<String, UUID> things() {
        Ward ward = Ward.of(OWN_UNIT);
        UUID consultation = ward.open();
        Map<String, String> sections = Arrays.stream(Rubric.values())
                .collect(Collectors.toMap(Rubric::name, part -> "Nội dung phản biện về " + part.name()));
        UUID criticism = Ward.id(Ward.as(ward.front())
                .body(Map.of(
                        "number",
                        "30/PB-MTTQ",
                        "issuedOn",
                        Ward.today().toString(),
                        "form",
                        "CONFERENCE",
                        "sections",
                        sections))
                .post(Ward.API + "/consultations/" + consultation + "/criticisms")
                .then()
                .statusCode(201));
        return Map.of(
                "consultations",
                consultation,
                "comments",
                Ward.said(ward.citizen(), consultation, "Đề nghị làm đường.", "OTHER"),
                "criticisms",
                criticism);
    }

    /** What is prepared is the unit's of whoever prepares it; what one has said is one's own. */
    @Override
    protected Set<String> ofTheCaller() {
        return Set.of("createConsultation", "importDraft", "listOwnComments");
    }

    /** People have their say on what any unit asks, for a neighbour's rule may touch them too. */
    @Override
    protected Set<String> openToEveryUnit() {
        return Set.of("submitComment");
    }
}
