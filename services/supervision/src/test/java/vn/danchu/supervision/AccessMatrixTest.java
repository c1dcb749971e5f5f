package vn.danchu.supervision;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danchu.platform.identity.Role;
import vn.danchu.supervision.open311.Program;
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
        return Map.of(
                "feedback",
                ward.received(ward.citizen()),
                "apologies",
                ward.missed(ward.citizen()),
                "held-submissions",
                ward.held(ward.citizen()),
                "denunciation-handlers",
                ward.namedHandler(),
                "api-keys",
                Program.letIn().id(),
                "disclosures",
                ward.disclosure());
    }

    /** What one has sent is one's own; what an official types is their unit's. */
    @Override
    protected Set<String> ofTheCaller() {
        return Set.of(
                "listOwnFeedback",
                "recordFeedback",
                "listFeedback",
                "submitFeedback",
                "listApologies",
                "listHeldSubmissions",
                "listHandlers",
                "nameHandler",
                "countDenunciations",
                "listDisclosures",
                "recordDisclosure",
                // They are named in a header; who is named for a unit is asked by SealedRecordTest.
                "listSealedRecords",
                "readSealedRecord",
                "openSealedRecord",
                "releaseSealedRecord",
                "registerSealedRecord",
                "concludeSealedRecord",
                // Of the city, in which nobody else acts: ApiKeyResourceTest.
                "listApiKeys");
    }

    @Override
    protected Set<String> openToEveryUnit() {
        return Set.of();
    }
}
