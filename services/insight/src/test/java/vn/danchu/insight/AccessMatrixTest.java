package vn.danchu.insight;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danchu.platform.identity.Role;
import vn.danchu.testing.api.AccessMatrix;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class AccessMatrixTest extends AccessMatrix {

    AccessMatrixTest() {
        super(Arrays.stream(Role.values()).map(Role::name));
    }

    /** Figures of one that was never told of: nobody may learn from the answer whether there is one. */
    @Override
    protected Map<String, UUID> things() {
        return Map.of("consultations", UUID.randomUUID());
    }

    /** How far the figures are is no unit's. */
    @Override
    protected Set<String> ofTheCaller() {
        return Set.of("readProjection");
    }

    @Override
    protected Set<String> openToEveryUnit() {
        return Set.of();
    }
}
